import { catalogueOf } from "~/curriculum/current-publication.server";
import { claimableSkills } from "~/domain/prior-learning/claimable-skills";
import { lockClaim, moveClaim, type OpenClaim } from "~/progress/move-claim.server";
import { readPath } from "~/progress/read-path.server";
import { recogniseSkills, withdrawSkill } from "~/progress/recognise.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import { listGuidingOrganisations } from "~db/queries/prior-learning.server";
import { listCasesRecognising } from "~db/queries/prior-learning-cases.server";

type Overrule = {
  learnerId: string;
  /** In whose name: one of the organisations in which the asker guides. */
  organisationId: string;
  /** In the instructor's words; the learner reads it. */
  reason: string;
  actorId: string;
  now: Date;
};

/** Ids of the skills that an organisation can recognise without a claim: those of what it has assigned to the learner. */
export async function grantableSkills(
  db: Db,
  { learnerId, organisationId }: Pick<Overrule, "learnerId" | "organisationId">,
): Promise<string[]> {
  const rows = await listGuidedPathsOfLearner(db, { learnerId, organisationIds: [organisationId] });
  const plans = await Promise.all(
    rows.map(async (row) => readPath(row, await catalogueOf(db, row.publication_id)).course.plan),
  );
  return claimableSkills(plans);
}

/** Recognises skills without a claim: a person overrules the machine, with a reason. Twice is once. */
export function grantRecognition(
  db: Db,
  { skills, ...order }: Overrule & { skills: string[] },
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  return inTransaction(db, async (trx) => {
    if (!(await isGuided(trx, order))) return { ok: false, reason: "gone" };
    const grantable = await grantableSkills(trx, order);
    if (!skills.every((skill) => grantable.includes(skill))) {
      return { ok: false, reason: "not-accepted" };
    }
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    await recogniseSkills(trx, { ...order, skills, caseId: null, readCatalogue });
    return { ok: true };
  });
}

/** Takes a recognition back. Where it came from a claim, the claim tells so, and its learner may appeal. */
export function withdrawRecognition(
  db: Db,
  { skill, ...order }: Overrule & { skill: string },
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  const { reason, actorId, now } = order;
  return inTransaction(db, async (trx) => {
    if (!(await isGuided(trx, order))) return { ok: false, reason: "gone" };
    // Claims are held before anything of their learner is: decisions take the same order.
    const claims: OpenClaim[] = [];
    for (const caseId of await listCasesRecognising(trx, { ...order, skillId: skill })) {
      const claim = await lockClaim(trx, { caseId });
      if (claim) claims.push(claim);
    }
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    const isWithdrawn = await withdrawSkill(trx, { ...order, skill, readCatalogue });
    if (!isWithdrawn) return { ok: false, reason: "not-accepted" };
    const actor = { by: actorId, role: "guide", now: now.toISOString() } as const;
    const event = { type: "RECOGNITION_WITHDRAWN", skill, reason, ...actor } as const;
    for (const claim of claims) {
      const moved = await moveClaim(trx, claim, { actorId, clientKey: null, now, events: [event] });
      if (!moved.ok) throw new Error(`Claim ${claim.id} has no place for ${event.type}`);
    }
    return { ok: true };
  });
}

/** Whether the learner is in a group of that organisation; nobody overrules in their own favour. */
async function isGuided(
  trx: Trx,
  { learnerId, organisationId, actorId }: Overrule,
): Promise<boolean> {
  const organisationIds = [organisationId];
  const guided = await listGuidingOrganisations(trx, { learnerId, organisationIds });
  return guided.length > 0 && learnerId !== actorId;
}
