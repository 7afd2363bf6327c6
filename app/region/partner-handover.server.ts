import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import {
  answerOpenHandover,
  insertHandover,
  listCoordinators,
  withdrawOpenHandover,
} from "~db/queries/handovers.server";
import { deleteMembership, insertMembership } from "~db/queries/memberships.server";

type Asked = {
  organisationId: string;
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};

type Opened =
  | { ok: true; id: string }
  | { ok: false; reason: "already-coordinates" | "already-open" | "not-a-coordinator" };

/**
 * Offers the work of a coordinator to the owner of an e-mail address. Nothing changes until they accept. Without
 * `replacesId` they come in beside those who coordinate already.
 */
export function openHandover(
  db: Db,
  asked: Asked & { replacesId: string | null; address: string; note: string | null },
): Promise<Opened> {
  const { organisationId, actorId, replacesId, note, now } = asked;
  const address = asked.address.toLowerCase();
  return inTransaction(db, async (trx) => {
    const coordinators = await listCoordinators(trx, asked);
    if (coordinators.some(({ email }) => email === address)) {
      return { ok: false, reason: "already-coordinates" };
    }
    if (replacesId && !coordinators.some(({ id }) => id === replacesId)) {
      return { ok: false, reason: "not-a-coordinator" };
    }
    const opened = { organisationId, replacesId, openedBy: actorId, address, note, now };
    const id = await insertHandover(trx, opened);
    if (!id) return { ok: false, reason: "already-open" };
    const subject = `handover:${id}`;
    await insertAuditEntry(trx, { action: "open-handover", subject, actorId, organisationId, now });
    return { ok: true, id };
  });
}

type Answer = {
  user: { id: string; email: string };
  handoverId: string;
  isAccepted: boolean;
  now: Date;
};

/** Yes gives the receiver the role and ends that of whom they replace, in one step; no leaves all as it was. */
export function answerHandover(
  db: Db,
  { user, handoverId, isAccepted, now }: Answer,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return inTransaction(db, async (trx) => {
    const handover = await answerOpenHandover(trx, {
      handoverId,
      email: user.email,
      state: isAccepted ? "accepted" : "declined",
      closedBy: user.id,
      now,
    });
    if (!handover) return { ok: false, reason: "gone" };
    const { organisationId, replacesId } = handover;
    if (isAccepted) {
      const role = "coordinator";
      await insertMembership(trx, { userId: user.id, organisationId, role });
      if (replacesId && replacesId !== user.id) {
        await deleteMembership(trx, { userId: replacesId, organisationId, role });
      }
    }
    await insertAuditEntry(trx, {
      action: isAccepted ? "accept-handover" : "decline-handover",
      subject: `handover:${handoverId}`,
      actorId: user.id,
      organisationId,
      now,
    });
    return { ok: true };
  });
}

/** Takes a handover back that nobody has answered. */
export function withdrawHandover(
  db: Db,
  { handoverId, ...asked }: Asked & { handoverId: string },
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { organisationId, actorId, now } = asked;
  return inTransaction(db, async (trx) => {
    const isWithdrawn = await withdrawOpenHandover(trx, {
      handoverId,
      closedBy: actorId,
      ...asked,
    });
    if (!isWithdrawn) return { ok: false, reason: "gone" };
    const subject = `handover:${handoverId}`;
    await insertAuditEntry(trx, {
      action: "withdraw-handover",
      subject,
      actorId,
      organisationId,
      now,
    });
    return { ok: true };
  });
}
