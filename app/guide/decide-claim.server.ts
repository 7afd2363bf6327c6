import { catalogueOf } from "~/curriculum/current-publication.server";
import type { ClaimEvent } from "~/domain/prior-learning/claim-event";
import { recognisedSkills } from "~/domain/prior-learning/claim-memory";
import { lockClaim, moveClaim, type OpenClaim } from "~/progress/move-claim.server";
import { recogniseSkills } from "~/progress/recognise.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { isKnownAct } from "~db/queries/case-log.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { type ClaimAsker, findSeenCase } from "./claim-asker.server";

export type StaffAct = {
  asker: ClaimAsker;
  caseId: string;
  /** The claim as the asker saw it: what has happened since is told before anything is written. */
  revision: number;
  /** Made by the page: the same key is the same act. */
  clientKey: string;
  now: Date;
};

export type Acted =
  | { ok: true }
  /** `moved-on`: somebody was faster. `not-yours`: another person has to decide. */
  | { ok: false; reason: "gone" | "moved-on" | "not-yours" | "not-accepted" };

type Decision = {
  /** What the evidence shows; needed where nobody has assessed it yet. */
  note: string | undefined;
  verdicts: { skill: string; isRecognised: boolean }[];
  reason: string;
};

/**
 * Decides about each open skill of a claim. What is recognised counts on all paths of the learner at once, in the same
 * transaction.
 */
export function decideClaim(db: Db, act: StaffAct & Decision): Promise<Acted> {
  return inTransaction(db, async (trx) => {
    const held = await holdClaim(trx, act);
    if ("refusal" in held) return held.refusal;
    const { claim, actor } = held;
    const isNews = act.note && act.note !== claim.snapshot.memory.assessment?.note;
    const assessed: ClaimEvent[] =
      isNews && claim.stage !== "appealed"
        ? [{ type: "ASSESSED", note: act.note ?? "", ...actor }]
        : [];
    const { verdicts, reason, asker, caseId, clientKey, now } = act;
    const events: ClaimEvent[] = [...assessed, { type: "DECIDED", verdicts, reason, ...actor }];
    const moved = await moveClaim(trx, claim, { actorId: asker.user.id, clientKey, now, events });
    if (!moved.ok) return moved;
    const before = recognisedSkills(claim.snapshot.memory);
    await recogniseSkills(trx, {
      learnerId: claim.learnerId,
      organisationId: claim.organisationId,
      skills: recognisedSkills(moved.snapshot.memory).filter((skill) => !before.includes(skill)),
      caseId,
      reason,
      actorId: asker.user.id,
      now,
      readCatalogue: (id) => catalogueOf(trx, id),
    });
    await audit(trx, "decide-claim", claim, act);
    return { ok: true };
  });
}

/** Writes down what the evidence shows, for whoever decides. */
export function assessClaim(db: Db, act: StaffAct & { note: string }): Promise<Acted> {
  return staffEvent(db, act, "assess-claim", (actor) => ({
    type: "ASSESSED",
    note: act.note,
    ...actor,
  }));
}

type Seen = {
  kind: "assessor" | "demonstration";
  on: string;
  place: string;
  who: string;
  note: string;
};

/** Notes what an assessor has said, or what the learner has shown. */
export function noteEvidence(db: Db, act: StaffAct & { seen: Seen }): Promise<Acted> {
  return staffEvent(db, act, "note-evidence", (actor) => ({
    type: "EVIDENCE_GIVEN",
    evidence: act.seen,
    ...actor,
  }));
}

type Actor = { by: string; role: "guide" | "coordinator"; now: string };

function staffEvent(
  db: Db,
  act: StaffAct,
  action: string,
  eventOf: (actor: Actor) => ClaimEvent,
): Promise<Acted> {
  return inTransaction(db, async (trx) => {
    const held = await holdClaim(trx, act);
    if ("refusal" in held) return held.refusal;
    const { clientKey, now, asker } = act;
    const events = [eventOf(held.actor)];
    const order = { actorId: asker.user.id, clientKey, now, events };
    const moved = await moveClaim(trx, held.claim, order);
    if (!moved.ok) return moved;
    await audit(trx, action, held.claim, act);
    return { ok: true };
  });
}

// Held before it is looked at: of two who act at once the second one sees what the first has done.
async function holdClaim(
  trx: Trx,
  { asker, caseId, revision, clientKey, now }: StaffAct,
): Promise<{ claim: OpenClaim; actor: Actor } | { refusal: Acted }> {
  const claim = await lockClaim(trx, { caseId });
  const seen = claim && (await findSeenCase(trx, asker, caseId));
  if (!seen) return { refusal: { ok: false, reason: "gone" } };
  if (isKnownAct(claim, clientKey)) return { refusal: { ok: true } };
  if (claim.revision !== revision) return { refusal: { ok: false, reason: "moved-on" } };
  const by = asker.user.id;
  if (!seen.deciders.ids.includes(by)) return { refusal: { ok: false, reason: "not-yours" } };
  const role = asker.guidedIds.includes(claim.organisationId) ? "guide" : "coordinator";
  return { claim, actor: { by, role, now: now.toISOString() } };
}

async function audit(
  trx: Trx,
  action: string,
  claim: OpenClaim,
  { asker, caseId, now }: StaffAct,
): Promise<void> {
  await insertAuditEntry(trx, {
    action,
    subject: `claim:${caseId}`,
    actorId: asker.user.id,
    organisationId: claim.organisationId,
    now,
  });
}
