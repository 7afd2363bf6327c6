// Exams of a group as its pages show them: read from what is kept beside each path, never from a path itself.
import { sql } from "kysely";
import type { Grade5 } from "~/domain/credit/grade-scale";
import type { Db } from "./connection.server";
import { givenPaths, type PlanKey } from "./group-picture.server";
import { anyOf } from "./groups.server";
import { type Asker, isAssignedHere } from "./guided-paths.server";

export type GroupExams = {
  groupId: string;
  groupName: string;
  /** Learners on a degree path. */
  learners: number;
  /** Results of all sittings so far, and modules that are passed. */
  sittings: number;
  passed: number;
  /** Exams that are begun and not ended. */
  sitting: number;
  /** Second looks that wait for a decision. */
  looks: number;
};

/** The groups of the asker in which somebody is on a degree path, each with its exams so far. */
export function listGroupsWithExams(db: Db, { organisationIds }: Asker): Promise<GroupExams[]> {
  return db
    .with("degree_paths", (query) =>
      query
        .selectFrom("groups")
        .innerJoin("group_members", "group_members.group_id", "groups.id")
        .innerJoin("enrolments", "enrolments.learner_id", "group_members.learner_id")
        .select(["groups.id as group_id", "enrolments.id as path_id", "enrolments.learner_id"])
        .where("groups.organisation_id", "=", anyOf(organisationIds))
        .where("groups.archived_at", "is", null)
        .where("enrolments.strategy", "=", "degree")
        .where(isAssignedHere),
    )
    .with("counted", (query) =>
      query
        .selectFrom("degree_paths")
        .select("group_id")
        .select(sql<number>`count(distinct learner_id)::integer`.as("learners"))
        .select(
          sql<number>`coalesce(sum((
            select count(*) from exam_results where exam_results.path_id = degree_paths.path_id
          )), 0)::integer`.as("sittings"),
        )
        .select(
          sql<number>`coalesce(sum((
            select count(*) from exam_standings
            where exam_standings.path_id = degree_paths.path_id and exam_grade > 0
          )), 0)::integer`.as("passed"),
        )
        .select(
          sql<number>`coalesce(sum((
            select count(*) from exam_standings
            where exam_standings.path_id = degree_paths.path_id and is_sitting
          )), 0)::integer`.as("sitting"),
        )
        .select(
          sql<number>`coalesce(sum((
            select count(*) from second_looks
            where second_looks.path_id = degree_paths.path_id and state = 'asked'
          )), 0)::integer`.as("looks"),
        )
        .groupBy("group_id"),
    )
    .selectFrom("counted")
    .innerJoin("groups", "groups.id", "counted.group_id")
    .select([
      "groups.id as groupId",
      "groups.name as groupName",
      "learners",
      "sittings",
      "passed",
      "sitting",
      "looks",
    ])
    .orderBy("groups.name")
    .orderBy("groups.id")
    .execute();
}

export type LearnerExam = {
  learnerId: string;
  learnerName: string;
  pathId: string;
  strategyVersion: number;
  sittings: number;
  bestShare: number | null;
  granted: number;
  isSitting: boolean;
  notBefore: Date | null;
  exam: Grade5;
  task: Grade5 | null;
  grade: Grade5;
  /** A second look waits for a decision. */
  hasLook: boolean;
  of: number;
};

type Part = { limit: number; offset: number };

/** One module's exam, learner by learner, for the paths of a group that have the module (by their plans). */
export async function listLearnerExams(
  db: Db,
  asked: Asker &
    Part & { groupId: string; moduleId: string; planKeys: readonly PlanKey["planKey"][] },
): Promise<LearnerExam[]> {
  const { moduleId, planKeys, limit, offset } = asked;
  const { rows } = await sql<LearnerExam>`
    with given as (${givenPaths(asked)}), page as (
      select given.path_id, given.learner_id, given.strategy_version, users.name,
        count(*) over ()::integer as of
      from given join users on users.id = given.learner_id
      where given.strategy = 'degree' and given.plan_key = any(${planKeys}::text[])
      order by users.name, given.path_id
      limit ${limit} offset ${offset}
    )
    select page.learner_id as "learnerId", page.name as "learnerName", page.path_id as "pathId",
      page.strategy_version as "strategyVersion", page.of,
      sat.sittings, sat.best as "bestShare",
      coalesce(exam_standings.granted, 0) as granted,
      coalesce(exam_standings.is_sitting, false) as "isSitting",
      exam_standings.not_before as "notBefore",
      coalesce(exam_standings.exam_grade, 0) as exam, exam_standings.task_grade as task,
      coalesce(exam_standings.module_grade, 0) as grade,
      exists (
        select from second_looks where second_looks.path_id = page.path_id
          and second_looks.module_id = ${moduleId} and state = 'asked'
      ) as "hasLook"
    from page
    left join exam_standings on exam_standings.path_id = page.path_id
      and exam_standings.module_id = ${moduleId}
    cross join lateral (
      select count(*)::integer as sittings, max(share) as best from exam_results
      where exam_results.path_id = page.path_id and exam_results.module_id = ${moduleId}
    ) as sat
    order by page.name, page.path_id
  `.execute(db);
  return rows;
}
