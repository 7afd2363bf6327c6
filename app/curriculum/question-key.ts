import type { Question, QuestionOf } from "~/domain/course/question";

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

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}
