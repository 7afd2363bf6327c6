// What becomes of an offering that is there: written anew, published, withdrawn. Each needs the revision that was read.
import { changedFields, type OfferingBody, plainBody } from "~/domain/offering/offering";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { updateOffering, updateOfferingState } from "~db/queries/offering-changes.server";
import { lockOwnOffering, type Offering } from "~db/queries/offerings.server";
import { mayPublish } from "~db/queries/partners.server";
import { bodyOf, offeringTexts } from "./offering-text.server";
import { settleGap } from "./settle-gap.server";

export type ChangeOffering = {
  offeringId: string;
  /** Organisations for which the asker acts. */
  organisationIds: readonly string[];
  actorId: string;
  /** As the asker had read it. */
  revision: number;
  now: Date;
};

export type OfferingRefusal =
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "not-allowed" }
  /** Somebody else was quicker: how it stands now. */
  | { ok: false; reason: "changed"; standing: Offering };

type Changed = { ok: true; offering: Offering } | OfferingRefusal;

/** Writes an offering anew; a published one stays published. The same form sent twice is once. */
export function editOffering(
  db: Db,
  { body, ...change }: ChangeOffering & { body: OfferingBody },
): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const isDone = (standing: Offering) =>
      changedFields(bodyOf(standing), plainBody(body)).length === 0;
    const held = await hold(trx, change, isDone);
    if (!held.ok || held.offering.revision !== change.revision) return held;
    const { offering, organisationId } = held;
    const [text] = await offeringTexts(trx, { organisationId, bodies: [body] });
    const { now, revision } = change;
    if (text) await updateOffering(trx, { id: offering.id, revision, text, now });
    await note(trx, "edit-offering", held, change);
    return held;
  });
}

/** Shows an offering to everybody. One that answers a gap closes it. Published twice is once. */
export function publishOffering(db: Db, change: ChangeOffering): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, change, ({ state }) => state === "published");
    if (!held.ok || held.offering.state === "published") return held;
    const { offering } = held;
    const { now, revision } = change;
    await updateOfferingState(trx, { id: offering.id, revision, state: "published", now });
    const { gapId } = offering;
    if (gapId) await settleGap(trx, { gapId, offeringId: offering.id, now });
    await note(trx, "publish-offering", held, change);
    return held;
  });
}

/** Takes an offering out of the catalogue; its address says so. Withdrawn twice is once. */
export function withdrawOffering(db: Db, change: ChangeOffering): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, change, ({ state }) => state === "withdrawn");
    if (!held.ok || held.offering.state === "withdrawn") return held;
    const { now, revision } = change;
    await updateOfferingState(trx, { id: held.offering.id, revision, state: "withdrawn", now });
    await note(trx, "withdraw-offering", held, change);
    return held;
  });
}

type Held = { ok: true; offering: Offering; organisationId: string };

/** The offering that is to be changed; one that moved on meanwhile only where nothing is left to do. */
async function hold(
  trx: Trx,
  { offeringId, organisationIds, revision }: ChangeOffering,
  isDone: (standing: Offering) => boolean,
): Promise<Held | OfferingRefusal> {
  const offering = await lockOwnOffering(trx, { id: offeringId, organisationIds });
  const organisationId = offering?.organisationId;
  if (!offering || !organisationId) return { ok: false, reason: "gone" };
  if (!(await mayPublish(trx, { organisationId, what: "offerings" }))) {
    return { ok: false, reason: "not-allowed" };
  }
  if (offering.revision !== revision && !isDone(offering)) {
    return { ok: false, reason: "changed", standing: offering };
  }
  return { ok: true, offering, organisationId };
}

function note(
  trx: Trx,
  action: "edit-offering" | "publish-offering" | "withdraw-offering",
  { organisationId, offering }: Held,
  { actorId, now }: ChangeOffering,
): Promise<void> {
  const subject = `offering:${offering.id}`;
  return insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
}
