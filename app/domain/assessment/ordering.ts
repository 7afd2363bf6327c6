// An order is as good as the neighbours it keeps together.
import type { QuestionOf } from "../course/question";
import type { ResponseOf } from "./response";
import type { Verdict } from "./verdict";

/**
 * Share of neighbouring pairs of the right order that the answer keeps, one right after the other.
 * Misconception id: `misorder:<first><<before>` where `first` was put somewhere before `before`.
 * @throws Error when the answer is not a permutation of the items
 * Source: brief.md §5, "ordering gives partial credit per adjacent pair".
 */
export function gradeOrdering(
  { id, items, misorders }: QuestionOf<"ordering">,
  response: ResponseOf<"ordering">,
): Verdict {
  const right = items.map((item) => item.key);
  const given = response.items;
  if (given.length !== right.length || right.some((key) => !given.includes(key))) {
    throw new Error(`${id}: the answer is not an order of its items`);
  }
  const kept = right.filter(
    (key, index) => index > 0 && given.indexOf(key) === given.indexOf(right[index - 1] ?? "") + 1,
  );
  const outcome = kept.length / (right.length - 1);
  const made = misorders.filter(
    ({ first, before }) => given.indexOf(first) < given.indexOf(before),
  );
  return {
    outcome,
    misconceptions: made.map(({ first, before }) => `misorder:${first}<${before}`),
    hasWrongChoice: outcome < 1,
  };
}
