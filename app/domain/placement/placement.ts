// The first check as data: what may be asked, what was answered, and what the person said about the result.

/** The numbers of the first check; they stand in the strategy of the enrolment. */
export type PlacementRules = {
  /** Most questions of a large plan. */
  cap: number;
  /** A skill is asked about while P(known) lies between these and it was asked fewer times than `perSkill`. */
  from: number;
  to: number;
  perSkill: number;
  /** From this P(known) on, and after `skipAfter` answers about the very skill, a skill is skipped. */
  skipFrom: number;
  skipAfter: number;
};

export type PlacementSkill = {
  id: string;
  /** Direct prerequisites; ids outside of the list are passed over. */
  requires: readonly string[];
  /** P(known) before the first question, 0..1. */
  prior: number;
  /** False where asking is in vain: safety (its check is always taken), and what is mastered or recognised. */
  isAskable: boolean;
};

export type PlacementAnswer = {
  question: string;
  skill: string;
  /** 0 (wrong) to 1 (right). Missing in paths that began before it was kept: the answer then only counts as asked. */
  outcome?: number | undefined;
  /** Probability of a right answer by luck, 0..1. Missing counts as 0: an open question. */
  guess?: number | undefined;
  /** “I have not learned this”: wrong, and no luck is involved. */
  isUnknown?: boolean | undefined;
  /** Asked because the person said “I know this” against the result. */
  isProof?: boolean | undefined;
};

/** What the person says against the result of the first check. */
export type Claim = "known" | "unknown";

export type Placement = {
  rules: PlacementRules;
  /** A skill stands after those that it requires. */
  skills: readonly PlacementSkill[];
  /** Oldest first. */
  answers: readonly PlacementAnswer[];
  contested: Readonly<Record<string, Claim>>;
};

/** Questions for each skill of a small plan. adaptation.md: 25 for 40; the first course asks 14 for nine. Our choice. */
const questionsPerSkill = 1.5;

/**
 * Most questions of the first check of this plan: small plans end sooner.
 * @returns whole number, 0 .. rules.cap
 */
export function mostQuestions({ rules, skills }: Pick<Placement, "rules" | "skills">): number {
  const askable = skills.filter(({ isAskable }) => isAskable).length;
  return Math.min(rules.cap, Math.ceil(questionsPerSkill * askable));
}
