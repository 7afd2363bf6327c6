// Learners tell that they would come, and take it back. Both may be done twice, and mean once.
import { isListOpen } from "~/domain/region/advance-gap-case";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { deleteInterest, saveInterest } from "~db/queries/gap-interests.server";
import { lockGap } from "~db/queries/gaps.server";

type Interest = { gapId: string; learnerId: string };

/** The list is open until training is published or the gap is given up. */
export function joinGap(
  db: Db,
  { gapId, learnerId, mayContact, now }: Interest & { mayContact: boolean; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-open" }> {
  return inTransaction(db, async (trx) => {
    const gap = await lockGap(trx, { gapId });
    if (!gap) return { ok: false, reason: "gone" };
    if (!isListOpen(gap.state)) return { ok: false, reason: "not-open" };
    await saveInterest(trx, { gapId, learnerId, mayContact, now });
    return { ok: true };
  });
}

/** Whoever is on no list has left it. */
export function leaveGap(db: Db, interest: Interest): Promise<void> {
  return deleteInterest(db, interest);
}
