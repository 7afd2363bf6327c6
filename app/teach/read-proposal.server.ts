// A proposal to change a lesson as its log tells it.
import { z } from "zod";
import {
  type ProposalStage,
  proposalStage,
  replayProposal,
} from "~/domain/lesson-proposal/advance-proposal";
import type { ProposalMemory } from "~/domain/lesson-proposal/proposal-memory";
import type { Db } from "~db/queries/connection.server";
import {
  findProposal,
  listProposalEvents,
  type ProposalRow,
} from "~db/queries/lesson-proposals.server";

type StoredEvent = Awaited<ReturnType<typeof listProposalEvents>>[number];

export type OpenProposal = {
  row: ProposalRow;
  stage: ProposalStage;
  memory: ProposalMemory;
  log: readonly StoredEvent[];
};

type Asked = { proposalId: string; organisationIds: readonly string[] };

/** A proposal of the asker's schools. */
export async function readProposal(db: Db, asked: Asked): Promise<OpenProposal | undefined> {
  const row = await findProposal(db, asked);
  return row && openProposal(row, await listProposalEvents(db, asked));
}

const payload = z.record(z.string(), z.unknown());

/** @throws Error where the log has an event that has no place: it is never stored */
export function openProposal(row: ProposalRow, log: readonly StoredEvent[]): OpenProposal {
  const snapshot = replayProposal(
    log.map((event) => ({ ...payload.parse(event.payload), type: event.type })),
  );
  return { row, stage: proposalStage(snapshot), memory: snapshot.memory, log };
}
