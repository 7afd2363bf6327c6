// One option is right; each wrong one tells what was mixed up.
import type { QuestionOf } from "../course/question";
import type { ResponseOf } from "./response";
import type { Verdict } from "./verdict";

/**
 * 1 for the right option, 0 for any other. Misconception id: `option:<key>`.
 * @throws Error when the option does not exist
 */
export function gradeSingle(
  { id, options }: QuestionOf<"single">,
  response: ResponseOf<"single">,
): Verdict {
  const picked = options.find((option) => option.key === response.option);
  if (!picked) throw new Error(`${id} has no option “${response.option}”`);
  if (picked.correct) return { outcome: 1, misconceptions: [], hasWrongChoice: false };
  return { outcome: 0, misconceptions: [`option:${picked.key}`], hasWrongChoice: true };
}
