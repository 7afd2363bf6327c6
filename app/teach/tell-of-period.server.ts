import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listCoordinatorsToTell } from "~db/queries/exchange-parties.server";
import { listEditorsToTell } from "~db/queries/period-told.server";
import type { PeriodSummary } from "~db/queries/teacher-periods.server";

type Turn = {
  periodId: string;
  revision: number;
  teacherId: string;
  organisationId: string;
  /** Whose turn it was; undefined at the beginning. */
  before: PeriodSummary["waitingFor"] | undefined;
  after: PeriodSummary["waitingFor"];
  actorId: string;
  now: Date;
};

/** Tells whoever a period begins to wait for. */
export async function tellOfPeriod(trx: Trx, turn: Turn): Promise<void> {
  const { periodId, teacherId, organisationId, before, after, actorId, now } = turn;
  if (after === null || after === before) return;
  const readers =
    after === "teacher" ? [teacherId] : await listCoordinatorsToTell(trx, { organisationId });
  const notice = { kind: "period-waiting", periodId } as const;
  const dedupeKey = `period:${periodId}:${turn.revision}`;
  for (const userId of readers) {
    const isOwn = userId === actorId || (after === "school" && userId === teacherId);
    if (!isOwn) await notify(trx, { userId, notice, now, dedupeKey });
  }
}

type Proposed = { proposalId: string; organisationId: string; teacherId: string; now: Date };

/**
 * Tells the editors of a school that a teacher proposes to change a lesson. However many wait in the morning, it is one
 * line of one letter.
 */
export async function tellOfProposal(
  trx: Trx,
  { proposalId, organisationId, teacherId, now }: Proposed,
): Promise<void> {
  const notice = { kind: "proposal-waiting", proposalId } as const;
  for (const userId of await listEditorsToTell(trx, { organisationId })) {
    if (userId === teacherId) continue;
    await notify(trx, { userId, notice, now, dedupeKey: `proposal:${proposalId}` });
  }
}

type Moved = {
  proposalId: string;
  revision: number;
  teacherId: string;
  actorId: string;
  now: Date;
};

/** Tells a teacher that an editor has moved their proposal; whoever did it themselves knows. */
export async function tellOfMovedProposal(
  trx: Trx,
  { proposalId, revision, teacherId, actorId, now }: Moved,
): Promise<void> {
  if (actorId === teacherId) return;
  const notice = { kind: "proposal-moved", proposalId } as const;
  const dedupeKey = `proposal-moved:${proposalId}:${revision}`;
  await notify(trx, { userId: teacherId, notice, now, dedupeKey });
}
