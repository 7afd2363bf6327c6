import {
  advanceProposal,
  proposalStage,
  proposalVersion,
} from "~/domain/lesson-proposal/advance-proposal";
import { type ProposalEvent, proposalEventSchema } from "~/domain/lesson-proposal/proposal-event";
import type { ProposalMemory } from "~/domain/lesson-proposal/proposal-memory";
import { insertAuditEntry } from "~db/queries/audit.server";
import { appendEvents, isKnownAct, listEvents } from "~db/queries/case-log.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { lockProposal, saveProposal } from "~db/queries/lesson-proposals.server";
import { lessonChanges } from "./lesson-changes.server";
import { openProposal } from "./read-proposal.server";
import { tellOfMovedProposal } from "./tell-of-period.server";

type Without<Event> = Event extends ProposalEvent ? Omit<Event, "by" | "role" | "now"> : never;
/** What somebody does to a proposal; who, as what and when is added here. */
export type ProposalDeed = Without<ProposalEvent>;

type MoveProposal = {
  proposalId: string;
  userId: string;
  /** Schools in which the asker works. */
  worksIn: readonly string[];
  /** Schools for which the asker is an editor. */
  editsFor: readonly string[];
  deed: ProposalDeed;
  /** As the page had read it. */
  revision: number;
  clientKey: string;
  now: Date;
};

export type ProposalRefusal = {
  ok: false;
  reason: "gone" | "not-now" | "changed" | "not-in-publication";
};

/** Does one deed to a proposal. The same key is the same deed. */
export function moveProposal(
  db: Db,
  { proposalId, userId, worksIn, editsFor, deed, revision, clientKey, now }: MoveProposal,
): Promise<{ ok: true } | ProposalRefusal> {
  return inTransaction(db, async (trx): Promise<{ ok: true } | ProposalRefusal> => {
    const row = await lockProposal(trx, { proposalId, organisationIds: worksIn });
    if (!row) return { ok: false, reason: "gone" };
    const proposal = openProposal(row, await listEvents(trx, { kind: "proposal", id: proposalId }));
    if (isKnownAct(proposal, clientKey)) return { ok: true };
    if (revision !== row.revision) return { ok: false, reason: "changed" };
    // Everything but the choice about the own name is an editor's.
    const isEditor = editsFor.includes(row.organisationId) && deed.type !== "CREDIT_CHOSEN";
    const event = proposalEventSchema.parse({
      ...deed,
      ...{ by: userId, role: isEditor ? "editor" : "teacher", now: now.toISOString() },
    });
    if (!(await isInPublication(trx, proposal.memory, event))) {
      return { ok: false, reason: "not-in-publication" };
    }
    const next = advanceProposal({ value: proposal.stage, memory: proposal.memory }, event);
    if (!next.isAccepted) return { ok: false, reason: "not-now" };
    const added = { seq: revision + 1, events: [event], actorId: userId, clientKey, now };
    await appendEvents(trx, { kind: "proposal", id: proposalId }, added);
    const { memory } = next.snapshot;
    const isSaved = await saveProposal(trx, {
      ...{ proposalId, revision, machineVersion: proposalVersion, now },
      state: proposalStage(next.snapshot),
      isNamed: memory.isNamed,
      publication: memory.published && {
        id: memory.published.id,
        at: new Date(memory.published.at),
      },
    });
    if (!isSaved) throw new Error(`Proposal ${proposalId} moved although it was locked`);
    await tellOfMovedProposal(trx, {
      ...{ proposalId, revision, teacherId: row.teacherId, actorId: userId, now },
    });
    await note(trx, event, { proposalId, organisationId: row.organisationId, now });
    return { ok: true };
  });
}

/** A proposal came in a publication only where the lesson reads otherwise there than before. */
async function isInPublication(trx: Trx, memory: ProposalMemory, event: ProposalEvent) {
  if (event.type !== "PUBLISHED") return true;
  const changes = await lessonChanges(trx, memory);
  return changes.some(
    ({ id, number }) => id === event.publication.id && number === event.publication.number,
  );
}

async function note(
  trx: Trx,
  { type, by: actorId }: ProposalEvent,
  { proposalId, ...where }: { proposalId: string; organisationId: string; now: Date },
): Promise<void> {
  if (type !== "PUBLISHED" && type !== "DECLINED") return;
  const action = type === "PUBLISHED" ? "lesson-proposal-published" : "lesson-proposal-declined";
  const subject = `lesson-proposal:${proposalId}`;
  await insertAuditEntry(trx, { action, subject, actorId, ...where });
}
