// The one door through which a workplace task moves. Judgements come in through `judgeTask`, which does what follows.
import {
  advanceTask,
  startTask,
  type TaskSnapshot,
  taskMachineVersion,
  taskStage,
} from "~/domain/workplace-task/advance-task";
import { taskWaitsFor } from "~/domain/workplace-task/task-acts";
import {
  type TaskBegun,
  type TaskEvent,
  taskBegunSchema,
  taskEventSchema,
} from "~/domain/workplace-task/task-event";
import { newestJudgement } from "~/domain/workplace-task/task-memory";
import { notify } from "~/mail/notify.server";
import { appendEvents, isKnownAct } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import { listStaffToTell } from "~db/queries/group-teachers.server";
import {
  findStandingTaskCase,
  findTaskCaseByKey,
  insertTaskCase,
  saveTaskCase,
} from "~db/queries/task-cases.server";
import type { OpenPath } from "./read-path.server";
import { type OpenTask, openTask } from "./read-task.server";

type NewTask = {
  /** The learner's own path, from which the task is taken up. */
  path: OpenPath;
  /** "course/module" */
  moduleId: string;
  /** Whose instructors judge it; null while the learner belongs to none. */
  organisationId: string | null;
  clientKey: string;
  now: Date;
};

/**
 * Takes up the task of a module of the path's plan. The same key is the same case, and so is a case of this module
 * that stands already: there is one at most.
 */
export async function beginTask(
  trx: Trx,
  { path, moduleId, organisationId, clientKey, now }: NewTask,
): Promise<{ ok: true; caseId: string; isNew: boolean } | { ok: false; reason: "no-task" }> {
  const task = taskOf(path, moduleId, organisationId, now);
  if (!task) return { ok: false, reason: "no-task" };
  const begun = taskBegunSchema.parse(task);
  const snapshot = startTask(begun);
  const { learnerId, id: pathId, publicationId } = path;
  const caseId = await insertTaskCase(trx, {
    learnerId,
    pathId,
    publicationId,
    courseId: moduleId.split("/")[0] ?? "",
    moduleId,
    kind: begun.kind,
    clientKey,
    machineVersion: taskMachineVersion,
    ...summaryOf(snapshot),
    now,
  });
  if (!caseId) {
    const found =
      (await findTaskCaseByKey(trx, { learnerId, clientKey })) ??
      (await findStandingTaskCase(trx, { learnerId, moduleId, kind: begun.kind }));
    if (!found) throw new Error(`The task of ${learnerId} in ${moduleId} vanished`);
    return { ok: true, caseId: found.id, isNew: false };
  }
  const first = { seq: 0, events: [begun], actorId: learnerId, clientKey: null, now };
  await appendEvents(trx, { kind: "task", id: caseId }, first);
  return { ok: true, caseId, isNew: true };
}

function taskOf(
  { course, catalogue, learnerId }: OpenPath,
  moduleId: string,
  organisation: string | null,
  now: Date,
): TaskBegun | undefined {
  const isPlanned = course.plan.lessons.some(({ module }) => module === moduleId);
  const module = catalogue.courses
    .flatMap(({ id, modules }) => modules.map((one) => ({ ...one, id: `${id}/${one.id}` })))
    .find(({ id }) => id === moduleId);
  const [one, two, three] = module?.workplaceTask?.criteria ?? [];
  if (!isPlanned || !one || !two || !three) return undefined;
  return {
    type: "TASK_BEGUN",
    kind: course.strategy.hasExams ? "exam-task" : "workplace",
    module: moduleId,
    skills: [one.skill, two.skill, three.skill],
    organisation,
    by: learnerId,
    role: "learner",
    now: now.toISOString(),
  };
}

type Move = {
  /** Null for a supervisor, who has no account. */
  actorId: string | null;
  /** Null where the act is counted elsewhere. */
  clientKey: string | null;
  now: Date;
  events: readonly TaskEvent[];
};

/**
 * Moves a case that `lockTask` holds: all of the events are stored, or none. An act under a key that is known is done.
 * Staff are told when it becomes their turn.
 * @throws ZodError when an event has not the form that replay reads
 */
export async function moveTask(
  trx: Trx,
  task: OpenTask,
  { actorId, clientKey, now, events }: Move,
): Promise<{ ok: true; task: OpenTask } | { ok: false; reason: "not-accepted" }> {
  if (clientKey !== null && isKnownAct(task, clientKey)) return { ok: true, task };
  let { snapshot } = task;
  for (const event of events) {
    const next = advanceTask(snapshot, taskEventSchema.parse(event));
    if (!next.isAccepted) return { ok: false, reason: "not-accepted" };
    snapshot = next.snapshot;
  }
  const seq = task.revision + 1;
  const logged = await appendEvents(
    trx,
    { kind: "task", id: task.id },
    { seq, events, actorId, clientKey, now },
  );
  const isSaved = await saveTaskCase(trx, {
    caseId: task.id,
    revision: task.revision,
    nextRevision: task.revision + events.length,
    machineVersion: taskMachineVersion,
    ...summaryOf(snapshot),
    now,
  });
  if (!isSaved) throw new Error(`Task ${task.id} moved although it was locked`);
  const moved = openTask(task, snapshot, [...task.log, ...logged]);
  if (moved.waitsFor === "instructor" && task.waitsFor !== "instructor") {
    await tellStaff(trx, moved, now);
  }
  return { ok: true, task: moved };
}

function summaryOf(snapshot: TaskSnapshot) {
  const stage = taskStage(snapshot);
  const turn = taskWaitsFor(stage);
  const isSettled = stage === "accepted" || stage === "returned";
  return {
    organisationId: snapshot.memory.organisation,
    state: stage,
    waitingFor: turn === "nobody" ? null : turn,
    waitingSince: snapshot.memory.waitingSince,
    decidedAt: isSettled ? (newestJudgement(snapshot.memory)?.at ?? null) : null,
  };
}

async function tellStaff(trx: Trx, { id, learnerId, memory, revision }: OpenTask, now: Date) {
  const { organisation: organisationId } = memory;
  if (organisationId === null) return;
  const staff = await listStaffToTell(trx, { learnerId, organisationId });
  for (const userId of staff.filter((one) => one !== learnerId)) {
    const notice = { kind: "evidence-waiting", what: "task", caseId: id } as const;
    await notify(trx, { userId, notice, now, dedupeKey: `task:${id}:${revision}` });
  }
}
