// Answers that were graded anew after a key was corrected. The grade that an answer got at the time is never changed;
// the newest regrade of it counts.
import { sql } from "kysely";
import type { Purpose } from "./answers.server";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

export type RegradeMode = "up" | "all";

/** An answer with the grade that counts today. */
export type GradedAnswer = {
  id: string;
  learner_id: string;
  learner_name: string;
  path_id: string;
  publication_id: string;
  question_id: string;
  skill_id: string;
  purpose: Purpose;
  seed: number;
  response: unknown;
  outcome: number;
  is_right: boolean;
};

const newestOutcome = sql<number>`coalesce((
  select regraded.outcome_after from regraded_answers as regraded
  join regrades on regrades.id = regraded.regrade_id
  where regraded.answer_id = answers.id order by regrades.at desc limit 1
), answers.outcome)`;

const newestIsRight = sql<boolean>`coalesce((
  select regraded.is_right_after from regraded_answers as regraded
  join regrades on regrades.id = regraded.regrade_id
  where regraded.answer_id = answers.id order by regrades.at desc limit 1
), answers.is_right)`;

// An exam that is being sat is graded when it is over: its answers can be regraded then.
const isOfOpenSitting = sql<boolean>`(
  answers.purpose = 'exam'
  and jsonb_path_exists(paths.snapshot, '$.memory.modules.*.sitting ? (@ != null)')
  and answers.event_seq > (
    select max(seq) from path_events
    where path_events.path_id = answers.path_id and path_events.type = 'SITTING_STARTED'
  )
)`;

/** Publications, this one left out, that answers on the asker's guided paths belong to. */
export async function listAnsweredPublications(
  db: Db,
  { exceptId, ...asker }: Asker & { exceptId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("publications")
    .select("publications.id")
    .where("publications.id", "!=", exceptId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("answers")
          .innerJoin("enrolments", "enrolments.id", "answers.path_id")
          .select("answers.id")
          .whereRef("answers.publication_id", "=", "publications.id")
          .where(isGuidedBy(asker)),
      ),
    )
    .orderBy("publications.number")
    .execute();
  return rows.map(({ id }) => id);
}

/** One question of one publication, by the id that it has there. */
export type AskedIn = { publicationId: string; questionId: string };

/**
 * Answers on the asker's guided paths to these questions, each with the grade that counts today; those that were
 * regraded to this publication are left out. Ordered by learner, so that locks are always taken in one order.
 */
export async function listAnswersToRegrade(
  db: Db,
  { asked, toPublication, ...asker }: Asker & { asked: readonly AskedIn[]; toPublication: string },
): Promise<GradedAnswer[]> {
  if (asked.length === 0) return [];
  return db
    .selectFrom("answers")
    .innerJoin("paths", "paths.id", "answers.path_id")
    .innerJoin("enrolments", "enrolments.id", "answers.path_id")
    .innerJoin("users", "users.id", "answers.learner_id")
    .select([
      "answers.id",
      "answers.learner_id",
      "users.name as learner_name",
      "answers.path_id",
      "answers.publication_id",
      "answers.question_id",
      "answers.skill_id",
      "answers.purpose",
      "answers.seed",
      "answers.response",
      newestOutcome.as("outcome"),
      newestIsRight.as("is_right"),
    ])
    .where((eb) =>
      eb.or(
        asked.map(({ publicationId, questionId }) =>
          eb.and([
            eb("answers.publication_id", "=", publicationId),
            eb("answers.question_id", "=", questionId),
          ]),
        ),
      ),
    )
    .where(isGuidedBy(asker))
    .where(sql<boolean>`not ${isOfOpenSitting}`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("regraded_answers")
            .select("regraded_answers.answer_id")
            .whereRef("regraded_answers.answer_id", "=", "answers.id")
            .where("regraded_answers.to_publication", "=", toPublication),
        ),
      ),
    )
    .orderBy("answers.learner_id")
    .orderBy("answers.answered_at")
    .execute();
}

/** Holds the regrading of a question until the transaction ends: two people decide one after the other. */
export async function lockRegrade(trx: Trx, { questionId }: { questionId: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('regrade'), hashtext(${questionId}))`.execute(
    trx,
  );
}

export type NewRegrade = {
  questionId: string;
  fromPublication: string;
  toPublication: string;
  mode: RegradeMode;
  reason: string;
  actorId: string;
  organisationId: string;
  now: Date;
  answers: {
    id: string;
    before: { outcome: number; isRight: boolean };
    after: { outcome: number; isRight: boolean };
  }[];
};

/** Stores a regrade with its answers; one that was regraded to this publication before breaks the unique key. */
export async function insertRegrade(trx: Trx, regrade: NewRegrade): Promise<void> {
  const { id } = await trx
    .insertInto("regrades")
    .values({
      question_id: regrade.questionId,
      from_publication: regrade.fromPublication,
      to_publication: regrade.toPublication,
      mode: regrade.mode,
      reason: regrade.reason,
      actor_id: regrade.actorId,
      organisation_id: regrade.organisationId,
      at: regrade.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("regraded_answers")
    .values(
      regrade.answers.map(({ id: answer_id, before, after }) => ({
        regrade_id: id,
        answer_id,
        to_publication: regrade.toPublication,
        outcome_before: before.outcome,
        outcome_after: after.outcome,
        is_right_before: before.isRight,
        is_right_after: after.isRight,
      })),
    )
    .execute();
}

/** The newest regrade of a question to this publication in the asker's organisations, and who decided it. */
export function findRegrade(
  db: Db,
  {
    questionId,
    toPublication,
    organisationIds,
  }: Asker & { questionId: string; toPublication: string },
) {
  return db
    .selectFrom("regrades")
    .leftJoin("users", "users.id", "regrades.actor_id")
    .select(["users.name as by", "regrades.mode", "regrades.reason", "regrades.at"])
    .where("regrades.question_id", "=", questionId)
    .where("regrades.to_publication", "=", toPublication)
    .where("regrades.organisation_id", "=", anyOf(organisationIds))
    .orderBy("regrades.at", "desc")
    .limit(1)
    .executeTakeFirst();
}

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
