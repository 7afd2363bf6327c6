import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import { listAnswersSince, type Purpose } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { findNewestEventSeq } from "~db/queries/paths.server";
import { type AnswerFeedback, feedbackOf } from "./answer-feedback.server";

/** One answered question of a check or exam, with what is told of it. */
export type ReviewedAnswer = { id: string; prompt: string; feedback: AnswerFeedback };

type Review = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  purpose: Extract<Purpose, "check" | "exam">;
  /** The lesson of the check, or the module of the exam. */
  of: { lesson: string } | { module: string; lessons: string[] };
  locale: Locale;
};

/** The answers of the newest check of a lesson, or of the newest sitting of a module's exam. */
export async function reviewAnswers(db: Db, review: Review): Promise<ReviewedAnswer[]> {
  const { learnerId, pathId, publicationId, purpose, locale } = review;
  const begun =
    "lesson" in review.of
      ? { type: "CHECK_STARTED", field: "lesson" as const, value: review.of.lesson }
      : { type: "SITTING_STARTED", field: "module" as const, value: review.of.module };
  const since = await findNewestEventSeq(db, { learnerId, pathId, ...begun });
  if (since === undefined) return [];
  const lessonIds = "lesson" in review.of ? [review.of.lesson] : review.of.lessons;
  const answers = await listAnswersSince(db, { learnerId, pathId, purpose, lessonIds, since });
  return Promise.all(
    answers.map(async (answer) => {
      const published = await readQuestion(db, publicationId, answer.question_id);
      if (!published)
        throw new Error(`Question ${answer.question_id} is missing from ${publicationId}`);
      return {
        id: answer.id,
        prompt: presentQuestion(published.question, answer.seed, locale).prompt,
        feedback: feedbackOf(published.question, answer, locale),
      };
    }),
  );
}
