// Workplace tasks as staff see them: those that were handed over to the asker's organisations, while the learner is in a
// group there.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";
import { selectTaskCases, type TaskCaseRow } from "./task-cases.server";

/** The rule above, for a query that reads `task_cases`. What the learner is still writing is nobody else's. */
function isForAsker({ organisationIds }: Asker): RawBuilder<boolean> {
  return sql<boolean>`(
    task_cases.organisation_id = ${anyOf(organisationIds)}
    and task_cases.state not in ('draft', 'withdrawn') and exists (
      select 1 from group_members join groups on groups.id = group_members.group_id
      where groups.organisation_id = task_cases.organisation_id
        and group_members.learner_id = task_cases.learner_id
    )
  )`;
}

export type GuidedTaskCase = TaskCaseRow & { learnerName: string };

function selectGuidedTaskCases(db: Db, asker: Asker) {
  return selectTaskCases(db)
    .innerJoin("users", "users.id", "task_cases.learner_id")
    .select("users.name as learnerName")
    .where(isForAsker(asker));
}

export function findGuidedTaskCase(
  db: Db,
  { caseId, ...asker }: Asker & { caseId: string },
): Promise<GuidedTaskCase | undefined> {
  return selectGuidedTaskCases(db, asker).where("task_cases.id", "=", caseId).executeTakeFirst();
}

/** One learner's cases as the asker may see them, the one that changed last first. */
export function listGuidedTaskCasesOfLearner(
  db: Db,
  { learnerId, ...asker }: Asker & { learnerId: string },
): Promise<GuidedTaskCase[]> {
  return selectGuidedTaskCases(db, asker)
    .where("task_cases.learner_id", "=", learnerId)
    .orderBy("task_cases.changed_at", "desc")
    .orderBy("task_cases.id")
    .execute();
}
