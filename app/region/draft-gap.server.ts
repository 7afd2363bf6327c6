import { newestCatalogue } from "~/curriculum/current-publication.server";
import { draftForGap } from "~/domain/region/gap-draft";
import { dayOf } from "~/i18n/day-of";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { findProvider } from "~db/queries/gap-place.server";
import { lockGap } from "~db/queries/gaps.server";
import { findOfferingByKey } from "~db/queries/offering-changes.server";
import { type ChangedGap, findOwnGap, type GapAsker } from "./change-gap.server";
import { createOfferingIn } from "./create-offering.server";
import { moveGap } from "./move-gap.server";

export type DraftedGap = { ok: true; offeringId: string } | Exclude<ChangedGap, { ok: true }>;

type DraftGap = GapAsker & {
  /** Of the coordinator, where the organisation's profile gives no address. */
  email: string;
};

/**
 * Makes a draft of training from a gap whose list is open, filled in as far as the gap tells. The same key is the same
 * draft.
 */
export async function draftGap(db: Db, { email, ...order }: DraftGap): Promise<DraftedGap> {
  const { gapId, organisationIds, actorId, clientKey, revision, now } = order;
  const own = await findOwnGap(db, order);
  if (!own.ok) return own;
  const { organisationId } = own.gap;
  const [{ catalogue }, provider] = await Promise.all([
    newestCatalogue(db),
    findProvider(db, { organisationId }),
  ]);
  const body = draftForGap(own.gap, { catalogue, provider, email, today: dayOf(now) });
  return inTransaction(db, async (trx) => {
    const gap = await lockGap(trx, { gapId });
    if (!gap) return { ok: false, reason: "gone" };
    if (gap.state !== "collecting" || gap.revision !== revision) {
      const before = await findOfferingByKey(trx, { clientKey, organisationId });
      return before && before === gap.offeringId
        ? { ok: true, offeringId: before }
        : { ok: false, reason: "moved", gap };
    }
    const made = await createOfferingIn(trx, {
      ...{ organisationId, organisationIds, actorId, clientKey, body, gapId, now },
    });
    if (!made.ok) return made;
    const moved = await moveGap(trx, {
      ...{ gapId, form: { revision, clientKey }, now },
      event: {
        ...{ type: "DRAFTED", offeringId: made.id },
        ...{ by: actorId, organisationId, now: now.toISOString() },
      },
    });
    return moved.ok ? { ok: true, offeringId: made.id } : moved;
  });
}
