// A coordinator's work goes from one person to another: offered by a letter, answered by the link in it.
import { endOfHandover } from "~/domain/region/handover";
import type { Locale } from "~/i18n/locale";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { sendLetter } from "~/mail/send-letter.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  answerOpenHandover,
  insertHandover,
  listCoordinators,
  lockHandoverPlace,
  renewHandoverLink,
  withdrawOpenHandover,
} from "~db/queries/handovers.server";
import { deleteMembership, insertMembership } from "~db/queries/memberships.server";

type Asked = {
  organisationId: string;
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};

/** `origin`: where the link leads, scheme and host of this site. */
type Site = { origin: string };

/** `url` holds the secret of the link: it is shown once to whoever made it, and stands in the letter. */
type Sent = { ok: true; id: string; url: string };
type Opened =
  | Sent
  | { ok: false; reason: "already-coordinates" | "already-open" | "gone" | "not-a-coordinator" };

/**
 * Offers the work of a coordinator to the owner of an e-mail address, by a letter. Nothing changes until they accept.
 * Without `replacesId` they come in beside those who coordinate already.
 */
export function openHandover(
  db: Db,
  {
    origin,
    ...asked
  }: Asked &
    Site & { replacesId: string | null; address: string; locale: Locale; note: string | null },
): Promise<Opened> {
  const { actorId: openedBy, replacesId, locale, now } = asked;
  const address = asked.address.toLowerCase();
  return inTransaction(db, async (trx) => {
    if (!asked.organisationIds.includes(asked.organisationId)) return { ok: false, reason: "gone" };
    const coordinators = await listCoordinators(trx, asked);
    if (coordinators.some(({ email }) => email === address)) {
      return { ok: false, reason: "already-coordinates" };
    }
    if (replacesId && !coordinators.some(({ id }) => id === replacesId)) {
      return { ok: false, reason: "not-a-coordinator" };
    }
    const token = newToken();
    const link = { tokenHash: hashOfToken(token), endsAt: endOfHandover(now) };
    const id = await insertHandover(trx, { ...asked, ...link, openedBy, address });
    if (!id) return { ok: false, reason: "already-open" };
    await note(trx, "open-handover", { ...asked, handoverId: id });
    const url = await send(trx, { handoverId: id, to: address, locale, token, origin, now });
    return { ok: true, id, url };
  });
}

/** Sends the receiver a new letter; the link before opens nothing any more. */
export function renewHandover(
  db: Db,
  { origin, ...asked }: Asked & Site & { handoverId: string },
): Promise<Sent | { ok: false; reason: "gone" }> {
  const { handoverId, now } = asked;
  return inTransaction(db, async (trx) => {
    const token = newToken();
    const link = { tokenHash: hashOfToken(token), endsAt: endOfHandover(now) };
    const receiver = await renewHandoverLink(trx, { ...asked, ...link });
    if (!receiver) return { ok: false, reason: "gone" };
    await note(trx, "renew-handover", asked);
    const { address: to, locale } = receiver;
    const url = await send(trx, { handoverId, to, locale, token, origin, now });
    return { ok: true, id: handoverId, url };
  });
}

type Answer = {
  user: { id: string; email: string };
  token: string;
  isAccepted: boolean;
  now: Date;
};

/**
 * Yes gives the receiver the role and ends that of whom they replace, in one step; no leaves all as it was. The receiver
 * is whoever holds the link and has an account of the address that it was sent to.
 */
export function answerHandover(
  db: Db,
  { user, token, isAccepted, now }: Answer,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const tokenHash = hashOfToken(token);
  return inTransaction(db, async (trx) => {
    await lockHandoverPlace(trx, { tokenHash });
    const handover = await answerOpenHandover(trx, {
      tokenHash,
      email: user.email,
      state: isAccepted ? "accepted" : "declined",
      closedBy: user.id,
      now,
    });
    if (!handover) return { ok: false, reason: "gone" };
    const { id: handoverId, organisationId, replacesId } = handover;
    if (isAccepted) {
      const role = "coordinator";
      await insertMembership(trx, { userId: user.id, organisationId, role });
      if (replacesId && replacesId !== user.id) {
        await deleteMembership(trx, { userId: replacesId, organisationId, role });
      }
    }
    const action = isAccepted ? "accept-handover" : "decline-handover";
    await note(trx, action, { handoverId, organisationId, actorId: user.id, now });
    return { ok: true };
  });
}

/** Takes a handover back that nobody has answered: its link opens nothing any more. */
export function withdrawHandover(
  db: Db,
  asked: Asked & { handoverId: string },
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  return inTransaction(db, async (trx) => {
    const isWithdrawn = await withdrawOpenHandover(trx, { ...asked, closedBy: asked.actorId });
    if (!isWithdrawn) return { ok: false, reason: "gone" };
    await note(trx, "withdraw-handover", asked);
    return { ok: true };
  });
}

type Posted = Site & {
  handoverId: string;
  to: string;
  locale: Locale;
  token: string;
  now: Date;
};

async function send(
  trx: Trx,
  { handoverId, to, locale, token, origin, now }: Posted,
): Promise<string> {
  const url = `${origin}/${locale}/region/handovers/${token}`;
  await sendLetter(trx, { to, locale, letter: { kind: "handover", handoverId, url }, now });
  return url;
}

type Noted = { handoverId: string; organisationId: string; actorId: string; now: Date };

async function note(
  trx: Trx,
  action: string,
  { handoverId, organisationId, actorId, now }: Noted,
): Promise<void> {
  const subject = `handover:${handoverId}`;
  await insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
}
