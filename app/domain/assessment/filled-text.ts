// A question's sentences in one language, with the numbers of this draw in them.
import type { Question } from "../course/question";
import type { Locale, Text } from "../course/text";
import { fillQuantities } from "./placeholders";
import { solve } from "./solution";

/** Puts the given numbers into a sentence. The answer is not among them. */
export function askText(question: Question, text: Text, seed: number, locale: Locale): string {
  if (question.kind !== "numeric") return text[locale];
  return fillQuantities(text[locale], givenQuantities(question, seed), locale);
}

/** Puts the given numbers and the right answer into a sentence that is read after answering. */
export function tellText(question: Question, text: Text, seed: number, locale: Locale): string {
  if (question.kind !== "numeric") return text[locale];
  const { unit, decimals } = question.answer;
  const answer = { value: solve(question, seed).answer, unit, decimals };
  return fillQuantities(text[locale], { ...givenQuantities(question, seed), answer }, locale);
}

function givenQuantities(question: Extract<Question, { kind: "numeric" }>, seed: number) {
  const { parameters } = solve(question, seed);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      { value, unit: question.parameters?.[name]?.unit },
    ]),
  );
}
