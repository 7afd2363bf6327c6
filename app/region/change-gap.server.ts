// What a coordinator does to a gap of their own organisation, besides drafting training for it.
import type { GapCaseEvent } from "~/domain/region/gap-case-event";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findGap, type GapRow } from "~db/queries/gaps.server";
import { mayPublish } from "~db/queries/partners.server";
import { type MovedGap, moveGap } from "./move-gap.server";

export type GapAsker = {
  gapId: string;
  /** As the asker had read it. */
  revision: number;
  /** Made by the page: a button that is pressed twice counts once. */
  clientKey: string;
  /** Organisations for which the asker acts. */
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};

export type ChangedGap = MovedGap | { ok: false; reason: "not-allowed" };

/** Opens the list on which learners tell that they would come. */
export function openInterestList(db: Db, asker: GapAsker): Promise<ChangedGap> {
  return changeGap(db, asker, "open-interest-list", { type: "LIST_OPENED" });
}

/** Goes back to the list; the draft stays with its organisation. */
export function giveUpDraft(db: Db, asker: GapAsker): Promise<ChangedGap> {
  return changeGap(db, asker, "give-up-gap-draft", { type: "DRAFT_GIVEN_UP" });
}

/** Gives a gap up, with the reason that everybody may read. */
export function dropGap(
  db: Db,
  { reason, ...asker }: GapAsker & { reason: string },
): Promise<ChangedGap> {
  return changeGap(db, asker, "drop-gap", { type: "DROPPED", reason });
}

type Act =
  | { type: "LIST_OPENED" }
  | { type: "DRAFT_GIVEN_UP" }
  | { type: "DROPPED"; reason: string };

async function changeGap(db: Db, asker: GapAsker, action: string, act: Act): Promise<ChangedGap> {
  const { gapId, revision, clientKey, actorId, now } = asker;
  const own = await findOwnGap(db, asker);
  if (!own.ok) return own;
  const { organisationId } = own.gap;
  const event: GapCaseEvent = { ...act, by: actorId, organisationId, now: now.toISOString() };
  return inTransaction(db, async (trx) => {
    const moved = await moveGap(trx, { gapId, event, form: { revision, clientKey }, now });
    if (moved.ok && moved.isNew) {
      const subject = `gap:${gapId}`;
      await insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
    }
    return moved;
  });
}

/** The gap, where the asker's organisation has taken it up and may publish offerings. */
export async function findOwnGap(
  db: Db,
  { gapId, organisationIds }: Pick<GapAsker, "gapId" | "organisationIds">,
): Promise<{ ok: true; gap: GapRow } | { ok: false; reason: "gone" | "not-allowed" }> {
  const gap = await findGap(db, { gapId });
  if (!gap || !organisationIds.includes(gap.organisationId)) return { ok: false, reason: "gone" };
  const { organisationId } = gap;
  const isAllowed = await mayPublish(db, { organisationId, what: "offerings" });
  return isAllowed ? { ok: true, gap } : { ok: false, reason: "not-allowed" };
}
