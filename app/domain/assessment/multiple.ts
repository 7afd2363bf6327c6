// Several options are right; ticking everything earns as little as ticking nothing.
import type { QuestionOf } from "../course/question";
import type { ResponseOf } from "./response";
import type { Verdict } from "./verdict";

/**
 * Share of right options picked minus share of wrong options picked, never below 0; 1 only when all
 * right options are picked and no wrong one. Misconception ids: `option:<key>`.
 * Source: correction for guessing (Diamond & Evans 1973, Rev. Educ. Res. 43:181), weighed so that
 * picking blindly, few or many, is worth nothing on average.
 * @throws Error when an option does not exist
 */
export function gradeMultiple(
  { id, options }: QuestionOf<"multiple">,
  response: ResponseOf<"multiple">,
): Verdict {
  const unknown = response.options.find((key) => !options.some((option) => option.key === key));
  if (unknown !== undefined) throw new Error(`${id} has no option “${unknown}”`);
  const right = options.filter((option) => option.correct);
  const wrong = options.filter((option) => !option.correct);
  const isPicked = ({ key }: { key: string }) => response.options.includes(key);
  const wrongPicks = wrong.filter(isPicked);
  const gained = share(right.filter(isPicked).length, right.length);
  const lost = share(wrongPicks.length, wrong.length);
  return {
    outcome: Math.max(0, gained - lost),
    misconceptions: wrongPicks.map((option) => `option:${option.key}`),
    hasWrongChoice: wrongPicks.length > 0,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
