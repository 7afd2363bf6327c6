// Before the answer the browser sees what is asked and what may be chosen, and nothing of the key.
import type { Question, QuestionOf } from "../course/question";
import type { Locale } from "../course/text";
import { seedFrom, shuffle } from "./draw";
import { askText } from "./filled-text";
import { rightTokens } from "./right-tokens";

export type Choice = { key: string; text: string };

export type PresentedQuestion = {
  id: string;
  prompt: string;
  /** Whether a hint may be asked for; its text comes only then, see `hintOf`. */
  hasHint: boolean;
} & (
  | { kind: "single" | "multiple"; options: Choice[] }
  | { kind: "numeric"; unit: string }
  | { kind: "ordering"; items: Choice[] }
  | {
      kind: "matching";
      lefts: Choice[];
      /** Keys are letters that tell nothing of the pairs, see `rightTokens`. */
      rights: Choice[];
    }
  | { kind: "short" }
);

/**
 * A question as it may leave the server before it is answered. Choices come in an order drawn by the
 * seed; an ordering never stands in the right order.
 */
export function presentQuestion(
  question: Question,
  seed: number,
  locale: Locale,
): PresentedQuestion {
  const asked = {
    id: question.id,
    prompt: askText(question, question.prompt, seed, locale),
    hasHint: question.hint !== undefined,
  };
  switch (question.kind) {
    case "single":
    case "multiple": {
      const options = shuffle(question.options, seedFrom(seed, "options"));
      return { ...asked, kind: question.kind, options: options.map(choiceIn(locale)) };
    }
    case "numeric":
      return { ...asked, kind: "numeric", unit: question.answer.unit };
    case "ordering":
      return {
        ...asked,
        kind: "ordering",
        items: mixedItems(question, seed).map(choiceIn(locale)),
      };
    case "matching":
      return { ...asked, kind: "matching", ...mixedSides(question, seed, locale) };
    case "short":
      return { ...asked, kind: "short" };
  }
}

/** The hint of a question with its numbers, or null. To be sent only when it was asked for. */
export function hintOf(question: Question, seed: number, locale: Locale): string | null {
  return question.hint ? askText(question, question.hint, seed, locale) : null;
}

function choiceIn(locale: Locale) {
  return (one: { key: string } & Record<Locale, string>): Choice => ({
    key: one.key,
    text: one[locale],
  });
}

function mixedItems({ items }: QuestionOf<"ordering">, seed: number) {
  const mixed = shuffle(items, seedFrom(seed, "items"));
  const isRightOrder = mixed.every((item, index) => item === items[index]);
  return isRightOrder ? mixed.toReversed() : mixed;
}

function mixedSides({ pairs }: QuestionOf<"matching">, seed: number, locale: Locale) {
  const lefts = pairs.map(({ key, left }) => ({ key, text: left[locale] }));
  const textOf = new Map(pairs.map(({ key, right }) => [key, right[locale]]));
  const rights = [...rightTokens(pairs)].map(([token, key]) => ({
    key: token,
    text: textOf.get(key) ?? "",
  }));
  return {
    lefts: shuffle(lefts, seedFrom(seed, "lefts")),
    rights: shuffle(rights, seedFrom(seed, "rights")),
  };
}
