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
  /** So many right practice answers in a row, with P(known) from here on, are practice enough. null: all of it. */
  enoughPractice: { right: number; known: number } | null;
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
  /** What follows when a lesson does not work. null: only its check decides (version 1). */
  remediation: Remediation | null;
  /** Kept skills between the questions of a new one. null: none (version 1). */
  interleave: Interleave | null;
  exam: {
    questionsPerLesson: number;
    sittings: number;
    coolDownMinutes: number[];
  };
};

export type Remediation = {
  /** A worked example after so many first tries of a round with at most `right` right ones. */
  example: { answers: number; right: number };
  /** Its prerequisites are looked at after so many. */
  prerequisites: { answers: number; right: number };
  /** Questions on each prerequisite, and the most prerequisites asked about at once. */
  probes: number;
  probedSkills: number;
  /** From this P(known) on, one wrong answer of a probe is taken for a slip. */
  slipFrom: number;
  /** How far back a visit may lead, and how often one lesson is opened again. */
  depth: number;
  visitsPerLesson: number;
  /** A visit ends with so many right answers, or with so many of any kind. */
  visitRight: number;
  visitAnswers: number;
  /** After so many, or after so many first tries in all, a person is asked to help. */
  times: number;
  answers: number;
};

export type Interleave = {
  /** First tries of a new lesson before anything is mixed in. */
  block: number;
  /** Then one kept skill after so many of its own. */
  every: number;
  /** Share of the skipped skills that one later question looks at again. */
  probedShare: number;
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

/** adaptation.md "The next step, and why". */
const remediation: Remediation = {
  // "After 4 answers with ≤ 1 right: worked example. After 6 with ≤ 2: remediation".
  example: { answers: 4, right: 1 },
  prerequisites: { answers: 6, right: 2 },
  // "probe each direct prerequisite with two questions"; more than three would be a second check.
  probes: 2,
  probedSkills: 3,
  // The bar of the first check: above it a skill is clear.
  slipFrom: 0.85,
  // "depth ≤ 2, each at most twice".
  depth: 2,
  visitsPerLesson: 2,
  // Two questions found the gap, so two right ones close it. Our choice; four are a block.
  visitRight: 2,
  visitAnswers: 4,
  // "After two remediations or 40 answers: needsAPerson".
  times: 2,
  answers: 40,
};

/** adaptation.md: "First 3–4 answers of a new skill in a block, then at least a third interleaved" (Rohrer et al.). */
const interleave: Interleave = {
  block: 4,
  every: 2,
  // "Probe 10–20 % of the skips with one later question."
  probedShare: 0.15,
};

/**
 * adaptation.md: "Problem first where P ≥ .5". The questions have to be answered anyway, and a text that is saved
 * pays for twelve of them: from about .2 on problems first are cheaper (docs/decisions/0011-rehearsal-as-judge.md).
 */
const problemFirstFrom = 0.3;

/** Half of a lesson's practice, all right: the check may come. Our choice, by the same rehearsal. */
const enoughPractice: Strategy["enoughPractice"] = { right: 2, known: 0.6 };

/** adaptation.md "Placement": at most 25 questions for 40 skills. The rule scales it down for smaller plans. */
const wholePlacement: Strategy["placement"] = { ...placement, cap: 25 };

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
    enoughPractice: null,
    stepMinutes: 20,
    placement,
    check,
    remediation: null,
    interleave: null,
    exam,
  },
  {
    id: "degree",
    version: 1,
    order: "author",
    hasPlacement: false,
    hasExams: true,
    problemFirstFrom: null,
    enoughPractice: null,
    stepMinutes: null,
    placement,
    check,
    remediation: null,
    interleave: null,
    exam,
  },
  {
    id: "retrainee",
    version: 2,
    order: "benefit",
    hasPlacement: true,
    hasExams: false,
    problemFirstFrom,
    enoughPractice: null,
    stepMinutes: 20,
    placement: wholePlacement,
    check,
    remediation,
    interleave,
    exam,
  },
  {
    id: "degree",
    version: 2,
    order: "author",
    // Nobody has to; whoever knows much may test out of practice, never out of reading.
    hasPlacement: false,
    hasExams: true,
    problemFirstFrom: null,
    enoughPractice,
    stepMinutes: null,
    placement: wholePlacement,
    check,
    remediation,
    interleave,
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
