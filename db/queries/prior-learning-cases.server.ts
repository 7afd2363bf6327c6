// Claims of prior learning as their learner sees them, and as they are written.
import { sql } from "kysely";
import type { Verdict } from "~/domain/prior-learning/claim-memory";
import type { Db, Trx } from "./connection.server";

export type CaseRow = {
  id: string;
  learner_id: string;
  organisation_id: string;
  organisation_name: string;
  state: string;
  revision: number;
  waiting_since: Date | null;
  created_at: Date;
};

const columns = [
  "prior_learning_cases.id",
  "prior_learning_cases.learner_id",
  "prior_learning_cases.organisation_id",
  "organisations.name as organisation_name",
  "prior_learning_cases.state",
  "prior_learning_cases.revision",
  "prior_learning_cases.waiting_since",
  "prior_learning_cases.created_at",
] as const;

export function selectCases(db: Db) {
  return db
    .selectFrom("prior_learning_cases")
    .innerJoin("organisations", "organisations.id", "prior_learning_cases.organisation_id")
    .select(columns);
}

export const skillIds = sql<string[]>`(
  select array_agg(skill_id order by skill_id) from prior_learning_skills
  where case_id = prior_learning_cases.id
)`.as("skillIds");

type NewCase = {
  learnerId: string;
  organisationId: string;
  clientKey: string;
  machineVersion: number;
  state: string;
  skillIds: readonly string[];
  now: Date;
};

/** @returns the new id, or undefined where the learner has sent this very claim before */
export async function insertCase(trx: Trx, made: NewCase): Promise<string | undefined> {
  const row = await trx
    .insertInto("prior_learning_cases")
    .values({
      learner_id: made.learnerId,
      organisation_id: made.organisationId,
      client_key: made.clientKey,
      machine_version: made.machineVersion,
      state: made.state,
      revision: 0,
      created_at: made.now,
      changed_at: made.now,
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return undefined;
  await trx
    .insertInto("prior_learning_skills")
    .values(made.skillIds.map((skill_id) => ({ case_id: row.id, skill_id, verdict: "open" })))
    .execute();
  return row.id;
}

export async function findCaseByKey(
  db: Db,
  { learnerId, clientKey }: { learnerId: string; clientKey: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("prior_learning_cases")
    .select("id")
    .where("learner_id", "=", learnerId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}

/** The claim, held until the transaction ends. Who is asking is for the caller to compare. */
export function lockCase(trx: Trx, { caseId }: { caseId: string }): Promise<CaseRow | undefined> {
  return selectCases(trx)
    .where("prior_learning_cases.id", "=", caseId)
    .forUpdate("prior_learning_cases")
    .executeTakeFirst();
}

export type SavedCase = {
  caseId: string;
  /** The revision that was read; the row must still have it. */
  revision: number;
  nextRevision: number;
  machineVersion: number;
  state: string;
  waitingSince: string | null;
  verdicts: Record<string, Verdict>;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function saveCase(trx: Trx, saved: SavedCase): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("prior_learning_cases")
    .set({
      revision: saved.nextRevision,
      machine_version: saved.machineVersion,
      state: saved.state,
      waiting_since: saved.waitingSince,
      changed_at: saved.now,
    })
    .where("id", "=", saved.caseId)
    .where("revision", "=", saved.revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (const [skillId, verdict] of Object.entries(saved.verdicts)) {
    await trx
      .updateTable("prior_learning_skills")
      .set({ verdict })
      .where("case_id", "=", saved.caseId)
      .where("skill_id", "=", skillId)
      .execute();
  }
  return true;
}

export function listCasesOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<(CaseRow & { skillIds: string[] })[]> {
  return selectCases(db)
    .select(skillIds)
    .where("prior_learning_cases.learner_id", "=", learnerId)
    .orderBy("prior_learning_cases.created_at", "desc")
    .orderBy("prior_learning_cases.id")
    .execute();
}

export function findCaseOfLearner(
  db: Db,
  { learnerId, caseId }: { learnerId: string; caseId: string },
): Promise<CaseRow | undefined> {
  return selectCases(db)
    .where("prior_learning_cases.id", "=", caseId)
    .where("prior_learning_cases.learner_id", "=", learnerId)
    .executeTakeFirst();
}

/** The organisations in whose groups the learner is: a claim is sent to one of them. */
export function listOrganisationsOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .innerJoin("organisations", "organisations.id", "groups.organisation_id")
    .select(["organisations.id", "organisations.name"])
    .distinct()
    .where("group_members.learner_id", "=", learnerId)
    .orderBy("organisations.name")
    .execute();
}

type Standing = { learnerId: string; organisationId: string; skillId: string };

/** The claims by which an organisation recognises a skill of a learner. */
export async function listCasesRecognising(trx: Trx, asked: Standing): Promise<string[]> {
  const rows = await trx
    .selectFrom("prior_learning_cases")
    .innerJoin("prior_learning_skills", "prior_learning_skills.case_id", "prior_learning_cases.id")
    .select("prior_learning_cases.id")
    .where("prior_learning_cases.learner_id", "=", asked.learnerId)
    .where("prior_learning_cases.organisation_id", "=", asked.organisationId)
    .where("prior_learning_skills.skill_id", "=", asked.skillId)
    .where("prior_learning_skills.verdict", "=", "recognised")
    .orderBy("prior_learning_cases.id")
    .execute();
  return rows.map(({ id }) => id);
}
