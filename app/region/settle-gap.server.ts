import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listInterestedIds } from "~db/queries/gap-interests.server";
import { moveGap } from "./move-gap.server";

type Settled = { ok: true; told: number } | { ok: false; reason: "gone" | "moved" };

/**
 * Closes the gap whose offering is published, and tells everybody on its list. To be called inside the transaction
 * that publishes. A gap that was dropped, or that waits for another offering, stays as it is.
 */
export async function settleGap(
  trx: Trx,
  { gapId, offeringId, now }: { gapId: string; offeringId: string; now: Date },
): Promise<Settled> {
  const moved = await moveGap(trx, {
    gapId,
    event: { type: "OFFERING_PUBLISHED", offeringId, now: now.toISOString() },
    ...{ form: null, now },
  });
  if (!moved.ok) return { ok: false, reason: moved.reason };
  const interested = await listInterestedIds(trx, { gapId });
  for (const userId of interested) {
    await notify(trx, {
      userId,
      notice: { kind: "offering-for-you", gapId, offeringId },
      now,
      dedupeKey: `gap:${gapId}`,
    });
  }
  return { ok: true, told: interested.length };
}
