import { formatNumber } from "~/domain/assessment/number-text";
import type { QuestionResponse } from "~/domain/assessment/response";
import { rightTokens } from "~/domain/assessment/right-tokens";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";

/** A stored answer as the form fields that gave it. */
export function responseFields(
  question: Question,
  response: QuestionResponse,
  locale: Locale,
): Record<string, string | string[]> {
  switch (response.kind) {
    case "not-learned":
      return {};
    case "single":
      return { answer: response.option };
    case "multiple":
      return { answer: response.options };
    case "numeric":
      return { answer: formatNumber(response.value, locale) };
    case "short":
      return { answer: response.text };
    case "ordering":
      return Object.fromEntries(
        response.items.map((key, index) => [`order-${key}`, String(index + 1)]),
      );
    case "matching": {
      const pairs = question.kind === "matching" ? question.pairs : [];
      const tokenOf = new Map([...rightTokens(pairs)].map(([token, key]) => [key, token]));
      return Object.fromEntries(
        Object.entries(response.pairs).map(([left, right]) => [
          `match-${left}`,
          tokenOf.get(right) ?? "",
        ]),
      );
    }
  }
}
