// A number is right within the author's tolerance; a known slip is recognised by the number it gives.
import type { QuestionOf } from "../course/question";
import type { ResponseOf } from "./response";
import { solve } from "./solution";
import type { Verdict } from "./verdict";

/** Relative room for binary rounding, far below any author's tolerance. */
const roundingRoom = 1e-9;

/**
 * 1 within the tolerance (its ends belong to it), else 0. Misconception id: `slip:<index>` of the
 * nearest slip within the tolerance, or within half its distance to the right answer if that is less.
 * Around a slip larger than the answer the tolerance grows in proportion: who slipped by a factor of
 * a thousand has also rounded a thousand times more coarsely.
 */
export function gradeNumeric(
  question: QuestionOf<"numeric">,
  { value }: ResponseOf<"numeric">,
  seed: number,
): Verdict {
  const { answer, slips } = solve(question, seed);
  const { tolerance } = question.answer;
  if (isWithin(value, answer, tolerance)) {
    return { outcome: 1, misconceptions: [], hasWrongChoice: false };
  }
  const nearest = slips
    .map((slip, index) => ({ index, slip, distance: Math.abs(value - slip) }))
    .filter(({ slip }) => isWithin(value, slip, reachOf(slip, answer, tolerance)))
    .sort((one, other) => one.distance - other.distance)[0];
  const misconceptions = nearest ? [`slip:${nearest.index}`] : [];
  return { outcome: 0, misconceptions, hasWrongChoice: true };
}

/**
 * Whether a value is within a distance of a target, both ends included; `roundingRoom` keeps 0.3 within
 * 0.1 of 0.2.
 */
export function isWithin(value: number, target: number, distance: number): boolean {
  const room = roundingRoom * Math.max(Math.abs(target), distance);
  return Math.abs(value - target) <= distance + room;
}

function reachOf(slip: number, answer: number, tolerance: number): number {
  const growth = answer === 0 ? 1 : Math.max(1, Math.abs(slip / answer));
  return Math.min(tolerance * growth, Math.abs(slip - answer) / 2);
}
