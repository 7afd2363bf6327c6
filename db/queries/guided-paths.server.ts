// What an instructor may see of a learner: the paths of goals that one of the instructor's organisations has assigned
// to the learner, or to a group of the learner, while the learner is in a group of that organisation.
import { type RawBuilder, sql } from "kysely";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { columns as masteryColumns, masteryOf } from "./mastery.server";
import { type PathRow, selectPaths } from "./paths.server";

/** The organisations in which the asker guides. */
export type Asker = { organisationIds: readonly string[] };

/** The rule above, for a query that reads `enrolments`. */
export function isGuidedBy({ organisationIds }: Asker): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from assignments
    join groups on groups.organisation_id = assignments.organisation_id
    join group_members on group_members.group_id = groups.id
    where assignments.organisation_id = ${anyOf(organisationIds)}
      and assignments.withdrawn_at is null
      and assignments.goal_kind = enrolments.goal_kind
      and assignments.goal_id = enrolments.goal_id
      and group_members.learner_id = enrolments.learner_id
      and (assignments.group_id = groups.id or assignments.learner_id = enrolments.learner_id)
  )`;
}

/** The same within one group: what was assigned to it, or to one of its learners by its organisation. */
export const isAssignedHere = sql<boolean>`exists (
  select 1 from assignments
  where assignments.organisation_id = groups.organisation_id
    and assignments.withdrawn_at is null
    and assignments.goal_kind = enrolments.goal_kind
    and assignments.goal_id = enrolments.goal_id
    and (assignments.group_id = groups.id or assignments.learner_id = enrolments.learner_id)
)`;

/** The summary of one path of a learner of a group. */
export type GroupPath = {
  groupId: string;
  learnerId: string;
  learnerName: string;
  pathId: string;
  publicationId: string;
  goalKind: "track" | "course";
  goalId: string;
  strategy: "retrainee" | "degree";
  strategyVersion: number;
  eqf: number;
  phase: string;
  done: number;
  total: number;
  lastEventAt: Date;
  /** Skills that the first check showed to be there already. */
  skipped: string[];
  /** Skills that a person has recognised. */
  recognised: string[];
};

/** The paths of what is assigned in the asker's groups, of one group or of all; no history is counted. */
export function listGroupPaths(
  db: Db,
  { organisationIds, groupId }: Asker & { groupId?: string },
): Promise<GroupPath[]> {
  return db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .innerJoin("users", "users.id", "group_members.learner_id")
    .innerJoin("enrolments", "enrolments.learner_id", "group_members.learner_id")
    .innerJoin("paths", "paths.id", "enrolments.id")
    .select([
      "groups.id as groupId",
      "paths.learner_id as learnerId",
      "users.name as learnerName",
      "paths.id as pathId",
      "enrolments.publication_id as publicationId",
      "enrolments.goal_kind as goalKind",
      "enrolments.goal_id as goalId",
      "enrolments.strategy",
      "enrolments.strategy_version as strategyVersion",
      "enrolments.eqf",
      "paths.phase",
      "paths.done",
      "paths.total",
      "paths.last_event_at as lastEventAt",
      sql<string[]>`coalesce(paths.snapshot #> '{memory,skipped}', '[]')`.as("skipped"),
      sql<string[]>`coalesce(paths.snapshot #> '{memory,recognised}', '[]')`.as("recognised"),
    ])
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .$if(groupId !== undefined, (query) => query.where("groups.id", "=", groupId ?? ""))
    .where(isAssignedHere)
    .orderBy("users.name")
    .orderBy("enrolments.created_at")
    .execute();
}

/** Whole paths by their ids, as far as the asker may see them. */
export function listGuidedPaths(
  db: Db,
  { pathIds, ...asker }: Asker & { pathIds: readonly string[] },
): Promise<PathRow[]> {
  return selectPaths(db).where("paths.id", "=", anyOf(pathIds)).where(isGuidedBy(asker)).execute();
}

/** Everything of one learner that the asker may see, the path last worked on first. */
export function listGuidedPathsOfLearner(
  db: Db,
  { learnerId, ...asker }: Asker & { learnerId: string },
): Promise<PathRow[]> {
  return selectPaths(db)
    .where("paths.learner_id", "=", learnerId)
    .where(isGuidedBy(asker))
    .orderBy("paths.last_event_at", "desc")
    .orderBy("paths.id")
    .execute();
}

/**
 * What is known of these skills of the learners of a group who have something assigned, by learner and skill. Which
 * skills belong to what is assigned follows from the plans of their paths: the caller asks for no others.
 */
export async function listGroupMastery(
  db: Db,
  asked: Asker & { groupId: string; skillIds: readonly string[]; learnerId?: string },
): Promise<Map<string, Map<string, SkillMastery>>> {
  const rows = await db
    .selectFrom("skill_mastery")
    .innerJoin("group_members", "group_members.learner_id", "skill_mastery.learner_id")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select(masteryColumns)
    .select("skill_mastery.learner_id")
    .where("groups.id", "=", asked.groupId)
    .where("groups.organisation_id", "=", anyOf(asked.organisationIds))
    .where("skill_id", "=", sql<string>`any(${asked.skillIds}::text[])`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("enrolments")
          .select("enrolments.id")
          .whereRef("enrolments.learner_id", "=", "skill_mastery.learner_id")
          .where(isGuidedBy(asked)),
      ),
    )
    .$if(asked.learnerId !== undefined, (query) =>
      query.where("skill_mastery.learner_id", "=", asked.learnerId ?? ""),
    )
    .execute();
  const byLearner = new Map<string, Map<string, SkillMastery>>();
  for (const row of rows) {
    const skills = byLearner.get(row.learner_id) ?? new Map<string, SkillMastery>();
    byLearner.set(row.learner_id, skills.set(row.skill_id, masteryOf(row)));
  }
  return byLearner;
}
