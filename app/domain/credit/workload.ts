// Hours of student work are the truth; every credit unit is only a view of their length.

export type CreditUnit = "ects" | "op" | "hp" | "osp" | "yh" | "gymnasium";

export type CreditView = {
  unit: CreditUnit;
  /** Number of units, to one decimal. */
  amount: number;
  /**
   * `convertible` ECTS, op and hp count one to one among themselves ·
   * `corresponds-in-length` another measure: compares length, gives no right to conversion.
   */
  relation: "convertible" | "corresponds-in-length";
  /** Whether the unit has no legal length in hours, so that the figure serves planning alone. */
  isPlanningFigure: boolean;
  source: string;
};

type UnitRule = Omit<CreditView, "amount"> & { hoursEach: number };

/** 60 credits are 1 600 hours of student work. brief.md §6. */
const hoursPerCredit = 1600 / 60;

/** brief.md §6, "Credit units (length only)". */
const rules: readonly UnitRule[] = [
  {
    unit: "ects",
    hoursEach: hoursPerCredit,
    relation: "convertible",
    isPlanningFigure: false,
    source:
      "https://studyguide.jamk.fi/en/study-guide-bachelors-degrees/information-about-bachelors-degree/ects-and-student-workload/",
  },
  {
    unit: "op",
    hoursEach: hoursPerCredit,
    relation: "convertible",
    isPlanningFigure: false,
    source:
      "https://studyguide.jamk.fi/en/study-guide-bachelors-degrees/information-about-bachelors-degree/ects-and-student-workload/",
  },
  {
    unit: "hp",
    hoursEach: hoursPerCredit,
    relation: "convertible",
    isPlanningFigure: false,
    source:
      "https://yh.enkoping.se/underwebbar/yrkeshogskolan/jag-vill-studera/langd-och-poang.html",
  },
  {
    unit: "osp",
    hoursEach: hoursPerCredit,
    relation: "corresponds-in-length",
    isPlanningFigure: true,
    source: "https://ksak.fi/opiskelu-ja-ohjaus/tutkinnot/",
  },
  {
    // 5 points are a week of 40 hours.
    unit: "yh",
    hoursEach: 8,
    relation: "corresponds-in-length",
    isPlanningFigure: false,
    source: "https://teknikhogskolan.se/om-yh-utbildning/yh-poang/",
  },
  {
    // 20 points are a week of 40 hours.
    unit: "gymnasium",
    hoursEach: 2,
    relation: "corresponds-in-length",
    isPlanningFigure: false,
    source: "https://vuxenutbildningen.karlshamn.se/borja-studera/komma-igang/studietakt/",
  },
];

/**
 * Hours of student work seen in each credit unit, always in the same order.
 * @param hours whole student work, contact teaching and workplace included; 0 or more
 * @throws RangeError when the hours are negative or no number
 * Source: brief.md §6.
 */
export function creditsOf(hours: number): CreditView[] {
  if (!(hours >= 0)) throw new RangeError(`hours of work cannot be ${hours}`);
  return rules.map(({ hoursEach, ...view }) => ({
    ...view,
    amount: Math.round((hours / hoursEach) * 10) / 10,
  }));
}
