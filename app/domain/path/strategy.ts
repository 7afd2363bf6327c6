// A strategy is versioned data: an enrolment keeps the version that it began with.

export type StrategyId = "retrainee" | "degree";

export type Strategy = {
  id: StrategyId;
  version: number;
  /** Lessons are met in the author's order (degree) or in the order of what helps most (retrainee). */
  order: "author" | "benefit";
  hasPlacement: boolean;
  hasExams: boolean;
  /** From this P(known) on the questions come before the text. null: the text always comes first. */
  problemFirstFrom: number | null;
  /** Longest step offered at once, minutes: one break of a shift. null: a whole lesson at a time. */
  stepMinutes: number | null;
  placement: {
    /** Most questions of the first check. */
    cap: number;
    /** A skill is asked about while P lies between these and it was asked fewer times than `perSkill`. */
    from: number;
    to: number;
    perSkill: number;
    /** From this P on, and after `skipAfter` answers, a skill is skipped. */
    skipFrom: number;
    skipAfter: number;
  };
  check: {
    /** Fewest right answers of a check, however sure the model is. */
    atLeast: number;
    /**
     * With so many more right answers than wrong ones, each wrong one counted `wrongCosts` times, a check is passed
     * whatever the model still doubts.
     */
    convincing: number;
    wrongCosts: number;
    /** Most questions of a check. */
    atMost: number;
    /** With this many wrong answers a check ends: practice helps more than more questions. */
    wrongLimit: number;
    /** Failed checks of one lesson after which a person is asked to help. */
    failuresBeforeHelp: number;
    /** Minutes between tries: after the first failure, the second, and every later one. */
    coolDownMinutes: number[];
  };
  exam: {
    questionsPerLesson: number;
    sittings: number;
    coolDownMinutes: number[];
  };
};

/** adaptation.md "The next step, and why": cool-down 15 min, 1 h, 6 h. */
const coolDownMinutes = [15, 60, 360];

const check: Strategy["check"] = {
  // Under three answers we say "not enough data" (adaptation.md "Mastery").
  atLeast: 3,
  // Six right in a row, or nine of ten: (.9 / .25)^6 makes knowing 2,000 times likelier than luck on four options
  // (slip and guess of mastery/bkt.ts), and (.9 / .25)^9 · (.1 / .75) even more. Nobody fails with such a check
  // because of older answers.
  convincing: 6,
  wrongCosts: 3,
  // Beck & Gong 2013: ten answers without three in a row are wheel-spinning.
  atMost: 10,
  wrongLimit: 3,
  // adaptation.md: "after two remediations"; each failed check leads to one. The third asks for a person.
  failuresBeforeHelp: 3,
  coolDownMinutes,
};

const placement: Strategy["placement"] = {
  // adaptation.md "Placement": at most 25 for 40 skills; a course of seven to nine skills asks at most 14.
  cap: 14,
  from: 0.15,
  to: 0.85,
  perSkill: 2,
  skipFrom: 0.9,
  skipAfter: 2,
};

const exam: Strategy["exam"] = {
  questionsPerLesson: 4,
  // "Limited sittings": two resits, as is usual in both countries.
  sittings: 3,
  // A resit is another day: one day, then three.
  coolDownMinutes: [24 * 60, 3 * 24 * 60],
};

const versions: Strategy[] = [
  {
    id: "retrainee",
    version: 1,
    order: "benefit",
    hasPlacement: true,
    hasExams: false,
    // adaptation.md: "Problem first where P ≥ .5, worked example first below" (Tetzlaff et al. 2025).
    problemFirstFrom: 0.5,
    // adaptation.md: "Steps fit a shift break: 10–20 minutes".
    stepMinutes: 20,
    placement,
    check,
    exam,
  },
  {
    id: "degree",
    version: 1,
    order: "author",
    hasPlacement: false,
    hasExams: true,
    problemFirstFrom: null,
    stepMinutes: null,
    placement,
    check,
    exam,
  },
];

/**
 * The strategy of an enrolment.
 * @throws Error when that version never existed
 */
export function strategyOf(id: StrategyId, version: number): Strategy {
  const found = versions.find((one) => one.id === id && one.version === version);
  if (!found) throw new Error(`There is no strategy ${id} version ${version}`);
  return found;
}

/** The version that a new enrolment begins with. */
export function newestStrategy(id: StrategyId): Strategy {
  const newest = Math.max(...versions.filter((one) => one.id === id).map((one) => one.version));
  return strategyOf(id, newest);
}
