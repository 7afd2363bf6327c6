// The Battery Regulation arrives in steps: each duty has its day and its kinds of battery.
// Regulation (EU) 2023/1542 as known in November 2026; brief.md C09-1…C09-10, C09-16. What the brief marks as
// unconfirmed (C09-4) is left out.

export const batteryKinds = ["ev", "lmt", "industrial", "portable"] as const;
export type BatteryKind = (typeof batteryKinds)[number];

/** The month in which the dates below were looked at. */
export const asOfMonth = "2026-11";

export const dutyIds = [
  "mercury",
  "cadmium",
  "lead",
  "performance",
  "health",
  "storage",
  "footprint",
  "symbol",
  "label",
  "passport",
  "removable",
  "diligence",
  "recycled-told",
  "recycled-first",
  "recycled-second",
] as const;
export type DutyId = (typeof dutyIds)[number];

export type Duty = {
  id: DutyId;
  /** First day, YYYY-MM-DD. */
  from: string;
  /** Whether it waits for an act and may begin later. */
  isEarliest: boolean;
};

type Rule = { id: DutyId; kinds: readonly BatteryKind[]; from: string; isEarliest?: boolean };

const withPassport: readonly BatteryKind[] = ["ev", "lmt", "industrial"];

/** Industrial means above 2 kWh and without external storage, where the Regulation makes that difference. */
const rules: readonly Rule[] = [
  // C09-1, C09-8: Art. 6.
  { id: "mercury", kinds: batteryKinds, from: "2024-02-18" },
  { id: "cadmium", kinds: ["portable"], from: "2024-02-18" },
  { id: "lead", kinds: ["portable"], from: "2024-08-18" },
  // C09-9: Arts 10, 12, 14.
  { id: "performance", kinds: withPassport, from: "2024-08-18" },
  { id: "health", kinds: ["ev", "lmt"], from: "2024-08-18" },
  { id: "storage", kinds: ["industrial"], from: "2024-08-18" },
  // C09-3: Art. 7.
  { id: "footprint", kinds: ["ev"], from: "2025-02-18", isEarliest: true },
  { id: "footprint", kinds: ["industrial"], from: "2026-02-18", isEarliest: true },
  { id: "footprint", kinds: ["lmt"], from: "2028-08-18", isEarliest: true },
  // C09-7: Art. 13.
  { id: "symbol", kinds: batteryKinds, from: "2025-08-18" },
  { id: "label", kinds: batteryKinds, from: "2026-08-18", isEarliest: true },
  // C09-2: Art. 77; C09-16: Art. 11.
  { id: "passport", kinds: withPassport, from: "2027-02-18" },
  { id: "removable", kinds: ["portable"], from: "2027-02-18" },
  // C09-10: Art. 48, of the company that places batteries on the market.
  { id: "diligence", kinds: batteryKinds, from: "2027-08-18" },
  // C09-6: Art. 8; for LMT batteries 8(1) from 2033 and 8(3) from 2036.
  { id: "recycled-told", kinds: ["ev", "industrial"], from: "2028-08-18", isEarliest: true },
  { id: "recycled-told", kinds: ["lmt"], from: "2033-08-18" },
  { id: "recycled-first", kinds: ["ev", "industrial"], from: "2031-08-18" },
  { id: "recycled-second", kinds: withPassport, from: "2036-08-18" },
];

/** The duties that concern a kind of battery, the earliest first. */
export function dutiesOf(kind: BatteryKind): Duty[] {
  return rules
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ id, from, isEarliest = false }) => ({ id, from, isEarliest }))
    .sort((one, other) => one.from.localeCompare(other.from));
}

/**
 * The first day of a half-year, YYYY-MM-DD.
 * @param year 2026 is 1 January 2026, 2026.5 is 1 July
 */
export function dayOfHalfYear(year: number): string {
  return `${Math.floor(year)}-${year % 1 === 0 ? "01" : "07"}-01`;
}

/**
 * A day as a share of its year on a line of years: 2026-07-02 is 2026.5, to a day.
 * @param day YYYY-MM-DD
 */
export function yearOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}

export type DutyState = "applies" | "waiting" | "coming";

/**
 * How a duty stands on a day: its day is still to come; it has passed, but an act that the duty waits for may put it
 * off; or it applies.
 * @param day YYYY-MM-DD
 */
export function stateOn({ from, isEarliest }: Duty, day: string): DutyState {
  if (from > day) return "coming";
  return isEarliest ? "waiting" : "applies";
}

export type DutiesOnDay = {
  applying: Duty[];
  waiting: Duty[];
  /** Those that come next, all of one day together. */
  next: Duty[];
};

/** How the duties of a kind of battery stand on a day (YYYY-MM-DD). */
export function dutiesOn(kind: BatteryKind, day: string): DutiesOnDay {
  const duties = dutiesOf(kind);
  const standing = (state: DutyState) => duties.filter((duty) => stateOn(duty, day) === state);
  const coming = standing("coming");
  return {
    applying: standing("applies"),
    waiting: standing("waiting"),
    next: coming.filter(({ from }) => from === coming[0]?.from),
  };
}
