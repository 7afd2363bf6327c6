import { hasDrawnNumbers, seedFrom } from "~/domain/assessment/draw";
import type { Question } from "~/domain/course/question";

type Newest = { seed: number; event_seq: number } | undefined;

/** The seeds that a practice question may be asked with now. */
export type PracticeSeeds = {
  /** Shown first, and again after an answer. */
  same: number;
  /** With new numbers, after an answer; undefined where the question has none to draw. */
  fresh: number | undefined;
};

/**
 * A practice question keeps its numbers, so that it can be tried again; once answered it can also be asked anew with
 * others. A question without drawn numbers is always the same.
 */
export function practiceSeeds(
  pathId: string,
  id: string,
  question: Question,
  newest: Newest,
): PracticeSeeds {
  const first = seedFrom(pathId, id, 0);
  if (!hasDrawnNumbers(question) || !newest)
    return { same: newest?.seed ?? first, fresh: undefined };
  return { same: newest.seed, fresh: seedFrom(pathId, id, newest.event_seq) };
}
