// Each pair that belongs together counts for itself.
import type { QuestionOf } from "../course/question";
import type { ResponseOf } from "./response";
import type { Verdict } from "./verdict";

/**
 * Share of left sides that got their own right side. Misconception id: `mismatch:<left>><right>` for a
 * pair of the author's list.
 * @throws Error when a left side has no choice or the choice does not exist
 */
export function gradeMatching(
  { id, pairs, mismatches }: QuestionOf<"matching">,
  response: ResponseOf<"matching">,
): Verdict {
  const keys = pairs.map((pair) => pair.key);
  const chosen = new Map(Object.entries(response.pairs));
  const lost = keys.find((key) => !keys.includes(chosen.get(key) ?? ""));
  if (lost !== undefined) throw new Error(`${id}: “${lost}” is matched with nothing it knows`);
  const outcome = keys.filter((key) => chosen.get(key) === key).length / keys.length;
  const made = mismatches.filter(({ left, right }) => chosen.get(left) === right);
  return {
    outcome,
    misconceptions: made.map(({ left, right }) => `mismatch:${left}>${right}`),
    hasWrongChoice: outcome < 1,
  };
}
