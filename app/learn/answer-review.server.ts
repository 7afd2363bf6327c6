import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import { listAnswersSince, type Purpose } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { findNewestEventSeq } from "~db/queries/paths.server";
import { type AnswerFeedback, feedbackOf } from "./answer-feedback.server";
import { shownAnswers } from "./shown-answer.server";

/** One answered question of a check, an exam or a probe, with what is told of it. */
export type ReviewedAnswer = {
  id: string;
  skill: string;
  prompt: string;
  feedback: AnswerFeedback;
  /** The key was wrong when it was answered. */
  isCorrected: boolean;
};

type Review = {
  learnerId: string;
  pathId: string;
  purpose: Extract<Purpose, "check" | "exam" | "probe">;
  /**
   * The lesson of the check, the module of the exam, or the lesson that was probed; `lessons` are those that the
   * questions came from.
   */
  of:
    | { lesson: string }
    | { module: string; lessons: string[] }
    | { probed: string; lessons: string[] };
  locale: Locale;
};

/** The answers of the newest check of a lesson, of the newest sitting of a module's exam, or of the newest probe. */
export async function reviewAnswers(db: Db, review: Review): Promise<ReviewedAnswer[]> {
  const { learnerId, pathId, purpose, locale } = review;
  const begun = beginningOf(review.of);
  const since = await findNewestEventSeq(db, { learnerId, pathId, ...begun });
  if (since === undefined) return [];
  const lessonIds = "lesson" in review.of ? [review.of.lesson] : review.of.lessons;
  const answers = await listAnswersSince(db, { learnerId, pathId, purpose, lessonIds, since });
  const shown = await shownAnswers(db, { learnerId, answers });
  return shown.map(({ question, answer, isCorrected }) => ({
    id: answer.id,
    skill: answer.skill_id,
    prompt: presentQuestion(question, answer.seed, locale).prompt,
    feedback: feedbackOf(question, answer, locale),
    isCorrected,
  }));
}

function beginningOf(of: Review["of"]): {
  type: string;
  field: "lesson" | "module";
  value: string;
} {
  if ("lesson" in of) return { type: "CHECK_STARTED", field: "lesson", value: of.lesson };
  if ("probed" in of) return { type: "PROBE_STARTED", field: "lesson", value: of.probed };
  return { type: "SITTING_STARTED", field: "module", value: of.module };
}
