import { type ClaimStage, waitsFor } from "~/domain/prior-learning/advance-claim";
import type { ClaimEvent } from "~/domain/prior-learning/claim-event";
import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listStaffToTell } from "~db/queries/group-teachers.server";

type Moved = {
  /** As it was. */
  claim: { id: string; learnerId: string; organisationId: string; stage: ClaimStage };
  /** As it is now. */
  stage: ClaimStage;
  events: readonly ClaimEvent[];
  now: Date;
};

/**
 * Tells the learner that their claim was decided, and the staff that one begins to wait for them. Appeals go to
 * people who are found by their role when they look: nobody is told of them by mail.
 */
export async function tellOfClaim(trx: Trx, { claim, stage, events, now }: Moved): Promise<void> {
  const { id: caseId, learnerId, organisationId } = claim;
  if (events.some(({ type }) => type === "DECIDED")) {
    await notify(trx, { userId: learnerId, notice: { kind: "claim-decided", caseId }, now });
  }
  const beginsToWait = waitsFor(stage) === "staff" && waitsFor(claim.stage) !== "staff";
  if (!beginsToWait || stage === "appealed") return;
  const notice = { kind: "evidence-waiting", what: "claim", caseId } as const;
  for (const userId of await listStaffToTell(trx, { learnerId, organisationId })) {
    if (userId !== learnerId) await notify(trx, { userId, notice, now });
  }
}
