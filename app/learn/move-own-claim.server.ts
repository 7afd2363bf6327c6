import { levelOf } from "~/domain/mastery/level";
import type { ClaimEvent } from "~/domain/prior-learning/claim-event";
import { removeEvidence } from "~/progress/evidence-store.server";
import { lockClaim, moveClaim, type OpenClaim } from "~/progress/move-claim.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { deleteEvidenceFiles } from "~db/queries/evidence-files.server";
import { listMastery } from "~db/queries/mastery.server";

type OwnMove = { learnerId: string; caseId: string; clientKey: string; now: Date };
type Moved<Refusal extends string = never> =
  | { ok: true }
  | { ok: false; reason: Refusal | "gone" | "not-accepted" };

/** Gives as evidence what the learner's answers show of the claimed skills at this moment. */
export function giveAnswers(db: Db, order: OwnMove): Promise<Moved<"no-answers">> {
  const { learnerId } = order;
  return inTransaction(db, async (trx) => {
    const claim = await lockOwnClaim(trx, order);
    if (!claim) return { ok: false, reason: "gone" };
    const mastery = await listMastery(trx, { learnerId });
    const skills = claim.snapshot.memory.skills.flatMap((skill) => {
      const own = mastery[skill];
      if (!own || own.answers === 0) return [];
      const { known, answers, masteredAt } = own;
      const { percent } = levelOf(own);
      return [{ skill, known, percent, answers, isMastered: masteredAt !== null }];
    });
    if (skills.length === 0) return { ok: false, reason: "no-answers" };
    const evidence = { kind: "questions" as const, skills };
    return move(trx, claim, order, { type: "EVIDENCE_GIVEN", evidence, ...actor(order) });
  });
}

/** Asks for another person's decision. */
export function appealDecision(db: Db, order: OwnMove & { reason: string }): Promise<Moved> {
  return inTransaction(db, async (trx) => {
    const claim = await lockOwnClaim(trx, order);
    if (!claim) return { ok: false, reason: "gone" };
    return move(trx, claim, order, { type: "APPEALED", reason: order.reason, ...actor(order) });
  });
}

/** Takes the claim back; its documents are deleted, since nobody needs them any more. */
export async function withdrawClaim(
  db: Db,
  { dataFolder, ...order }: OwnMove & { dataFolder: string },
): Promise<Moved> {
  let storedAs: string[] = [];
  const moved = await inTransaction(db, async (trx): Promise<Moved> => {
    const claim = await lockOwnClaim(trx, order);
    if (!claim) return { ok: false, reason: "gone" };
    const taken = await move(trx, claim, order, { type: "CLAIM_WITHDRAWN", ...actor(order) });
    if (taken.ok) storedAs = await deleteEvidenceFiles(trx, order);
    return taken;
  });
  // Only now: a transaction that fails must find its files where they were.
  await removeEvidence(dataFolder, storedAs);
  return moved;
}

async function lockOwnClaim(
  trx: Trx,
  { learnerId, caseId }: OwnMove,
): Promise<OpenClaim | undefined> {
  const claim = await lockClaim(trx, { caseId });
  return claim?.learnerId === learnerId ? claim : undefined;
}

function actor({ learnerId, now }: OwnMove) {
  return { by: learnerId, role: "learner" as const, now: now.toISOString() };
}

async function move(
  trx: Trx,
  claim: OpenClaim,
  { learnerId, clientKey, now }: OwnMove,
  event: ClaimEvent,
): Promise<Moved> {
  const moved = await moveClaim(trx, claim, {
    actorId: learnerId,
    clientKey,
    now,
    events: [event],
  });
  return moved.ok ? { ok: true } : moved;
}
