// A right side is named by a letter that follows from its words alone, so that its name gives no pair away.
import type { QuestionOf } from "../course/question";

/**
 * The letters of a matching question's right sides: `a` for the first English text in order of code
 * units, and so on. The key of a pair would tell which left side belongs to it.
 * @returns key of the pair by letter
 */
export function rightTokens(pairs: QuestionOf<"matching">["pairs"]): Map<string, string> {
  const byText = [...pairs].sort((one, other) => (one.right.en < other.right.en ? -1 : 1));
  return new Map(byText.map((pair, index) => [String.fromCharCode(97 + index), pair.key]));
}
