import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import type { Db } from "~db/queries/connection.server";
import { listRegradesOfLearner } from "~db/queries/regraded-answers.server";

export type CorrectedAnswer = {
  id: string;
  /** The question as it reads now. */
  prompt: string;
  hasRisen: boolean;
  /** In the words of whoever decided. */
  reason: string;
  at: string;
};

/** What was corrected of the learner's answers because a key was wrong, the newest first. */
export async function correctedAnswers(
  db: Db,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<CorrectedAnswer[]> {
  const regrades = await listRegradesOfLearner(db, { learnerId });
  const told = regrades.map(async ({ publicationId, questionId, seed, ...one }) => {
    const found = await readQuestion(db, publicationId, questionId);
    if (!found) throw new Error(`Question ${questionId} is missing from ${publicationId}`);
    return {
      id: `${one.answerId} ${publicationId}`,
      prompt: presentQuestion(found.question, seed, locale).prompt,
      hasRisen: one.outcomeAfter > one.outcomeBefore,
      reason: one.reason,
      at: one.at.toISOString(),
    };
  });
  return Promise.all(told);
}
