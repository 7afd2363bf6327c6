// Answers that were graded anew. The grade that an answer got at the time is never changed; its newest regrade counts.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export const newestOutcome = sql<number>`coalesce((
  select regraded.outcome_after from regraded_answers as regraded
  join regrades on regrades.id = regraded.regrade_id
  where regraded.answer_id = answers.id order by regrades.at desc limit 1
), answers.outcome)`;

export const newestIsRight = sql<boolean>`coalesce((
  select regraded.is_right_after from regraded_answers as regraded
  join regrades on regrades.id = regraded.regrade_id
  where regraded.answer_id = answers.id order by regrades.at desc limit 1
), answers.is_right)`;

/** Every first try of a learner in the order in which it was given, with the grade that counts today. */
export function listEvidence(trx: Trx, { learnerId }: { learnerId: string }) {
  return trx
    .selectFrom("answers")
    .select([
      "answers.path_id",
      "answers.publication_id",
      "answers.question_id",
      "answers.skill_id",
      "answers.purpose",
      "answers.response",
      "answers.used_hint",
      "answers.answered_at",
      newestOutcome.as("outcome"),
    ])
    .where("answers.learner_id", "=", learnerId)
    .where("answers.is_evidence", "=", true)
    .orderBy("answers.answered_at")
    .orderBy("answers.event_seq")
    .execute();
}

/** By number of the event, the outcomes of a path's exam answers as they count after every regrade. */
export async function listExamCorrections(
  trx: Trx,
  { learnerId, pathId }: { learnerId: string; pathId: string },
): Promise<Map<number, number>> {
  const rows = await trx
    .selectFrom("answers")
    .select(["answers.event_seq", newestOutcome.as("outcome")])
    .where("answers.learner_id", "=", learnerId)
    .where("answers.path_id", "=", pathId)
    .where("answers.purpose", "=", "exam")
    .execute();
  return new Map(rows.map(({ event_seq, outcome }) => [event_seq, outcome]));
}

/** What was corrected of a learner's answers, the newest first. */
export function listRegradesOfLearner(
  db: Db,
  { learnerId, answerIds }: { learnerId: string; answerIds?: readonly string[] },
) {
  return db
    .selectFrom("regraded_answers as regraded")
    .innerJoin("regrades", "regrades.id", "regraded.regrade_id")
    .innerJoin("answers", "answers.id", "regraded.answer_id")
    .select([
      "regraded.answer_id as answerId",
      "regrades.question_id as questionId",
      "regrades.to_publication as publicationId",
      "regrades.reason",
      "regrades.at",
      "answers.seed",
      "answers.answered_at as answeredAt",
      "regraded.outcome_before as outcomeBefore",
      "regraded.outcome_after as outcomeAfter",
      "regraded.is_right_after as isRightAfter",
    ])
    .where("answers.learner_id", "=", learnerId)
    .$if(answerIds !== undefined, (query) => query.where("answers.id", "=", anyOf(answerIds ?? [])))
    .orderBy("regrades.at", "desc")
    .execute();
}
