// The one door through which a claim of prior learning moves. Its log is the truth: a claim is read by folding it.
import {
  advanceClaim,
  type ClaimSnapshot,
  type ClaimStage,
  claimMachineVersion,
  claimStage,
  replayClaim,
  startClaim,
} from "~/domain/prior-learning/advance-claim";
import {
  type ClaimEvent,
  type ClaimMade,
  claimEventSchema,
  claimMadeSchema,
} from "~/domain/prior-learning/claim-event";
import {
  appendEvents,
  eventsOf,
  isKnownAct,
  type LoggedEvent,
  listEvents,
} from "~db/queries/case-log.server";
import type { Db, Trx } from "~db/queries/connection.server";
import {
  type CaseRow,
  findCaseByKey,
  insertCase,
  lockCase,
  saveCase,
} from "~db/queries/prior-learning-cases.server";
import { tellOfClaim } from "./tell-of-claim.server";

/** A claim as rules and pages read it. */
export type OpenClaim = {
  id: string;
  learnerId: string;
  organisationId: string;
  organisationName: string;
  revision: number;
  stage: ClaimStage;
  snapshot: ClaimSnapshot;
  /** The log, first event first, with the name of whoever acted. */
  log: LoggedEvent[];
};

type NewClaim = { made: ClaimMade; organisationId: string; clientKey: string; now: Date };

/**
 * Lays the beginning of a claim. The same key is the same claim.
 * @throws ZodError when it has not the form that replay reads
 */
export async function beginClaim(
  trx: Trx,
  { made, organisationId, clientKey, now }: NewClaim,
): Promise<{ caseId: string; isNew: boolean }> {
  const begun = claimMadeSchema.parse(made);
  const snapshot = startClaim(begun);
  const caseId = await insertCase(trx, {
    learnerId: made.by,
    organisationId,
    clientKey,
    machineVersion: claimMachineVersion,
    state: claimStage(snapshot),
    skillIds: snapshot.memory.skills,
    now,
  });
  if (!caseId) {
    const found = await findCaseByKey(trx, { learnerId: made.by, clientKey });
    if (!found) throw new Error(`The claim of ${made.by} under ${clientKey} vanished`);
    return { caseId: found, isNew: false };
  }
  const first = { seq: 0, events: [begun], actorId: made.by, clientKey: null, now };
  await appendEvents(trx, { kind: "claim", id: caseId }, first);
  return { caseId, isNew: true };
}

/** The claim, held until the transaction ends. Who is asking is for the caller to compare. */
export async function lockClaim(
  trx: Trx,
  { caseId }: { caseId: string },
): Promise<OpenClaim | undefined> {
  const row = await lockCase(trx, { caseId });
  return row && readClaim(trx, row);
}

/** A stored claim, folded from its log. */
export async function readClaim(db: Db, row: CaseRow): Promise<OpenClaim> {
  const log = await listEvents(db, { kind: "claim", id: row.id });
  const snapshot = replayClaim(eventsOf(log));
  return {
    id: row.id,
    learnerId: row.learner_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    // The log itself, so that what is shown and what is compared are of one moment.
    revision: log.length - 1,
    stage: claimStage(snapshot),
    snapshot,
    log,
  };
}

type Move = {
  actorId: string;
  /** Null where the act is counted elsewhere. */
  clientKey: string | null;
  now: Date;
  events: readonly ClaimEvent[];
};

/**
 * Moves a claim that `lockClaim` holds: all of the events are stored, or none. An act under a key that is known is done.
 * @throws ZodError when an event has not the form that replay reads
 */
export async function moveClaim(
  trx: Trx,
  claim: OpenClaim,
  { actorId, clientKey, now, events }: Move,
): Promise<{ ok: true; snapshot: ClaimSnapshot } | { ok: false; reason: "not-accepted" }> {
  if (clientKey !== null && isKnownAct(claim, clientKey))
    return { ok: true, snapshot: claim.snapshot };
  let { snapshot } = claim;
  for (const event of events) {
    const next = advanceClaim(snapshot, claimEventSchema.parse(event));
    if (!next.isAccepted) return { ok: false, reason: "not-accepted" };
    snapshot = next.snapshot;
  }
  const seq = claim.revision + 1;
  await appendEvents(
    trx,
    { kind: "claim", id: claim.id },
    { seq, events, actorId, clientKey, now },
  );
  const isSaved = await saveCase(trx, {
    caseId: claim.id,
    revision: claim.revision,
    nextRevision: claim.revision + events.length,
    machineVersion: claimMachineVersion,
    state: claimStage(snapshot),
    waitingSince: snapshot.memory.waitingSince,
    verdicts: snapshot.memory.verdicts,
    now,
  });
  if (!isSaved) throw new Error(`Claim ${claim.id} moved although it was locked`);
  await tellOfClaim(trx, { claim, stage: claimStage(snapshot), events, now });
  return { ok: true, snapshot };
}
