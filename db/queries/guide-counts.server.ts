// How many wait for the asker: read from rows that are there only while somebody waits, never counted from history.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";
import { countWaitingTaskCases } from "./guided-tasks.server";

/** States of a claim in which staff has to decide: `waitsFor` of the domain. */
const decidedByStaff = ["evidence", "assessed", "appealed"];

export type GuideCounts = {
  /** Learners who are stuck. */
  stuck: number;
  /** Claims and tasks that wait for a decision. */
  waiting: number;
};

export async function countForGuide(db: Db, { organisationIds }: Asker): Promise<GuideCounts> {
  const [stuck, claims, tasks] = await Promise.all([
    db
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
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("prior_learning_cases")
      .select(sql<number>`count(*)::integer`.as("count"))
      .where("organisation_id", "=", anyOf(organisationIds))
      .where("waiting_since", "is not", null)
      .where("state", "in", decidedByStaff)
      .executeTakeFirstOrThrow(),
    countWaitingTaskCases(db, { organisationIds }),
  ]);
  return { stuck: stuck.count, waiting: claims.count + tasks };
}
