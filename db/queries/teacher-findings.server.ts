// What teachers found to be otherwise in a company than in a lesson. Whether the asker may see the period, is asked
// before.
import type { DB } from "../schema.server";
import type { Db, Trx } from "./connection.server";

export type FindingRow = {
  id: string;
  periodId: string;
  difference: string;
  lessonId: string | null;
  section: number | null;
  skillId: string | null;
  createdAt: Date;
  proposalId: string | null;
  proposalState: DB["lesson_proposals"]["state"] | null;
};

function selectFindings(db: Db) {
  return db
    .selectFrom("teacher_findings as finding")
    .leftJoin("lesson_proposals as proposal", "proposal.finding_id", "finding.id")
    .select([
      "finding.id",
      "finding.period_id as periodId",
      "finding.difference",
      "finding.lesson_id as lessonId",
      "finding.section",
      "finding.skill_id as skillId",
      "finding.created_at as createdAt",
      "proposal.id as proposalId",
      "proposal.state as proposalState",
    ]);
}

/** The findings of a period, first noted first. */
export function listFindings(db: Db, { periodId }: { periodId: string }): Promise<FindingRow[]> {
  return selectFindings(db)
    .where("finding.period_id", "=", periodId)
    .orderBy("finding.created_at")
    .orderBy("finding.id")
    .execute();
}

export function findFinding(
  db: Db,
  { periodId, findingId }: { periodId: string; findingId: string },
): Promise<FindingRow | undefined> {
  return selectFindings(db)
    .where("finding.period_id", "=", periodId)
    .where("finding.id", "=", findingId)
    .executeTakeFirst();
}

type NewFinding = {
  periodId: string;
  clientKey: string;
  difference: string;
  lessonId: string | null;
  section: number | null;
  skillId: string | null;
  now: Date;
};

/** Stores a finding; the same key is the same finding. */
export async function insertFinding(trx: Trx, made: NewFinding): Promise<void> {
  await trx
    .insertInto("teacher_findings")
    .values({
      period_id: made.periodId,
      client_key: made.clientKey,
      difference: made.difference,
      lesson_id: made.lessonId,
      section: made.section,
      skill_id: made.skillId,
      created_at: made.now,
    })
    .onConflict((conflict) => conflict.columns(["period_id", "client_key"]).doNothing())
    .execute();
}
