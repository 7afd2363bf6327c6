import type { Catalogue } from "~/domain/course/catalogue";
import { advance, machineVersion } from "~/domain/path/advance";
import { isCheckpoint, isFailure } from "~/domain/path/checkpoint";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { type Decision, decideNextStep } from "~/domain/path/next-step";
import type { Pin } from "~/domain/path/pin";
import type { Course } from "~/domain/path/snapshot";
import type { Step } from "~/domain/path/step";
import { insertMarks, type Marks } from "~db/queries/checkpoints.server";
import type { Trx } from "~db/queries/connection.server";
import { insertDecision } from "~db/queries/decisions.server";
import { pinEnrolment } from "~db/queries/enrolments.server";
import { insertPathEvents, lockPath, savePath } from "~db/queries/paths.server";
import { noteNeeds } from "./note-needs.server";
import { noteResults } from "./note-results.server";
import { type OpenPath, readPath, withSnapshot } from "./read-path.server";
import { summaryOf } from "./summarise.server";

export type Move = {
  pathId: string;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** Null for the operator, who is nobody's account. */
  actorId: string | null;
  now: Date;
  events: PathEvent[];
};

export type Moved =
  | { ok: true; path: OpenPath; decision: Decision }
  /** `gone`: there is no such path. `not-accepted`: its present state has no place for an event. */
  | { ok: false; reason: "gone" | "not-accepted" };

/** The one door through which a path moves: all of the events are stored, or none. */
export async function movePath(trx: Trx, move: Move): Promise<Moved> {
  const path = await lockOpenPath(trx, move);
  return path ? applyEvents(trx, path, move) : { ok: false, reason: "gone" };
}

/** The path, held until the transaction ends, with the catalogue that it is pinned to at that moment. */
export async function lockOpenPath(
  trx: Trx,
  { pathId, readCatalogue }: Pick<Move, "pathId" | "readCatalogue">,
): Promise<OpenPath | undefined> {
  const row = await lockPath(trx, { pathId });
  return row && readPath(row, await readCatalogue(row.publication_id));
}

/** The course that an event leads to, where it changes the course. */
export type NextCourse = { pin: Pin; course: Course; catalogue: Catalogue };

/**
 * Moves a path that `lockOpenPath` holds.
 * @throws ZodError when an event has not the form that replay reads: nothing may be stored that cannot be read again
 */
export async function applyEvents(
  trx: Trx,
  path: OpenPath,
  order: Pick<Move, "actorId" | "now" | "events"> & { to?: NextCourse },
): Promise<Moved> {
  const { now, events, to = path } = order;
  const before = decideNextStep(path.context, path.stage, now.toISOString());
  let { snapshot, course } = path;
  const marks: Marks = { checkpoints: [], failures: [] };
  for (const [index, event] of events.entries()) {
    const next = advance(course, snapshot, eventSchema.parse(event), to.course);
    if (!next.isAccepted) return { ok: false, reason: "not-accepted" };
    const seq = path.revision + index + 1;
    if (isFailure(event, snapshot.memory, next.snapshot.memory)) marks.failures.push(seq);
    ({ snapshot, course } = next);
    if (isCheckpoint(seq)) {
      const { pin } = course === path.course ? path : to;
      marks.checkpoints.push({ seq, at: event.now, pin, snapshot });
    }
  }
  const revision = path.revision + events.length;
  const { pin, catalogue } = to;
  const { publicationId } = pin;
  const moved = withSnapshot(
    { ...path, pin, catalogue, publicationId, course, revision },
    snapshot,
  );
  const decision = decideNextStep(moved.context, moved.stage, now.toISOString());
  await store(trx, path.revision, moved, order);
  await insertMarks(trx, { pathId: path.id, machineVersion, marks });
  await noteNeeds(trx, { before: path.context, after: moved, now });
  await noteResults(trx, { before: path.context, after: moved });
  if (pin !== path.pin) await pinEnrolment(trx, { pathId: path.id, ...pin });
  if (!isSameChoice(before, decision)) await storeDecision(trx, moved, decision, now);
  return { ok: true, path: moved, decision };
}

async function store(
  trx: Trx,
  revision: number,
  moved: OpenPath,
  { actorId, now, events }: Pick<Move, "actorId" | "now" | "events">,
): Promise<void> {
  const rows = events.map(({ type, ...payload }, index) => ({
    seq: revision + index + 1,
    type,
    payload,
    actorId,
    at: now,
  }));
  await insertPathEvents(trx, { pathId: moved.id, events: rows });
  const isSaved = await savePath(trx, {
    pathId: moved.id,
    revision,
    nextRevision: moved.revision,
    machineVersion,
    snapshot: moved.snapshot,
    summary: summaryOf(moved.context, moved.stage),
    now,
  });
  if (!isSaved) throw new Error(`Path ${moved.id} moved although it was locked`);
}

export async function storeDecision(
  trx: Trx,
  path: OpenPath,
  decision: Decision,
  now: Date,
): Promise<void> {
  await insertDecision(trx, {
    pathId: path.id,
    seq: path.revision,
    rule: decision.rule,
    ruleVersion: decision.ruleVersion,
    choice: decision.choice,
    alternatives: decision.alternatives,
    inputs: decision.inputs,
    reason: decision.reason,
    reasonParams: decision.params,
    at: now,
  });
}

function isSameChoice(one: Decision, other: Decision): boolean {
  return (
    one.rule === other.rule &&
    one.reason === other.reason &&
    nameOf(one.choice) === nameOf(other.choice)
  );
}

/** A step without its minutes, which change with every answer. */
function nameOf(step: Step): string {
  switch (step.kind) {
    case "lesson":
      return [step.lesson, step.part, step.section].join(" ");
    case "exam":
      return `${step.module} ${step.isBegun}`;
    case "wait":
      return [step.until, step.lesson, step.module].join(" ");
    default:
      return step.kind;
  }
}
