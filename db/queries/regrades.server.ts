// Decisions to grade answers anew after a key was corrected.
import { sql } from "kysely";
import type { Purpose } from "./answers.server";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";
import { newestIsRight, newestOutcome } from "./regraded-answers.server";

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
