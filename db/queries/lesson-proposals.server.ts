// Proposals to change lessons, out of teachers' findings. Staff of the school see the school's.
import type { DB } from "../schema.server";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type State = DB["lesson_proposals"]["state"];

export type ProposalRow = {
  id: string;
  findingId: string;
  periodId: string;
  teacherId: string;
  teacherName: string;
  organisationId: string;
  state: State;
  revision: number;
  lessonId: string;
  company: string;
  createdAt: Date;
};

function selectProposals(db: Db) {
  return db
    .selectFrom("lesson_proposals as proposal")
    .innerJoin("users", "users.id", "proposal.teacher_id")
    .innerJoin("teacher_findings as finding", "finding.id", "proposal.finding_id")
    .innerJoin("teacher_periods as period", "period.id", "finding.period_id")
    .select([
      "proposal.id",
      "proposal.finding_id as findingId",
      "finding.period_id as periodId",
      "proposal.teacher_id as teacherId",
      "users.name as teacherName",
      "proposal.organisation_id as organisationId",
      "proposal.state",
      "proposal.revision",
      "proposal.lesson_id as lessonId",
      "period.company",
      "proposal.created_at as createdAt",
    ]);
}

type Staff = { organisationIds: readonly string[] };

/** The proposals of these schools: first those that are open, each kind the oldest first. */
export async function listProposals(
  db: Db,
  { organisationIds, limit, offset }: Staff & { limit: number; offset: number },
): Promise<{ proposals: ProposalRow[]; of: number }> {
  const rows = await selectProposals(db)
    .select(({ fn }) => fn.countAll<number>().over().as("of"))
    .where("proposal.organisation_id", "=", anyOf(organisationIds))
    .orderBy(({ eb }) => eb("proposal.state", "in", ["proposed", "taken-up"]), "desc")
    .orderBy("proposal.created_at")
    .orderBy("proposal.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return { proposals: rows, of: Number(rows[0]?.of ?? 0) };
}

export function findProposal(
  db: Db,
  { proposalId, organisationIds }: Staff & { proposalId: string },
): Promise<ProposalRow | undefined> {
  return selectProposals(db)
    .where("proposal.id", "=", proposalId)
    .where("proposal.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export function lockProposal(
  trx: Trx,
  { proposalId, organisationIds }: Staff & { proposalId: string },
): Promise<ProposalRow | undefined> {
  return selectProposals(trx)
    .where("proposal.id", "=", proposalId)
    .where("proposal.organisation_id", "=", anyOf(organisationIds))
    .forUpdate("proposal")
    .executeTakeFirst();
}

type NewProposal = {
  findingId: string;
  teacherId: string;
  organisationId: string;
  machineVersion: number;
  lessonId: string;
  proposedAfter: number;
  isNamed: boolean;
  now: Date;
};

/** @returns the new id, or undefined where the finding has been proposed already */
export async function insertProposal(trx: Trx, made: NewProposal): Promise<string | undefined> {
  const row = await trx
    .insertInto("lesson_proposals")
    .values({
      finding_id: made.findingId,
      teacher_id: made.teacherId,
      organisation_id: made.organisationId,
      machine_version: made.machineVersion,
      state: "proposed",
      revision: 0,
      lesson_id: made.lessonId,
      proposed_after: made.proposedAfter,
      is_named: made.isNamed,
      created_at: made.now,
      changed_at: made.now,
    })
    .onConflict((conflict) => conflict.column("finding_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

type SavedProposal = {
  proposalId: string;
  revision: number;
  machineVersion: number;
  state: State;
  isNamed: boolean;
  publication: { id: string; at: Date } | null;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function saveProposal(trx: Trx, saved: SavedProposal): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("lesson_proposals")
    .set({
      revision: saved.revision + 1,
      machine_version: saved.machineVersion,
      state: saved.state,
      is_named: saved.isNamed,
      publication_id: saved.publication?.id ?? null,
      published_at: saved.publication?.at ?? null,
      changed_at: saved.now,
    })
    .where("id", "=", saved.proposalId)
    .where("revision", "=", saved.revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
