// How many learners are stuck: read from rows that are there only while somebody is, never counted from history.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

/** Learners of the asker's groups who are stuck, each once. */
export async function countStuck(db: Db, { organisationIds }: Asker): Promise<number> {
  const { count } = await db
    .selectFrom("path_needs")
    .innerJoin("enrolments", "enrolments.id", "path_needs.path_id")
    .select(sql<number>`count(distinct path_needs.learner_id)::integer`.as("count"))
    .where(
      sql<boolean>`path_needs.learner_id in (
        select learner_id from group_members join groups on groups.id = group_members.group_id
        where groups.organisation_id = ${anyOf(organisationIds)} and groups.archived_at is null
      )`,
    )
    .where(isGuidedBy({ organisationIds }))
    .executeTakeFirstOrThrow();
  return count;
}
