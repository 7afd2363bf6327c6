import { grade } from "~/domain/assessment/grade";
import type { QuestionResponse } from "~/domain/assessment/response";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";

/**
 * What a person would type who means this response: words in their own language, and numbers rounded as the author
 * rounds them, unless that would make another answer of it.
 */
export function typedResponse(
  question: Question,
  meant: QuestionResponse,
  seed: number,
  locale: Locale,
): QuestionResponse {
  if (question.kind === "short" && meant.kind === "short") {
    const isRight = grade(question, meant, seed).isRight;
    return isRight ? { kind: "short", text: question.accepted[locale][0] ?? meant.text } : meant;
  }
  if (question.kind !== "numeric" || meant.kind !== "numeric") return meant;
  const value = Number(meant.value.toFixed(question.answer.decimals));
  const rounded: QuestionResponse = { kind: "numeric", value };
  const isSame =
    JSON.stringify(grade(question, rounded, seed)) === JSON.stringify(grade(question, meant, seed));
  return isSame ? rounded : meant;
}
