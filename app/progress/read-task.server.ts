// A workplace task as it is stored: its log is the truth, and the case is read by folding it.
import {
  replayTask,
  type TaskSnapshot,
  type TaskStage,
  taskStage,
} from "~/domain/workplace-task/advance-task";
import { taskWaitsFor } from "~/domain/workplace-task/task-acts";
import type { TaskKind, TaskRole } from "~/domain/workplace-task/task-event";
import type { TaskMemory } from "~/domain/workplace-task/task-memory";
import { eventsOf, type LoggedEvent, listEvents } from "~db/queries/case-log.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { lockTaskCase, type TaskCaseRow } from "~db/queries/task-cases.server";

/** A case as rules and pages read it. */
export type OpenTask = {
  id: string;
  learnerId: string;
  pathId: string;
  /** The publication whose task it is. */
  publicationId: string;
  courseId: string;
  /** "course/module" */
  moduleId: string;
  kind: TaskKind;
  revision: number;
  stage: TaskStage;
  waitsFor: TaskRole | "nobody";
  /** ISO instant since which it waits; null once nobody has to act. */
  waitingSince: string | null;
  memory: TaskMemory;
  snapshot: TaskSnapshot;
  /** The log, first event first, with the name of whoever acted; null for a supervisor or an account that is gone. */
  log: LoggedEvent[];
};

/** The case, held until the transaction ends. Who is asking is for the caller to compare. */
export async function lockTask(
  trx: Trx,
  { caseId }: { caseId: string },
): Promise<OpenTask | undefined> {
  const row = await lockTaskCase(trx, { caseId });
  return row && readTask(trx, row);
}

/** A stored case, folded from its log. */
export async function readTask(db: Db, row: TaskCaseRow): Promise<OpenTask> {
  const log = await listEvents(db, { kind: "task", id: row.id });
  const snapshot = replayTask(eventsOf(log));
  return openTask(
    {
      id: row.id,
      learnerId: row.learner_id,
      pathId: row.path_id,
      publicationId: row.publication_id,
      courseId: row.course_id,
      moduleId: row.module_id,
      kind: row.kind,
    },
    snapshot,
    log,
  );
}

type Identity = Pick<
  OpenTask,
  "id" | "learnerId" | "pathId" | "publicationId" | "courseId" | "moduleId" | "kind"
>;

/** A case at the end of this log. */
export function openTask(
  identity: Identity,
  snapshot: TaskSnapshot,
  log: OpenTask["log"],
): OpenTask {
  const stage = taskStage(snapshot);
  return {
    ...identity,
    // The log itself, so that what is shown and what is compared are of one moment.
    revision: log.length - 1,
    stage,
    waitsFor: taskWaitsFor(stage),
    waitingSince: snapshot.memory.waitingSince,
    memory: snapshot.memory,
    snapshot,
    log,
  };
}
