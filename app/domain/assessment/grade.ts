// An answer is graded by its question alone: the same answer always gets the same grade.
import type { Question } from "../course/question";
import { gradeMatching } from "./matching";
import { gradeMultiple } from "./multiple";
import { gradeNumeric } from "./numeric";
import { gradeOrdering } from "./ordering";
import type { QuestionResponse } from "./response";
import { gradeShort } from "./short";
import { gradeSingle } from "./single";
import type { Verdict } from "./verdict";

export type Grade = {
  /** 0 (wrong) to 1 (right); between for partial credit. */
  outcome: number;
  /** Whether the outcome is 1. */
  isRight: boolean;
  /** Stable ids such as "option:slow-wetting", "slip:0", "misorder:nmc<lfp", "mismatch:a>b", "form:0". */
  misconceptions: string[];
};

export type GradeOptions = {
  /** Whether the skill lies in a safety area: there a wrong choice takes all credit (brief.md §5). */
  isSafety?: boolean;
};

/**
 * The grade of one answer. "I have not learned this" is wrong and shows no misconception.
 * @param seed the seed that the question was presented with
 * @throws Error when the response is of another kind than the question, or names unknown choices
 */
export function grade(
  question: Question,
  response: QuestionResponse,
  seed: number,
  { isSafety = false }: GradeOptions = {},
): Grade {
  if (response.kind === "not-learned") return { outcome: 0, isRight: false, misconceptions: [] };
  const { outcome, misconceptions, hasWrongChoice } = verdictOf(question, response, seed);
  const credited = isSafety && hasWrongChoice ? 0 : outcome;
  return { outcome: credited, isRight: credited === 1, misconceptions };
}

function verdictOf(question: Question, response: QuestionResponse, seed: number): Verdict {
  if (question.kind === "single" && response.kind === "single") {
    return gradeSingle(question, response);
  }
  if (question.kind === "multiple" && response.kind === "multiple") {
    return gradeMultiple(question, response);
  }
  if (question.kind === "numeric" && response.kind === "numeric") {
    return gradeNumeric(question, response, seed);
  }
  if (question.kind === "ordering" && response.kind === "ordering") {
    return gradeOrdering(question, response);
  }
  if (question.kind === "matching" && response.kind === "matching") {
    return gradeMatching(question, response);
  }
  if (question.kind === "short" && response.kind === "short") {
    return gradeShort(question, response);
  }
  throw new Error(`${question.id} is ${question.kind}, its answer ${response.kind}`);
}
