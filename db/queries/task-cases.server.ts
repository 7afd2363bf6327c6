// Workplace tasks that learners have taken up: as their learner sees them, and as they are written.
import type { TaskStage } from "~/domain/workplace-task/advance-task";
import type { TaskKind, TaskRole } from "~/domain/workplace-task/task-event";
import type { Db, Trx } from "./connection.server";

export type TaskCaseRow = {
  id: string;
  learner_id: string;
  organisation_id: string | null;
  path_id: string;
  publication_id: string;
  course_id: string;
  /** "course/module" */
  module_id: string;
  kind: TaskKind;
  state: TaskStage;
  waiting_for: TaskRole | null;
  waiting_since: Date | null;
  revision: number;
  created_at: Date;
  changed_at: Date;
};

const columns = [
  "task_cases.id",
  "task_cases.learner_id",
  "task_cases.organisation_id",
  "task_cases.path_id",
  "task_cases.publication_id",
  "task_cases.course_id",
  "task_cases.module_id",
  "task_cases.kind",
  "task_cases.state",
  "task_cases.waiting_for",
  "task_cases.waiting_since",
  "task_cases.revision",
  "task_cases.created_at",
  "task_cases.changed_at",
] as const;

export function selectTaskCases(db: Db) {
  return db.selectFrom("task_cases").select(columns);
}

/** The learner's cases, the newest first. */
export function listTaskCasesOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<TaskCaseRow[]> {
  return selectTaskCases(db)
    .where("learner_id", "=", learnerId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
}

export function findTaskCaseOfLearner(
  db: Db,
  { learnerId, caseId }: { learnerId: string; caseId: string },
): Promise<TaskCaseRow | undefined> {
  return selectTaskCases(db)
    .where("id", "=", caseId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
}

/** The learner's case of a module, one that was withdrawn left out: there is one at most. */
export function findStandingTaskCase(
  db: Db,
  { learnerId, moduleId, kind }: { learnerId: string; moduleId: string; kind: TaskKind },
): Promise<TaskCaseRow | undefined> {
  return selectTaskCases(db)
    .where("learner_id", "=", learnerId)
    .where("module_id", "=", moduleId)
    .where("kind", "=", kind)
    .where("state", "!=", "withdrawn")
    .executeTakeFirst();
}

/**
 * A case by its id alone: for a supervisor whose request names it, and for verbs. Whether the asker may see it is asked
 * before.
 */
export function findTaskCase(
  db: Db,
  { caseId }: { caseId: string },
): Promise<TaskCaseRow | undefined> {
  return selectTaskCases(db).where("id", "=", caseId).executeTakeFirst();
}

/** The case, held until the transaction ends. Who is asking is for the caller to compare. */
export function lockTaskCase(
  trx: Trx,
  { caseId }: { caseId: string },
): Promise<TaskCaseRow | undefined> {
  return selectTaskCases(trx).where("id", "=", caseId).forUpdate().executeTakeFirst();
}

type NewTaskCase = {
  learnerId: string;
  organisationId: string | null;
  pathId: string;
  publicationId: string;
  courseId: string;
  moduleId: string;
  kind: TaskKind;
  clientKey: string;
  machineVersion: number;
  state: TaskStage;
  waitingFor: TaskRole | null;
  waitingSince: string | null;
  now: Date;
};

/** @returns the new id, or undefined where the learner has one of this module, or has sent this very one before */
export async function insertTaskCase(trx: Trx, made: NewTaskCase): Promise<string | undefined> {
  const row = await trx
    .insertInto("task_cases")
    .values({
      learner_id: made.learnerId,
      organisation_id: made.organisationId,
      path_id: made.pathId,
      publication_id: made.publicationId,
      course_id: made.courseId,
      module_id: made.moduleId,
      kind: made.kind,
      client_key: made.clientKey,
      machine_version: made.machineVersion,
      state: made.state,
      waiting_for: made.waitingFor,
      waiting_since: made.waitingSince,
      revision: 0,
      created_at: made.now,
      changed_at: made.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The case that the learner began under this key. */
export async function findTaskCaseByKey(
  db: Db,
  { learnerId, clientKey }: { learnerId: string; clientKey: string },
): Promise<TaskCaseRow | undefined> {
  return selectTaskCases(db)
    .where("learner_id", "=", learnerId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
}

export type SavedTaskCase = {
  caseId: string;
  /** The revision that was read; the row must still have it. */
  revision: number;
  nextRevision: number;
  machineVersion: number;
  organisationId: string | null;
  state: TaskStage;
  waitingFor: TaskRole | null;
  waitingSince: string | null;
  /** When it was settled; null while it is not. */
  decidedAt: string | null;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function saveTaskCase(trx: Trx, saved: SavedTaskCase): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("task_cases")
    .set({
      organisation_id: saved.organisationId,
      revision: saved.nextRevision,
      machine_version: saved.machineVersion,
      state: saved.state,
      waiting_for: saved.waitingFor,
      waiting_since: saved.waitingSince,
      decided_at: saved.decidedAt,
      changed_at: saved.now,
    })
    .where("id", "=", saved.caseId)
    .where("revision", "=", saved.revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
