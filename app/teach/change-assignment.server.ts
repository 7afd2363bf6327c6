import type { Milestone } from "~/domain/assignment/learner-dates";
import { notify } from "~/mail/notify.server";
import { listAssignedIds } from "~db/queries/assigned-learners.server";
import {
  hasTwin,
  lockAssignment,
  type OwnAssignment,
  type StandingAssignment,
  updateAssignment,
} from "~db/queries/assignment-changes.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { lockGroup } from "~db/queries/groups.server";
import {
  deleteException,
  listMilestones,
  replaceMilestones,
  saveException,
} from "~db/queries/milestones.server";

export type AssignmentOrder = OwnAssignment & {
  /** Of the assignment when it was shown. */
  revision: number;
  actorId: string;
  now: Date;
};

export type AssignmentRefusal =
  | { ok: false; reason: "gone" | "already-assigned" | "begun" }
  /** Somebody was quicker: by whom, where that is known. */
  | { ok: false; reason: "overtaken"; by: string | null };

export type AssignmentChanged = { ok: true } | AssignmentRefusal;

type Change = {
  action: string;
  /** What is wanted stands already: the same form sent twice, or two who want the same. */
  isDone: (trx: Trx, standing: StandingAssignment) => boolean | Promise<boolean>;
  make: (trx: Trx, standing: StandingAssignment) => Promise<AssignmentChanged>;
  /** Also one that was withdrawn. */
  isOfWithdrawn?: boolean;
};

/** One change of an assignment: the group and the assignment are held, so that changes and joiners come one by one. */
export function changeAssignment(
  db: Db,
  order: AssignmentOrder,
  change: Change,
): Promise<AssignmentChanged> {
  return inTransaction(db, async (trx): Promise<AssignmentChanged> => {
    const group = await lockGroup(trx, order);
    const standing = group && (await lockAssignment(trx, order));
    if (!standing) return { ok: false, reason: "gone" };
    if (await change.isDone(trx, standing)) return { ok: true };
    if (standing.withdrawnAt && !change.isOfWithdrawn) return { ok: false, reason: "gone" };
    if (standing.revision !== order.revision) {
      return { ok: false, reason: "overtaken", by: standing.changedBy };
    }
    const made = await change.make(trx, standing);
    if (!made.ok) return made;
    await insertAuditEntry(trx, {
      action: change.action,
      subject: `assignment:${standing.id}`,
      actorId: order.actorId,
      organisationId: standing.organisationId,
      now: order.now,
    });
    return { ok: true };
  });
}

/** The change is counted, whatever it is of. */
export function noteChange(
  trx: Trx,
  order: AssignmentOrder,
  change: Omit<Parameters<typeof updateAssignment>[1], "assignmentId" | "changedBy" | "now"> = {},
): Promise<void> {
  const { assignmentId, actorId: changedBy, now } = order;
  return updateAssignment(trx, { assignmentId, changedBy, now, ...change });
}

export type NewDates = {
  startsOn: string | null;
  dueOn: string | null;
  milestones: readonly Milestone[];
};

/** Sets the days of everybody, and tells everybody. Days of their own stay with those who have them. */
export function changeDates(db: Db, order: AssignmentOrder & NewDates): Promise<AssignmentChanged> {
  const { assignmentId, organisationIds, startsOn, dueOn, milestones, now } = order;
  return changeAssignment(db, order, {
    action: "change-days",
    isDone: async (trx, standing) =>
      standing.startsOn === startsOn &&
      standing.dueOn === dueOn &&
      isSame(
        await listMilestones(trx, { assignmentIds: [assignmentId], organisationIds }),
        milestones,
      ),
    make: async (trx) => {
      await replaceMilestones(trx, { assignmentId, milestones });
      await noteChange(trx, order, { startsOn, dueOn });
      const notice = { kind: "dates-changed", assignmentId } as const;
      for (const userId of await listAssignedIds(trx, order)) {
        await notify(trx, { userId, notice, now });
      }
      return { ok: true };
    },
  });
}

function isSame(standing: readonly Milestone[], wanted: readonly Milestone[]): boolean {
  const days = new Map(wanted.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
  return (
    standing.length === wanted.length &&
    standing.every(({ moduleId, dueOn }) => days.get(moduleId) === dueOn)
  );
}

export type OwnDay = { learnerId: string; moduleId: string | null };

/** Gives one learner a day of their own, for the whole or for one module; they read the reason. */
export function giveOwnDay(
  db: Db,
  order: AssignmentOrder & OwnDay & { dueOn: string; reason: string },
): Promise<AssignmentChanged> {
  const { assignmentId, learnerId, actorId: createdBy, now } = order;
  return changeAssignment(db, order, {
    action: "give-own-day",
    isDone: () => false,
    make: async (trx) => {
      if (!(await listAssignedIds(trx, order)).includes(learnerId)) {
        return { ok: false, reason: "gone" };
      }
      await saveException(trx, { ...order, createdBy });
      await noteChange(trx, order);
      const notice = { kind: "dates-changed", assignmentId } as const;
      await notify(trx, { userId: learnerId, notice, now });
      return { ok: true };
    },
  });
}

/** The learner has the day of the others again. */
export function takeOwnDay(db: Db, order: AssignmentOrder & OwnDay): Promise<AssignmentChanged> {
  const { assignmentId, learnerId, now } = order;
  return changeAssignment(db, order, {
    action: "take-own-day",
    isDone: () => false,
    make: async (trx) => {
      if (!(await deleteException(trx, order))) return { ok: false, reason: "gone" };
      await noteChange(trx, order);
      const notice = { kind: "dates-changed", assignmentId } as const;
      await notify(trx, { userId: learnerId, notice, now });
      return { ok: true };
    },
  });
}

/** Takes an assignment back; paths go on, and what was earned stays. */
export function withdraw(db: Db, order: AssignmentOrder): Promise<AssignmentChanged> {
  return changeAssignment(db, order, {
    action: "withdraw-assignment",
    isOfWithdrawn: true,
    isDone: (_, { withdrawnAt }) => withdrawnAt !== null,
    make: async (trx) => {
      await noteChange(trx, order, { withdrawnAt: order.now });
      return { ok: true };
    },
  });
}

/** Gives a withdrawn assignment back as it was, unless the same goal stands assigned anew. */
export function giveBack(db: Db, order: AssignmentOrder): Promise<AssignmentChanged> {
  return changeAssignment(db, order, {
    action: "give-assignment-back",
    isOfWithdrawn: true,
    isDone: (_, { withdrawnAt }) => withdrawnAt === null,
    make: async (trx, { id: assignmentId, goalKind: kind, goalId: id }) => {
      const isTaken = await hasTwin(trx, { assignmentId, goal: { kind, id } });
      if (isTaken) return { ok: false, reason: "already-assigned" };
      await noteChange(trx, order, { withdrawnAt: null });
      return { ok: true };
    },
  });
}
