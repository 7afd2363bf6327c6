import { randomUUID } from "node:crypto";
import { mostFiles, type TaskEvent } from "~/domain/workplace-task/task-event";
import type { CheckedFile } from "~/http/check-file.server";
import { sha256Of, writeEvidence } from "~/progress/evidence-store.server";
import { beginTask, moveTask } from "~/progress/move-task.server";
import { lockTask, type OpenTask } from "~/progress/read-task.server";
import type { Trx } from "~db/queries/connection.server";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { insertTaskFile, listTaskFiles } from "~db/queries/task-files.server";
import { updateTaskPeriod } from "~db/queries/task-periods.server";
import type { OwnTask } from "./own-task.server";

export type GivenEvidence = {
  learnerId: string;
  own: OwnTask;
  /** Made by the page: the same key begins the same case. */
  clientKey: string;
  text: string;
  /** How often the text had been written when the learner read it. */
  written: number;
  description: string;
  photos: readonly CheckedFile[];
  /** Undefined where the form does not ask; null for none. */
  periodId: string | null | undefined;
  dataFolder: string;
  now: Date;
};

export type EvidenceRefusal =
  | { ok: false; reason: "no-task" | "not-accepted" | "too-many-photos" }
  /** Written meanwhile in another window: what stands there now. */
  | { ok: false; reason: "text-changed"; text: string };

/** Stores what the form holds: the case where there is none yet, the text where it is another, and new photos. */
export async function saveEvidence(
  trx: Trx,
  given: GivenEvidence,
): Promise<{ ok: true; task: OpenTask } | EvidenceRefusal> {
  const task = await openCase(trx, given);
  if (!task) return { ok: false, reason: "no-task" };
  const { learnerId, now } = given;
  if (given.periodId !== undefined) {
    await updateTaskPeriod(trx, { caseId: task.id, learnerId, periodId: given.periodId });
  }
  const isOtherText = given.text !== task.memory.text;
  if (isOtherText && timesWritten(task) !== given.written) {
    return { ok: false, reason: "text-changed", text: task.memory.text };
  }
  const photos = await newPhotos(trx, task, given.photos);
  if (task.memory.files.length + photos.length > mostFiles) {
    return { ok: false, reason: "too-many-photos" };
  }
  const who = { by: learnerId, role: "learner" as const, now: now.toISOString() };
  const events: TaskEvent[] = [
    ...(isOtherText ? [{ type: "TEXT_WRITTEN" as const, text: given.text, ...who }] : []),
    ...photos.map(({ id, name }) => ({ type: "FILE_ADDED" as const, file: id, name, ...who })),
  ];
  if (events.length === 0) return { ok: true, task };
  const moved = await moveTask(trx, task, { actorId: learnerId, clientKey: null, now, events });
  if (!moved.ok) return moved;
  for (const { id, name, kind, bytes } of photos) {
    const stored = await writeEvidence(given.dataFolder, bytes);
    const { description } = given;
    const file = { id, name, description, kind, bytes: bytes.length, ...stored };
    await insertTaskFile(trx, { caseId: task.id, file, now });
  }
  return moved;
}

async function openCase(trx: Trx, given: GivenEvidence): Promise<OpenTask | undefined> {
  const { own, learnerId, clientKey, now } = given;
  const { path, moduleId, standing } = own;
  if (standing) return lockOwnTask(trx, { learnerId, caseId: standing.id });
  const [organisation] = await listOrganisationsOfLearner(trx, { learnerId });
  const organisationId = organisation?.id ?? null;
  const begun = await beginTask(trx, { path, moduleId, organisationId, clientKey, now });
  return begun.ok ? lockOwnTask(trx, { learnerId, caseId: begun.caseId }) : undefined;
}

/** The learner's own case, held until the transaction ends. */
export async function lockOwnTask(
  trx: Trx,
  { learnerId, caseId }: { learnerId: string; caseId: string },
): Promise<OpenTask | undefined> {
  const task = await lockTask(trx, { caseId });
  return task?.learnerId === learnerId ? task : undefined;
}

/** By this a window that shows an older text is known. */
export function timesWritten({ log }: Pick<OpenTask, "log">): number {
  return log.filter(({ type }) => type === "TEXT_WRITTEN").length;
}

/** Each picture once: neither twice in one form, nor again where it is there already. */
async function newPhotos(trx: Trx, task: OpenTask, photos: readonly CheckedFile[]) {
  const known = new Set((await listTaskFiles(trx, { caseId: task.id })).map((one) => one.sha256));
  return photos.flatMap((photo) => {
    const hash = sha256Of(photo.bytes);
    if (known.has(hash)) return [];
    known.add(hash);
    return [{ ...photo, id: randomUUID() }];
  });
}
