// One task, or all of the same kind, as whoever judges them reads them.
import { sql } from "kysely";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { TaskKind } from "~/domain/workplace-task/task-event";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";
import type { GuidedTaskCase } from "./guided-tasks.server";
import { columns as masteryColumns, masteryOf } from "./mastery.server";
import { selectTaskCases } from "./task-cases.server";

/**
 * A case that was with the asker's instructors at some time, wherever it is now: of one that was taken back meanwhile,
 * its judge has to be told.
 */
export function findHandedInCase(
  db: Db,
  { caseId, organisationIds }: Asker & { caseId: string },
): Promise<GuidedTaskCase | undefined> {
  return selectTaskCases(db)
    .innerJoin("users", "users.id", "task_cases.learner_id")
    .select("users.name as learnerName")
    .where("task_cases.id", "=", caseId)
    .where("task_cases.organisation_id", "=", anyOf(organisationIds))
    .where(
      sql<boolean>`exists (
        select from task_case_events
        where case_id = task_cases.id and type in ('HANDED_IN', 'JUDGED')
      ) and exists (
        select from group_members join groups on groups.id = group_members.group_id
        where groups.organisation_id = task_cases.organisation_id
          and group_members.learner_id = task_cases.learner_id
      )`,
    )
    .executeTakeFirst();
}

type Alike = Asker & {
  userId: string;
  moduleId: string;
  kind: TaskKind;
  limit: number;
};

/** Cases of the same task that wait for the asker, who has waited longest first. */
export function listAlikeTasks(db: Db, asked: Alike): Promise<GuidedTaskCase[]> {
  return selectTaskCases(db)
    .innerJoin("users", "users.id", "task_cases.learner_id")
    .select("users.name as learnerName")
    .where("task_cases.organisation_id", "=", anyOf(asked.organisationIds))
    .where("task_cases.waiting_for", "=", "instructor")
    .where("task_cases.module_id", "=", asked.moduleId)
    .where("task_cases.kind", "=", asked.kind)
    .where("task_cases.learner_id", "!=", asked.userId)
    .where(
      sql<boolean>`exists (
        select from group_members join groups on groups.id = group_members.group_id
        where groups.organisation_id = task_cases.organisation_id
          and group_members.learner_id = task_cases.learner_id
      )`,
    )
    .orderBy("task_cases.waiting_since")
    .orderBy("task_cases.id")
    .limit(asked.limit)
    .execute();
}

/** What is known of skills of the learners of cases that belong to the asker's organisations, by case and skill. */
export async function listJudgedMastery(
  db: Db,
  asked: Asker & { caseIds: readonly string[]; skillIds: readonly string[] },
): Promise<Map<string, Map<string, SkillMastery>>> {
  const rows = await db
    .selectFrom("skill_mastery")
    .innerJoin("task_cases", "task_cases.learner_id", "skill_mastery.learner_id")
    .select(masteryColumns)
    .select("task_cases.id as caseId")
    .where("task_cases.id", "=", anyOf(asked.caseIds))
    .where("task_cases.organisation_id", "=", anyOf(asked.organisationIds))
    .where("skill_mastery.skill_id", "=", sql<string>`any(${asked.skillIds}::text[])`)
    .execute();
  const byCase = new Map<string, Map<string, SkillMastery>>();
  for (const row of rows) {
    const skills = byCase.get(row.caseId) ?? new Map<string, SkillMastery>();
    byCase.set(row.caseId, skills.set(row.skill_id, masteryOf(row)));
  }
  return byCase;
}
