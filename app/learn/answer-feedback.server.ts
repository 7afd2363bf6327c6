import { explainGrade } from "~/domain/assessment/explain";
import { responseSchema } from "~/domain/assessment/response";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";
import type { StoredAnswer } from "~db/queries/answers.server";
import { responseFields } from "./response-fields";

/** What a learner is told of an answer that is stored. */
export type AnswerFeedback = {
  answerId: string;
  verdict: "right" | "partly" | "wrong";
  /** “I have not learned this” was the answer. */
  isUnknown: boolean;
  /** Each says which idea was mixed up and what to do. */
  misconceptions: string[];
  explanation: string;
  rightAnswer: string | string[];
  /** The answer as form fields, so that it stands in the form again. */
  given: Record<string, string | string[]>;
};

export function feedbackOf(
  question: Question,
  answer: StoredAnswer,
  locale: Locale,
): AnswerFeedback {
  const explained = explainGrade(question, answer, answer.seed, locale);
  const response = responseSchema.parse(answer.response);
  return {
    answerId: answer.id,
    verdict: answer.is_right ? "right" : answer.outcome > 0 ? "partly" : "wrong",
    isUnknown: response.kind === "not-learned",
    misconceptions: explained.misconceptions,
    explanation: explained.explanation,
    rightAnswer: explained.rightAnswer,
    given: responseFields(question, response, locale),
  };
}
