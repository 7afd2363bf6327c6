import type { TaskEvent } from "~/domain/workplace-task/task-event";
import { removeEvidence } from "~/progress/evidence-store.server";
import { moveTask } from "~/progress/move-task.server";
import type { OpenTask } from "~/progress/read-task.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { revokeRequests } from "~db/queries/supervisor-requests.server";
import { deleteTaskFiles } from "~db/queries/task-files.server";
import { lockOwnTask } from "./save-evidence.server";

type OwnAct = { learnerId: string; caseId: string; clientKey: string; now: Date };
type Acted<Refusal extends string = never> =
  | { ok: true }
  | { ok: false; reason: Refusal | "gone" | "not-accepted" };

/** Gives the task, whose case the caller holds, to the instructors of an organisation in whose groups the learner is. */
export async function handIn(
  trx: Trx,
  { task, organisationId, clientKey, now }: HandIn,
): Promise<Acted<"no-organisation">> {
  const { learnerId } = task;
  const organisations = await listOrganisationsOfLearner(trx, { learnerId });
  const organisation =
    organisations.find(({ id }) => id === organisationId) ??
    organisations.find(({ id }) => id === task.memory.organisation) ??
    organisations[0];
  if (!organisation) return { ok: false, reason: "no-organisation" };
  return act(
    trx,
    { task, clientKey, now },
    { type: "HANDED_IN", organisation: organisation.id, ...actor(learnerId, now) },
  );
}
type HandIn = {
  task: OpenTask;
  /** As the learner chose, where there is more than one. */
  organisationId: string | undefined;
  clientKey: string;
  now: Date;
};

/** Takes the task back from whoever has it, to work on it. */
export function takeBack(db: Db, order: OwnAct): Promise<Acted> {
  return inTransaction(db, async (trx): Promise<Acted> => {
    const task = await lockOwnTask(trx, order);
    if (!task) return { ok: false, reason: "gone" };
    const event = { type: "TAKEN_BACK" as const, ...actor(order.learnerId, order.now) };
    return act(trx, { ...order, task }, event);
  });
}

/** Ends the case: its photos are deleted, and it can be begun anew. */
export async function withdrawTask(
  db: Db,
  { dataFolder, ...order }: OwnAct & { dataFolder: string },
): Promise<Acted> {
  let storedAs: string[] = [];
  const done = await inTransaction(db, async (trx): Promise<Acted> => {
    const task = await lockOwnTask(trx, order);
    if (!task) return { ok: false, reason: "gone" };
    const event = { type: "TASK_WITHDRAWN" as const, ...actor(order.learnerId, order.now) };
    const acted = await act(trx, { ...order, task }, event);
    if (acted.ok) storedAs = await deleteTaskFiles(trx, order);
    return acted;
  });
  // Only now: a transaction that fails must find its files where they were.
  await removeEvidence(dataFolder, storedAs);
  return done;
}

/** Takes one photo away. */
export async function removePhoto(
  db: Db,
  { dataFolder, fileId, ...order }: OwnAct & { dataFolder: string; fileId: string },
): Promise<Acted> {
  let storedAs: string[] = [];
  const done = await inTransaction(db, async (trx): Promise<Acted> => {
    const task = await lockOwnTask(trx, order);
    if (!task) return { ok: false, reason: "gone" };
    // Pressed twice, or in two windows: it is gone, as was wanted.
    if (!task.memory.files.some(({ file }) => file === fileId)) return { ok: true };
    const who = actor(order.learnerId, order.now);
    const moved = await moveTask(trx, task, {
      actorId: order.learnerId,
      clientKey: order.clientKey,
      now: order.now,
      events: [{ type: "FILE_REMOVED", file: fileId, ...who }],
    });
    if (!moved.ok) return moved;
    storedAs = await deleteTaskFiles(trx, { caseId: order.caseId, fileId });
    return { ok: true };
  });
  await removeEvidence(dataFolder, storedAs);
  return done;
}

function actor(learnerId: string, now: Date) {
  return { by: learnerId, role: "learner" as const, now: now.toISOString() };
}

/** One event, after which no supervisor is asked any more. */
async function act(
  trx: Trx,
  { task, clientKey, now }: { task: OpenTask; clientKey: string; now: Date },
  event: TaskEvent,
): Promise<Acted> {
  const order = { actorId: task.learnerId, clientKey, now, events: [event] };
  const moved = await moveTask(trx, task, order);
  if (!moved.ok) return moved;
  await revokeRequests(trx, { caseId: task.id, now });
  return { ok: true };
}
