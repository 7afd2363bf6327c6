// What the corrected key of a question would do to answers that were given before.
import { grade } from "~/domain/assessment/grade";
import { responseInNewKey } from "~/domain/assessment/question-key";
import { responseSchema } from "~/domain/assessment/response";
import type { Question } from "~/domain/course/question";
import type { GradedAnswer, RegradeMode } from "~db/queries/regrades.server";

export type Proposal = {
  answer: GradedAnswer;
  before: { outcome: number; isRight: boolean };
  after: { outcome: number; isRight: boolean };
  /** `unfit` the answer names a choice that the corrected question does not have: nobody can say what it is worth. */
  direction: "up" | "down" | "same" | "unfit";
};

/**
 * @param was the question as it was asked
 * @param now the question with its corrected key
 * @param isSafety whether its skill lies in a safety area
 */
export function proposeRegrade(
  answer: GradedAnswer,
  { was, now, isSafety }: { was: Question; now: Question; isSafety: boolean },
): Proposal {
  const before = { outcome: answer.outcome, isRight: answer.is_right };
  const after = gradeAnew(answer, was, now, isSafety);
  if (!after) return { answer, before, after: before, direction: "unfit" };
  return { answer, before, after, direction: directionOf(before.outcome, after.outcome) };
}

function gradeAnew(
  { response, seed }: GradedAnswer,
  was: Question,
  now: Question,
  isSafety: boolean,
): Proposal["after"] | undefined {
  const said = responseInNewKey(was, now, responseSchema.parse(response));
  try {
    const { outcome, isRight } = grade(now, said, seed, { isSafety });
    return { outcome, isRight };
  } catch {
    return undefined;
  }
}

function directionOf(before: number, after: number): "up" | "down" | "same" {
  if (after === before) return "same";
  return after > before ? "up" : "down";
}

/** The proposals that a decision carries out. */
export function carriedOut(proposals: readonly Proposal[], mode: RegradeMode): Proposal[] {
  return proposals.filter(
    ({ direction }) => direction === "up" || (mode === "all" && direction === "down"),
  );
}
