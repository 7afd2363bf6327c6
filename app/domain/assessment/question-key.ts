// What of a question decides whether an answer is right, and how an answer given before its key changed is read now.
import type { Question, QuestionOf } from "../course/question";
import type { QuestionResponse } from "./response";

/**
 * What decides whether an answer is right, without a word of the text: two questions with the same key grade every
 * answer alike. Explanations, hints and what a wrong answer has mixed up are no part of it.
 */
export function keyOf(question: Question): unknown {
  switch (question.kind) {
    case "single":
    case "multiple":
      return question.options.map(({ key, correct = false }) => ({ key, correct })).sort(byKey);
    case "numeric": {
      const { parameters = {}, keep = null, answer } = question;
      return { parameters, keep, answer };
    }
    case "ordering":
      return question.items.map(({ key }) => key);
    case "matching":
      return question.pairs.map(({ key }) => key).sort();
    case "short":
      return question.accepted;
  }
}

/**
 * The right sides of a matching question that went to another left side, by the pair they stood in before: there the
 * words are the key. A right side that was only worded anew is none of them.
 */
export function movedRightSides(
  from: QuestionOf<"matching">,
  to: QuestionOf<"matching">,
): Map<string, string> {
  const moved = from.pairs.flatMap(({ key, right }) => {
    const now = to.pairs.find((pair) => pair.right.en === right.en);
    return now && now.key !== key ? [[key, now.key] as const] : [];
  });
  return new Map(moved);
}

/**
 * The same answer, said in the keys of the question as it is now: a right side that went to another pair is still the
 * one that the person chose.
 * @returns the response itself where nothing went elsewhere
 */
export function responseInNewKey(
  from: Question,
  to: Question,
  response: QuestionResponse,
): QuestionResponse {
  if (from.kind !== "matching" || to.kind !== "matching" || response.kind !== "matching")
    return response;
  const moved = movedRightSides(from, to);
  const pairs = Object.entries(response.pairs).map(([left, right]) => [
    left,
    moved.get(right) ?? right,
  ]);
  return { kind: "matching", pairs: Object.fromEntries(pairs) };
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}
