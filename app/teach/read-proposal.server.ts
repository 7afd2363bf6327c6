// A proposal to change a lesson as its log tells it.
import {
  type ProposalStage,
  proposalStage,
  replayProposal,
} from "~/domain/lesson-proposal/advance-proposal";
import type { ProposalMemory } from "~/domain/lesson-proposal/proposal-memory";
import { eventsOf, type LoggedEvent, listEvents } from "~db/queries/case-log.server";
import type { Db } from "~db/queries/connection.server";
import { findProposal, type ProposalRow } from "~db/queries/lesson-proposals.server";

export type OpenProposal = {
  row: ProposalRow;
  stage: ProposalStage;
  memory: ProposalMemory;
  log: readonly LoggedEvent[];
};

type Asked = { proposalId: string; organisationIds: readonly string[] };

/** A proposal of the asker's schools. */
export async function readProposal(db: Db, asked: Asked): Promise<OpenProposal | undefined> {
  const row = await findProposal(db, asked);
  return row && openProposal(row, await listEvents(db, { kind: "proposal", id: row.id }));
}

/** @throws Error where the log has an event that has no place: it is never stored */
export function openProposal(row: ProposalRow, log: readonly LoggedEvent[]): OpenProposal {
  const snapshot = replayProposal(eventsOf(log));
  return { row, stage: proposalStage(snapshot), memory: snapshot.memory, log };
}
