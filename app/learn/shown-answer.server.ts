import { readQuestion } from "~/curriculum/current-publication.server";
import type { Question } from "~/domain/course/question";
import type { StoredAnswer } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { listRegradesOfLearner } from "~db/queries/regraded-answers.server";

export type ShownAnswer = {
  /** As it was asked; after a correction as it reads now. */
  question: Question;
  /** With the grade that counts today. */
  answer: StoredAnswer;
  isCorrected: boolean;
};

/** Stored answers of one learner as they count today, in the order given. */
export async function shownAnswers(
  db: Db,
  { learnerId, answers }: { learnerId: string; answers: readonly StoredAnswer[] },
): Promise<ShownAnswer[]> {
  const answerIds = answers.map(({ id }) => id);
  const regrades =
    answerIds.length > 0 ? await listRegradesOfLearner(db, { learnerId, answerIds }) : [];
  return Promise.all(
    answers.map(async (answer) => {
      // The newest regrade comes first, and counts.
      const regrade = regrades.find(({ answerId }) => answerId === answer.id);
      // As it was answered, also where the path has moved to a newer publication since.
      const { publication_id: publicationId, question_id: questionId } = answer;
      const place = regrade ?? { publicationId, questionId };
      const found = await readQuestion(db, place.publicationId, place.questionId);
      if (!found) throw new Error(`Question ${questionId} is missing from ${publicationId}`);
      const { question } = found;
      if (!regrade) return { question, answer, isCorrected: false };
      const { outcomeAfter: outcome, isRightAfter: is_right } = regrade;
      // What had been mixed up by the wrong key is no longer said.
      const counted = { ...answer, outcome, is_right, misconceptions: [] };
      return { question, answer: counted, isCorrected: true };
    }),
  );
}
