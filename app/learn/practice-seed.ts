import { seedFrom } from "~/domain/assessment/draw";
import type { Question } from "~/domain/course/question";

type Newest = { seed: number; event_seq: number; is_right: boolean } | undefined;

/** The seeds that a practice question may be asked with now. */
export type PracticeSeeds = {
  /** Shown first, and again after a wrong answer. */
  same: number;
  /** With new numbers, after an answer; undefined where the question has none to draw. */
  fresh: number | undefined;
};

/**
 * A practice question keeps its numbers until it is answered right; then it can be asked anew with others. A
 * question without drawn numbers is always the same, so that answering it again is no new evidence.
 */
export function practiceSeeds(
  pathId: string,
  id: string,
  question: Question,
  newest: Newest,
): PracticeSeeds {
  const first = seedFrom(pathId, id, 0);
  const hasNumbers = question.kind === "numeric" && question.parameters !== undefined;
  if (!hasNumbers || !newest) return { same: newest?.seed ?? first, fresh: undefined };
  return { same: newest.seed, fresh: seedFrom(pathId, id, newest.event_seq) };
}
