// A second look at the grade of one sitting: the learner asks, or staff begins it; somebody decides; the grade stays or
// rises by the event that corrected keys raise it with.

import type { Grade5 } from "~/domain/credit/grade-scale";
import { mayAskSecondLook, mayDecideLook } from "~/domain/guidance/second-look";
import { moduleMemory } from "~/domain/path/memory";
import { notify } from "~/mail/notify.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import type { Trx } from "~db/queries/connection.server";
import { listStaffToTell } from "~db/queries/group-teachers.server";
import { listGuidingGroups } from "~db/queries/path-needs.server";
import {
  insertSecondLook,
  listDecidingStaff,
  listEarlierDeciders,
  listGuidedSecondLooks,
  type SecondLook,
  settleSecondLook,
} from "~db/queries/second-looks.server";
import { applyEvents } from "./move-path.server";
import type { OpenPath } from "./read-path.server";

type Asking = {
  moduleId: string;
  /** 1 for the first. */
  sitting: number;
  reason: string;
  actorId: string;
  now: Date;
};

export type AskedLook =
  | { ok: true }
  /** `gone`: no such result · `too-late`: the learner's days are over · `asked`: it was asked for before */
  | { ok: false; reason: "gone" | "too-late" | "asked" };

/** Begins a second look at a result of a path that `lockOpenPath` holds. */
export async function askSecondLook(trx: Trx, path: OpenPath, asking: Asking): Promise<AskedLook> {
  const { moduleId, sitting, actorId, now } = asking;
  const result = moduleMemory(path.context.memory, moduleId).results[sitting - 1];
  if (!result) return { ok: false, reason: "gone" };
  const isOwn = actorId === path.learnerId;
  if (isOwn && !mayAskSecondLook(result.at, now.toISOString())) {
    return { ok: false, reason: "too-late" };
  }
  const { id: pathId, learnerId } = path;
  const isNew = await insertSecondLook(trx, {
    pathId,
    learnerId,
    moduleId,
    sitting,
    askedBy: actorId,
    reason: asking.reason,
    gradeBefore: result.grade,
    now,
  });
  if (!isNew) return { ok: false, reason: "asked" };
  await insertAuditEntry(trx, {
    action: "second-look-asked",
    subject: `path:${pathId}`,
    actorId,
    details: { module: moduleId, sitting },
    now,
  });
  await tellStaff(trx, path, asking);
  return { ok: true };
}

async function tellStaff(
  trx: Trx,
  { id: pathId, learnerId }: OpenPath,
  { moduleId, sitting, actorId, now }: Asking,
): Promise<void> {
  const groups = await listGuidingGroups(trx, { pathId });
  const dedupeKey = `second-look ${pathId} ${moduleId} ${sitting}`;
  const notice = { kind: "second-look-asked" as const, pathId, moduleId };
  for (const organisationId of new Set(groups.map((group) => group.organisationId))) {
    for (const userId of await listStaffToTell(trx, { learnerId, organisationId })) {
      if (userId !== actorId) await notify(trx, { userId, notice, now, dedupeKey });
    }
  }
}

type Deciding = {
  lookId: string;
  moduleId: string;
  grade: Grade5;
  reason: string;
  actorId: string;
  /** Where the decider guides. */
  organisationIds: readonly string[];
  now: Date;
};

export type DecidedLook =
  | { ok: true }
  /** `own-decision`: somebody else is there who has decided nothing of this exam · `lower`: a grade never falls */
  | { ok: false; reason: "gone" | "own-decision" | "lower" }
  /** Somebody else was faster. */
  | { ok: false; reason: "decided"; other: SecondLook };

/** Settles an open look on a path that `lockOpenPath` holds: of two who decide at once the second is told. */
export async function decideSecondLook(
  trx: Trx,
  path: OpenPath,
  deciding: Deciding,
): Promise<DecidedLook> {
  const { moduleId, grade, reason, actorId, organisationIds, now } = deciding;
  // Nobody decides about themselves.
  if (actorId === path.learnerId) return { ok: false, reason: "gone" };
  const exam = { pathId: path.id, moduleId };
  const looks = await listGuidedSecondLooks(trx, { ...exam, organisationIds });
  const look = looks.find(({ id }) => id === deciding.lookId);
  const result = look && moduleMemory(path.context.memory, moduleId).results[look.sitting - 1];
  if (!look || !result) return { ok: false, reason: "gone" };
  if (look.state !== "asked") return { ok: false, reason: "decided", other: look };
  // A corrected key may have raised it since.
  if (grade < result.grade) return { ok: false, reason: "lower" };
  const earlier = await listEarlierDeciders(trx, exam);
  const staff = await listDecidingStaff(trx, { organisationIds });
  if (!mayDecideLook(actorId, { earlier, staff })) return { ok: false, reason: "own-decision" };

  const isRaised = grade > result.grade;
  const state = isRaised ? "raised" : "confirmed";
  const settled = {
    id: look.id,
    state,
    gradeAfter: grade,
    decidedBy: actorId,
    reason,
    now,
  } as const;
  if (!(await settleSecondLook(trx, settled))) return { ok: false, reason: "gone" };
  if (isRaised) {
    const event = {
      type: "RESULT_REGRADED" as const,
      module: moduleId,
      index: look.sitting - 1,
      share: result.share,
      grade,
      reason,
      now: now.toISOString(),
    };
    const moved = await applyEvents(trx, path, { actorId, now, events: [event] });
    // Every state has a place for it.
    if (!moved.ok) throw new Error(`Path ${path.id} did not take a raised result`);
  }
  await insertAuditEntry(trx, {
    action: "second-look-decided",
    subject: `path:${path.id}`,
    actorId,
    details: { module: moduleId, sitting: look.sitting, before: result.grade, after: grade },
    now,
  });
  const notice = { kind: "result-changed" as const, pathId: path.id, moduleId };
  const dedupeKey = `second-look decided ${look.id}`;
  await notify(trx, { userId: path.learnerId, notice, now, dedupeKey });
  return { ok: true };
}
