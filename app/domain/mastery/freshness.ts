// Mastery is kept; freshness beside it fades like self-discharge, and a short review recharges it.
import { FSRSAlgorithm, type Grade, Rating } from "ts-fsrs";
import { z } from "zod";

/** A review is due when the chance of recall falls below this. adaptation.md "Mastery". */
export const desiredRetention = 0.9;

/** Days before a missed skill can be due again: never twice in one sitting. Our choice. */
export const leastStability = 0.5;

/** ts-fsrs clamps stability there, in days; so a review is never more than a century away. */
const greatestStability = 36_500;

/** Partial credit from here on is a weak recall, below it is a miss. Our choice: half of the answer stands. */
const leastRecall = 0.5;

const dayLength = 86_400_000;

/** FSRS-6 with the default parameters of ts-fsrs 5 (Ye et al.), and without its random spread of days. */
const fsrs = new FSRSAlgorithm({ request_retention: desiredRetention, enable_fuzz: false });

const instant = z.iso.datetime({ offset: true });

export const freshnessSchema = z.strictObject({
  /** Days in which the chance of recall falls from 1 to .90. */
  stability: z.number().min(leastStability).max(greatestStability),
  /** How hard the skill is for this person, 1 (easy) to 10. Misses raise it. */
  difficulty: z.number().min(1).max(10),
  /** When it was mastered or last reviewed: full at that instant. */
  reviewedAt: instant,
  /** When the chance of recall reaches .90: from then on a review is due. */
  dueAt: instant,
});
export type Freshness = z.infer<typeof freshnessSchema>;

/** One answer as a review sees it. */
export type Recall = {
  isRight: boolean;
  /** Credit, 0 (wrong) to 1 (right). */
  outcome: number;
  usedHint: boolean;
  /** ISO instant of the answer. */
  now: string;
};

/**
 * The freshness of a skill at the moment of mastery, as after a first good answer: due some 2.3 days later.
 * @param masteredAt ISO instant
 * Source: FSRS-6, initial stability and difficulty of "Good"; adaptation.md "Mastery".
 */
export function startFreshness(masteredAt: string): Freshness {
  return chargedAt(fsrs.next_state(null, 0, Rating.Good), masteredAt);
}

/**
 * The freshness after a review. A right answer lengthens the time to the next review, the more the longer the last
 * one lay back; partial credit or a hint lengthens it less; a miss shortens it. None of them touches mastery.
 * An answer from before the last review counts as given at the same instant as that.
 * @throws RangeError when the outcome lies outside 0..1
 * Source: FSRS-6 through ts-fsrs; elapsed time is counted in parts of a day, so that answers of one sitting, which
 * prove little, lengthen little.
 */
export function reviewed(freshness: Freshness, recall: Recall): Freshness {
  const days = Math.max(0, daysBetween(freshness.reviewedAt, recall.now));
  const { stability, difficulty } = freshness;
  const at = days > 0 ? recall.now : freshness.reviewedAt;
  return chargedAt(fsrs.next_state({ stability, difficulty }, days, gradeOf(recall)), at);
}

/**
 * The chance of recalling the skill at an instant.
 * @returns 0..1: 1 right after a review, .90 when the next one is due, never quite 0; before the last review 1
 * Source: FSRS-6 forgetting curve.
 */
export function freshnessAt({ stability, reviewedAt }: Freshness, now: string): number {
  return fsrs.forgetting_curve(Math.max(0, daysBetween(reviewedAt, now)), stability);
}

/** Whether a review is due at that ISO instant. */
export function isDue({ dueAt }: Freshness, now: string): boolean {
  return Date.parse(dueAt) <= Date.parse(now);
}

/** Whether an answer recharges the skill, if only a little; otherwise it was a miss. */
export function isRecalled({ isRight, outcome }: Pick<Recall, "isRight" | "outcome">): boolean {
  return isRight || outcome >= leastRecall;
}

// A hint counts against nobody (adaptation.md "Mastery"): a right answer with one is a weak recall, not a miss.
function gradeOf({ isRight, outcome, usedHint }: Recall): Grade {
  if (!(outcome >= 0 && outcome <= 1)) throw new RangeError(`outcome ${outcome} is not in 0..1`);
  if (!isRecalled({ isRight, outcome })) return Rating.Again;
  return isRight && !usedHint ? Rating.Good : Rating.Hard;
}

function chargedAt(state: { stability: number; difficulty: number }, now: string): Freshness {
  const stability = Math.max(leastStability, state.stability);
  const reviewedAt = new Date(now);
  return {
    stability,
    difficulty: state.difficulty,
    reviewedAt: reviewedAt.toISOString(),
    dueAt: new Date(Math.ceil(reviewedAt.getTime() + stability * dayLength)).toISOString(),
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}
