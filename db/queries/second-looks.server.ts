// Second looks at the grade of one sitting of an exam: asked once, decided once.
import { sql } from "kysely";
import type { Grade5 } from "~/domain/credit/grade-scale";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

export type SecondLook = {
  id: string;
  pathId: string;
  moduleId: string;
  /** 1 for the first sitting of the exam. */
  sitting: number;
  state: "asked" | "confirmed" | "raised";
  /** Null where the account is gone. */
  askedById: string | null;
  askedBy: string | null;
  askedReason: string;
  askedAt: Date;
  gradeBefore: Grade5;
  gradeAfter: Grade5 | null;
  decidedBy: string | null;
  decidedReason: string | null;
  decidedAt: Date | null;
};

export function selectSecondLooks(db: Db) {
  return db
    .selectFrom("second_looks")
    .innerJoin("enrolments", "enrolments.id", "second_looks.path_id")
    .leftJoin("users as askers", "askers.id", "second_looks.asked_by")
    .leftJoin("users as deciders", "deciders.id", "second_looks.decided_by")
    .select([
      "second_looks.id",
      "second_looks.path_id as pathId",
      "second_looks.module_id as moduleId",
      "second_looks.sitting",
      "second_looks.state",
      "second_looks.asked_by as askedById",
      "askers.name as askedBy",
      "second_looks.asked_reason as askedReason",
      "second_looks.asked_at as askedAt",
      "second_looks.grade_before as gradeBefore",
      "second_looks.grade_after as gradeAfter",
      "deciders.name as decidedBy",
      "second_looks.decided_reason as decidedReason",
      "second_looks.decided_at as decidedAt",
    ]);
}

type OfExam = { pathId: string; moduleId: string };

/** Those of the learner's own exam, by sitting. */
export function listOwnSecondLooks(
  db: Db,
  { learnerId, pathId, moduleId }: OfExam & { learnerId: string },
): Promise<SecondLook[]> {
  return selectSecondLooks(db)
    .where("second_looks.learner_id", "=", learnerId)
    .where("second_looks.path_id", "=", pathId)
    .where("second_looks.module_id", "=", moduleId)
    .orderBy("second_looks.sitting")
    .execute();
}

/** Those of one exam that the asker guides, by sitting. */
export function listGuidedSecondLooks(
  db: Db,
  { pathId, moduleId, ...asker }: Asker & OfExam,
): Promise<SecondLook[]> {
  return selectSecondLooks(db)
    .where("second_looks.path_id", "=", pathId)
    .where("second_looks.module_id", "=", moduleId)
    .where(isGuidedBy(asker))
    .orderBy("second_looks.sitting")
    .execute();
}

/** @returns whether there was none of this sitting yet */
export async function insertSecondLook(
  trx: Trx,
  asked: OfExam & {
    learnerId: string;
    sitting: number;
    askedBy: string;
    reason: string;
    gradeBefore: Grade5;
    now: Date;
  },
): Promise<boolean> {
  const row = await trx
    .insertInto("second_looks")
    .values({
      path_id: asked.pathId,
      learner_id: asked.learnerId,
      module_id: asked.moduleId,
      sitting: asked.sitting,
      state: "asked",
      asked_by: asked.askedBy,
      asked_reason: asked.reason,
      asked_at: asked.now,
      grade_before: asked.gradeBefore,
    })
    .onConflict((conflict) => conflict.columns(["path_id", "module_id", "sitting"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Settles a look that is still open. @returns whether it was */
export async function settleSecondLook(
  trx: Trx,
  settled: {
    id: string;
    state: "confirmed" | "raised";
    gradeAfter: Grade5;
    decidedBy: string;
    reason: string;
    now: Date;
  },
): Promise<boolean> {
  const row = await trx
    .updateTable("second_looks")
    .set({
      state: settled.state,
      grade_after: settled.gradeAfter,
      decided_by: settled.decidedBy,
      decided_reason: settled.reason,
      decided_at: settled.now,
    })
    .where("id", "=", settled.id)
    .where("state", "=", "asked")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids of those who have decided something of an exam before. */
export async function listEarlierDeciders(
  trx: Trx,
  { pathId, moduleId }: OfExam,
): Promise<string[]> {
  const rows = await trx
    .selectFrom("path_events")
    .select("actor_id")
    .distinct()
    .where("path_id", "=", pathId)
    .where("type", "in", [
      "SITTING_GRANTED",
      "EXAM_COOL_DOWN_RESET",
      "RESULT_REGRADED",
      "TASK_JUDGED",
    ])
    .where(sql<boolean>`payload ->> 'module' = ${moduleId}`)
    .execute();
  return rows.flatMap(({ actor_id }) => actor_id ?? []);
}

/** Ids of the staff of these organisations who may decide. */
export async function listDecidingStaff(
  trx: Trx,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select("memberships.user_id")
    .distinct()
    .where("memberships.organisation_id", "=", anyOf(organisationIds))
    .where("memberships.role", "in", ["teacher", "instructor", "admin"])
    .where("users.state", "=", "active")
    .execute();
  return rows.map(({ user_id }) => user_id);
}
