import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listCoordinatorsToTell } from "~db/queries/exchange-parties.server";
import type { OpenExchange } from "./read-exchange.server";

type Moved = { before: OpenExchange; after: OpenExchange; actorId: string; now: Date };

/** Tells whoever an exchange begins to wait for, and the learner of every step that somebody else has taken. */
export async function tellOfExchange(
  trx: Trx,
  { before, after, actorId, now }: Moved,
): Promise<void> {
  if (after.stage === before.stage) return;
  const { id: caseId, learnerId, homeId, hostId } = after.row;
  const dedupeKey = `exchange:${caseId}:${after.revision}`;
  if (learnerId !== actorId) {
    const notice = { kind: "exchange-moved", caseId } as const;
    await notify(trx, { userId: learnerId, notice, now, dedupeKey });
  }
  if (after.waitsFor !== "home" && after.waitsFor !== "host") return;
  const organisationId = after.waitsFor === "home" ? homeId : hostId;
  const notice = { kind: "exchange-waiting", caseId } as const;
  for (const userId of await listCoordinatorsToTell(trx, { organisationId })) {
    if (userId === actorId || userId === learnerId) continue;
    await notify(trx, { userId, notice, now, dedupeKey });
  }
}
