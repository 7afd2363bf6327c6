import { claimStages, waitsFor } from "~/domain/prior-learning/advance-claim";
import { appealDeciders } from "~/domain/prior-learning/claim-deciders";
import type { Db } from "~db/queries/connection.server";
import { listOpenAppeals, type QueueAsker } from "~db/queries/evidence-queue.server";
import { listStaff } from "~db/queries/guided-claims.server";
import type { ClaimAsker } from "./claim-asker.server";

const stages = {
  staff: claimStages.filter((stage) => waitsFor(stage) === "staff"),
  open: claimStages.filter((stage) => waitsFor(stage) !== "nobody"),
};

/** What the queue is asked with: whom the asker guides, and which appeals are theirs to hear. */
export async function queueAsker(
  db: Db,
  { user, organisationIds, guidedIds }: ClaimAsker,
  groupId?: string,
): Promise<QueueAsker> {
  const appeals = await listOpenAppeals(db, { organisationIds });
  const staff = appeals.length > 0 ? await listStaff(db, { organisationIds }) : [];
  const isMine = ({ organisationId, learnerId, earlier }: (typeof appeals)[number]) => {
    const own = staff.filter((one) => one.organisationId === organisationId);
    return appealDeciders(own, learnerId, earlier).ids.includes(user.id);
  };
  return {
    organisationIds: guidedIds,
    userId: user.id,
    appealIds: appeals.filter(isMine).map(({ id }) => id),
    groupId,
    claimStages: stages,
  };
}
