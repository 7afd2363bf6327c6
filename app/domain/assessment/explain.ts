// After the answer: which idea was mixed up, why the right answer is right, and what it is.
import type { Question } from "../course/question";
import type { Locale, Text } from "../course/text";
import { tellText } from "./filled-text";
import type { Grade } from "./grade";
import { formatQuantity } from "./number-text";
import { solve } from "./solution";

export type Explanation = {
  /** A sentence or two for each misconception of the grade, in its order. */
  misconceptions: string[];
  explanation: string;
  /** A list where the answer has parts: options, items in order, "left → right" pairs. */
  rightAnswer: string | string[];
};

/**
 * What to tell a person who has answered.
 * @param given the grade of the answer; ids that the question no longer knows are left out
 * @param seed the seed that the question was presented with
 */
export function explainGrade(
  question: Question,
  given: Pick<Grade, "misconceptions">,
  seed: number,
  locale: Locale,
): Explanation {
  const texts = misconceptionTexts(question);
  return {
    misconceptions: given.misconceptions.flatMap((id) => {
      const text = texts.get(id);
      return text ? [tellText(question, text, seed, locale)] : [];
    }),
    explanation: tellText(question, question.explanation, seed, locale),
    rightAnswer: rightAnswerOf(question, seed, locale),
  };
}

/**
 * The texts of all misconceptions that a question can catch, by the id that `grade` gives.
 */
export function misconceptionTexts(question: Question): Map<string, Text> {
  switch (question.kind) {
    case "single":
    case "multiple":
      return new Map(
        question.options.flatMap(({ key, misconception }) =>
          misconception ? [[`option:${key}`, misconception]] : [],
        ),
      );
    case "numeric":
      return new Map(question.slips.map((slip, index) => [`slip:${index}`, slip]));
    case "ordering":
      return new Map(question.misorders.map((one) => [`misorder:${one.first}<${one.before}`, one]));
    case "matching":
      return new Map(question.mismatches.map((one) => [`mismatch:${one.left}>${one.right}`, one]));
    case "short":
      return new Map(question.misconceptions.map((one, index) => [`form:${index}`, one]));
  }
}

function rightAnswerOf(question: Question, seed: number, locale: Locale): string | string[] {
  switch (question.kind) {
    case "single":
      return question.options.find((option) => option.correct)?.[locale] ?? "";
    case "multiple":
      return question.options.filter((option) => option.correct).map((option) => option[locale]);
    case "numeric": {
      const { unit, decimals } = question.answer;
      return formatQuantity({ value: solve(question, seed).answer, unit, decimals }, locale);
    }
    case "ordering":
      return question.items.map((item) => item[locale]);
    case "matching":
      return question.pairs.map(({ left, right }) => `${left[locale]} → ${right[locale]}`);
    case "short":
      return question.accepted[locale][0] ?? "";
  }
}
