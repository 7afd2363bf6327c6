import { randomUUID } from "node:crypto";
import { advanceClaim } from "~/domain/prior-learning/advance-claim";
import type { ClaimMade } from "~/domain/prior-learning/claim-event";
import type { CheckedFile } from "~/http/check-file.server";
import { writeEvidence } from "~/progress/evidence-store.server";
import { beginClaim, lockClaim, moveClaim } from "~/progress/move-claim.server";
import { isKnownAct } from "~db/queries/case-log.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { insertEvidenceFile } from "~db/queries/evidence-files.server";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { ownClaimableSkills } from "./own-claims.server";

type Sent = {
  learnerId: string;
  /** Made by the page: the same key is the same act. */
  clientKey: string;
  dataFolder: string;
  now: Date;
};

export type MakeClaim = Sent & {
  organisationId: string;
  skills: string[];
  source: ClaimMade["source"];
  story: string;
  document: CheckedFile | undefined;
};

/** Sends a claim to an organisation in whose groups the learner is, with its first document where there is one. */
export function makeClaim(
  db: Db,
  order: MakeClaim,
): Promise<{ ok: true; caseId: string } | { ok: false; reason: "organisation" | "skills" }> {
  const { learnerId, organisationId, clientKey, skills, source, story, document, now } = order;
  return inTransaction(db, async (trx) => {
    const organisations = await listOrganisationsOfLearner(trx, { learnerId });
    if (!organisations.some(({ id }) => id === organisationId)) {
      return { ok: false, reason: "organisation" };
    }
    const claimable = await ownClaimableSkills(trx, learnerId);
    if (!skills.every((skill) => claimable.includes(skill))) return { ok: false, reason: "skills" };
    const made: ClaimMade = {
      type: "CLAIM_MADE",
      skills: [...new Set(skills)],
      source,
      story,
      by: learnerId,
      role: "learner",
      now: now.toISOString(),
    };
    const { caseId, isNew } = await beginClaim(trx, { made, organisationId, clientKey, now });
    if (isNew && document) await storeDocument(trx, { ...order, caseId, document });
    return { ok: true, caseId };
  });
}

/** Adds a document to the learner's own claim. */
export function giveDocument(
  db: Db,
  order: Sent & { caseId: string; document: CheckedFile },
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  return inTransaction(db, (trx) => storeDocument(trx, order));
}

// The bytes are written when nothing but the database's own word is missing. Where that fails, the sweep finds them.
async function storeDocument(
  trx: Trx,
  order: Sent & { caseId: string; document: CheckedFile },
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  const { learnerId, caseId, clientKey, document, dataFolder, now } = order;
  const claim = await lockClaim(trx, { caseId });
  if (claim?.learnerId !== learnerId) return { ok: false, reason: "gone" };
  if (isKnownAct(claim, clientKey)) return { ok: true };
  const { name, kind, bytes } = document;
  const id = randomUUID();
  const event = {
    type: "EVIDENCE_GIVEN" as const,
    evidence: { kind: "document" as const, file: id, name },
    by: learnerId,
    role: "learner" as const,
    now: now.toISOString(),
  };
  if (!advanceClaim(claim.snapshot, event).isAccepted) return { ok: false, reason: "not-accepted" };
  const stored = await writeEvidence(dataFolder, bytes);
  const file = { id, name, kind, bytes: bytes.length, ...stored };
  await insertEvidenceFile(trx, { caseId, file, now });
  const moved = await moveClaim(trx, claim, {
    actorId: learnerId,
    clientKey,
    now,
    events: [event],
  });
  return moved.ok ? { ok: true } : moved;
}
