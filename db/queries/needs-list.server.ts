// Everybody that the asker guides, from summary rows alone: who is stuck, who waits, where they stand in their plan.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";

export type NeedsAsker = Asker & {
  /** Whose own groups come first. */
  userId: string;
  /** One group alone; left out for all. */
  groupId?: string | undefined;
};

function places({ organisationIds, userId, groupId }: NeedsAsker): RawBuilder<unknown> {
  return sql`
    select group_members.learner_id, groups.id as group_id, groups.organisation_id, exists (
      select from group_teachers
      where group_teachers.group_id = groups.id and group_teachers.teacher_id = ${userId}
    ) as is_own
    from groups join group_members on group_members.group_id = groups.id
    where groups.organisation_id = ${anyOf(organisationIds)} and groups.archived_at is null
      and group_members.learner_id <> ${userId}
      ${groupId === undefined ? sql`` : sql`and groups.id = ${groupId}`}`;
}

/** The summary of one path that the asker guides; a learner of two groups has it once, in the asker's own group. */
export type GivenPath = {
  pathId: string;
  learnerId: string;
  groupId: string;
  isOwn: boolean;
  phase: string;
  done: number;
  total: number;
  lastEventAt: Date;
  enrolledAt: Date;
  /** YYYY-MM-DD: the days of the assignment, an exception made for the learner counted in. */
  startsOn: string;
  dueOn: string | null;
};

export async function listGivenPaths(db: Db, asker: NeedsAsker): Promise<GivenPath[]> {
  const { rows } = await sql<GivenPath>`
    with places as (${places(asker)}), given as (
      select places.*, assignments.id as assignment_id, goal_kind, goal_id, starts_on, due_on,
        created_at
      from places join assignments on assignments.group_id = places.group_id
        and assignments.organisation_id = places.organisation_id
      where assignments.withdrawn_at is null
      union all
      select places.*, assignments.id, goal_kind, goal_id, starts_on, due_on, created_at
      from places join assignments on assignments.learner_id = places.learner_id
        and assignments.organisation_id = places.organisation_id
      where assignments.withdrawn_at is null
    )
    select distinct on (paths.id) paths.id as "pathId", paths.learner_id as "learnerId",
      given.group_id as "groupId", given.is_own as "isOwn", paths.phase, paths.done, paths.total,
      paths.last_event_at as "lastEventAt", enrolments.created_at as "enrolledAt",
      coalesce(given.starts_on, given.created_at::date)::text as "startsOn",
      coalesce(other.due_on, given.due_on)::text as "dueOn"
    from given
    join enrolments on enrolments.learner_id = given.learner_id
      and enrolments.goal_kind = given.goal_kind and enrolments.goal_id = given.goal_id
    join paths on paths.id = enrolments.id
    left join assignment_exceptions as other on other.assignment_id = given.assignment_id
      and other.learner_id = given.learner_id and other.module_id is null
    order by paths.id, given.is_own desc, given.group_id
  `.execute(db);
  return rows;
}

/** What a path needs a person for, and since when. */
export type PathNeed = {
  pathId: string;
  kind: "lesson" | "module";
  subject: string;
  skill: string | null;
  since: Date;
};

/** The needs of these paths; who may see them was asked before. */
export async function listNeedsOfPaths(
  db: Db,
  { pathIds }: { pathIds: readonly string[] },
): Promise<PathNeed[]> {
  const { rows } = await sql<PathNeed>`
    select path_id as "pathId", kind, subject_id as subject, skill_id as skill, since
    from path_needs where path_id = ${anyOf(pathIds)}
    order by since, subject_id
  `.execute(db);
  return rows;
}

/** A claim or a task of a learner that staff has to decide about. */
export type WaitingDecision = {
  learnerId: string;
  groupId: string;
  isOwn: boolean;
  what: "claim" | "task";
  caseId: string;
  since: Date;
};

export async function listWaitingDecisions(
  db: Db,
  asker: NeedsAsker & {
    /** States of a claim in which it waits for staff. */
    states: readonly string[];
  },
): Promise<WaitingDecision[]> {
  const { rows } = await sql<WaitingDecision>`
    with places as (${places(asker)}), cases as (
      select id, learner_id, organisation_id, waiting_since, 'claim' as what
      from prior_learning_cases
      where organisation_id = ${anyOf(asker.organisationIds)} and waiting_since is not null
        and state = any(${asker.states}::text[])
      union all
      select id, learner_id, organisation_id, waiting_since, 'task'
      from task_cases
      where organisation_id = ${anyOf(asker.organisationIds)} and waiting_for = 'instructor'
    )
    select distinct on (cases.id) cases.learner_id as "learnerId", places.group_id as "groupId",
      places.is_own as "isOwn", cases.what, cases.id as "caseId", cases.waiting_since as since
    from cases join places on places.learner_id = cases.learner_id
      and places.organisation_id = cases.organisation_id
    order by cases.id, places.is_own desc, places.group_id
  `.execute(db);
  return rows;
}

export type OwnGroup = { id: string; name: string; isOwn: boolean };

/** The groups that the asker guides, their own first. */
export async function listNeedsGroups(
  db: Db,
  { organisationIds, userId }: Asker & { userId: string },
): Promise<OwnGroup[]> {
  const { rows } = await sql<OwnGroup>`
    select groups.id, groups.name, exists (
      select from group_teachers
      where group_teachers.group_id = groups.id and group_teachers.teacher_id = ${userId}
    ) as "isOwn"
    from groups
    where groups.organisation_id = ${anyOf(organisationIds)} and groups.archived_at is null
    order by "isOwn" desc, groups.name, groups.id
  `.execute(db);
  return rows;
}
