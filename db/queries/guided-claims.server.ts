// Claims of prior learning as staff see them: those that were sent to the asker's organisations, while the learner is in
// a group there.
import { type RawBuilder, sql } from "kysely";
import type { StaffRole } from "~/domain/prior-learning/claim-deciders";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";
import { type CaseRow, selectCases, skillIds } from "./prior-learning-cases.server";

/** The rule above, for a query that reads `prior_learning_cases`. */
function isSentTo({ organisationIds }: Asker): RawBuilder<boolean> {
  return sql<boolean>`(
    prior_learning_cases.organisation_id = ${anyOf(organisationIds)} and exists (
      select 1 from group_members join groups on groups.id = group_members.group_id
      where groups.organisation_id = prior_learning_cases.organisation_id
        and group_members.learner_id = prior_learning_cases.learner_id
    )
  )`;
}

export type GuidedCase = CaseRow & {
  learnerName: string;
  skillIds: string[];
  /** Who has decided about it before. */
  earlier: string[];
};

function selectGuidedCases(db: Db, asker: Asker) {
  return selectCases(db)
    .innerJoin("users", "users.id", "prior_learning_cases.learner_id")
    .select([
      "users.name as learnerName",
      skillIds,
      sql<string[]>`array(
        select distinct payload ->> 'by' from prior_learning_events
        where case_id = prior_learning_cases.id and type in ('DECIDED', 'RECOGNITION_WITHDRAWN')
      )`.as("earlier"),
    ])
    .where(isSentTo(asker));
}

/** What was sent to the asker's organisations and is not yet over, who has waited longest first. */
export function listGuidedCases(db: Db, asker: Asker): Promise<GuidedCase[]> {
  return selectGuidedCases(db, asker)
    .where("prior_learning_cases.state", "in", ["claimed", "evidence", "assessed", "appealed"])
    .orderBy(sql`waiting_since nulls last`)
    .orderBy("prior_learning_cases.created_at")
    .orderBy("prior_learning_cases.id")
    .execute();
}

/** What was decided last in the asker's organisations, the newest first. */
export function listDecidedCases(
  db: Db,
  { limit, ...asker }: Asker & { limit: number },
): Promise<GuidedCase[]> {
  return selectGuidedCases(db, asker)
    .where("prior_learning_cases.state", "in", ["recognised", "partly", "refused"])
    .orderBy("prior_learning_cases.changed_at", "desc")
    .orderBy("prior_learning_cases.id")
    .limit(limit)
    .execute();
}

export function findGuidedCase(
  db: Db,
  { caseId, ...asker }: Asker & { caseId: string },
): Promise<GuidedCase | undefined> {
  return selectGuidedCases(db, asker)
    .where("prior_learning_cases.id", "=", caseId)
    .executeTakeFirst();
}

/** Staff of these organisations with their roles: who may decide follows from them. */
export async function listStaff(
  db: Db,
  { organisationIds }: Asker,
): Promise<{ organisationId: string; id: string; roles: StaffRole[] }[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select([
      "memberships.organisation_id as organisationId",
      "memberships.user_id as id",
      sql<StaffRole[]>`array_agg(memberships.role order by memberships.role)`.as("roles"),
    ])
    .where("memberships.organisation_id", "=", anyOf(organisationIds))
    .where("memberships.role", "in", ["instructor", "teacher", "coordinator", "admin"])
    .where("users.state", "=", "active")
    .groupBy(["memberships.organisation_id", "memberships.user_id"])
    .orderBy("memberships.user_id")
    .execute();
  return rows;
}
