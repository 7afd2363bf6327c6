// A group as its page shows it: one page of its learners, filtered and ordered here, with the charge of their skills.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";

export type GroupAsker = Asker & {
  groupId: string;
  now: Date;
  /** Nothing has happened since: the learner is silent. */
  silentSince: Date;
  /** States of a path before its learner has done anything. */
  beginnings: readonly string[];
};

/** What tells the plan of a path: a class on the same goal shares one. */
export type PlanKey = {
  planKey: string;
  publicationId: string;
  goalKind: "track" | "course";
  goalId: string;
  strategy: "retrainee" | "degree";
  strategyVersion: number;
  eqf: number;
};

const planKey = sql<string>`concat_ws(' ', enrolments.publication_id, enrolments.goal_kind,
  enrolments.goal_id, enrolments.strategy, enrolments.strategy_version, enrolments.eqf)`;

/** The paths of what the group has given, to all of it or to one of its learners; of these learners alone where told. */
export function givenPaths(
  { groupId, organisationIds }: Pick<GroupAsker, "groupId" | "organisationIds">,
  learnerIds?: readonly string[],
): RawBuilder<unknown> {
  return sql`
    select paths.id as path_id, paths.learner_id, paths.phase, paths.done, paths.total,
      paths.last_event_at, paths.skipped, paths.recognised, ${planKey} as plan_key,
      enrolments.publication_id, enrolments.goal_kind, enrolments.goal_id, enrolments.strategy,
      enrolments.strategy_version, enrolments.eqf, enrolments.created_at,
      paths.id in (
        select path_id from path_needs
        join group_members as members on members.learner_id = path_needs.learner_id
        where members.group_id = ${groupId}
      ) as needs_you
    from group_members
    join groups on groups.id = group_members.group_id
    join enrolments on enrolments.learner_id = group_members.learner_id
    join paths on paths.id = enrolments.id
    where groups.id = ${groupId} and groups.organisation_id = ${anyOf(organisationIds)}
      ${learnerIds ? sql`and group_members.learner_id = ${anyOf(learnerIds)}` : sql``}
      and (
        (enrolments.goal_kind, enrolments.goal_id) in (
          select goal_kind, goal_id from assignments
          where group_id = ${groupId} and withdrawn_at is null
        )
        or exists (
          select from assignments
          where assignments.learner_id = enrolments.learner_id
            and assignments.organisation_id = groups.organisation_id
            and assignments.goal_kind = enrolments.goal_kind
            and assignments.goal_id = enrolments.goal_id
            and assignments.withdrawn_at is null
        )
      )`;
}

/** The plans of a group, each once. */
export async function listGroupPlans(
  db: Db,
  asker: Pick<GroupAsker, "groupId" | "organisationIds">,
): Promise<PlanKey[]> {
  const { rows } = await sql<PlanKey>`
    select distinct plan_key as "planKey", publication_id as "publicationId",
      goal_kind as "goalKind", goal_id as "goalId", strategy,
      strategy_version as "strategyVersion", eqf
    from (${givenPaths(asker)}) as given
    order by plan_key
  `.execute(db);
  return rows;
}

const standings = [
  "needs-you",
  "silent",
  "not-begun",
  "paused",
  "under-way",
  "completed",
  "nothing-assigned",
] as const;
export type StandingKind = (typeof standings)[number];

/** Every learner of the group and where they stand over all that it has given them. */
export function standingLearners(asker: GroupAsker): RawBuilder<unknown> {
  const { groupId, organisationIds, silentSince, beginnings } = asker;
  const isBegun = sql`phase <> all(${beginnings}::text[])`;
  return sql`
    select users.id, users.name, coalesce(sum(done), 0)::integer as done,
      coalesce(sum(total), 0)::integer as total,
      coalesce(array_agg(goal_kind || ':' || goal_id) filter (where path_id is not null), '{}')
        as goals,
      max(last_event_at) filter (where ${isBegun}) as last_at,
      case
        when count(path_id) = 0 then 'nothing-assigned'
        when bool_or(needs_you) then 'needs-you'
        when bool_and(phase = 'completed') then 'completed'
        when count(*) filter (where ${isBegun}) = 0 then 'not-begun'
        when bool_and(phase in ('paused', 'completed')) then 'paused'
        when max(last_event_at) filter (where ${isBegun}) <= ${silentSince} then 'silent'
        else 'under-way'
      end as standing
    from group_members
    join groups on groups.id = group_members.group_id
    join users on users.id = group_members.learner_id
    left join (${givenPaths(asker)}) as given on given.learner_id = group_members.learner_id
    where groups.id = ${groupId} and groups.organisation_id = ${anyOf(organisationIds)}
    group by users.id, users.name`;
}

export type PictureFilter = {
  /** A part of the name. */
  name?: string;
  standing?: StandingKind;
  /** "track:…" or "course:…". */
  goal?: string;
};

/** `skill` is by the charge of one skill, which the plans of `teaching` have. */
export type PictureSort =
  | { by: "name" | "progress" | "standing"; isDescending: boolean }
  | { by: "skill"; skillId: string; teaching: readonly string[]; isDescending: boolean };

export type PictureRow = {
  id: string;
  name: string;
  done: number;
  total: number;
  standing: StandingKind;
  /** When something last happened on a path that was begun, ISO instant. */
  lastAt: string | null;
};

export type PicturePage = {
  rows: PictureRow[];
  /** Learners on all pages. */
  found: number;
  /** How many of the whole group stand where; kinds that nobody is in are left out. */
  standings: Partial<Record<StandingKind, number>>;
};

/**
 * One page of a group's learners, and what the whole group counts, told in one reading of it. Equals stand in the order
 * of their names, so that no page repeats another's.
 */
export async function readPicturePage(
  db: Db,
  asked: GroupAsker & { filter: PictureFilter; sort: PictureSort; limit: number; offset: number },
): Promise<PicturePage> {
  const { filter, sort, limit, offset } = asked;
  const pattern = `%${(filter.name ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const direction = sort.isDescending ? sql`desc nulls last` : sql`asc nulls last`;
  const rank =
    sort.by === "skill"
      ? sql`left join (${skillLevels(asked, sort)}) as levels on levels.learner_id = learners.id`
      : sql``;
  const { rows } = await sql<PicturePage>`
    with learners as materialized (${standingLearners(asked)}),
      wanted as materialized (
        select learners.id, name, done, total, standing, last_at as "lastAt",
          row_number() over (order by ${orderOf(sort)} ${direction}, name, learners.id) as place
        from learners ${rank}
        where name ilike ${pattern}
          ${filter.standing ? sql`and standing = ${filter.standing}` : sql``}
          ${filter.goal ? sql`and ${filter.goal} = any(goals)` : sql``}
      )
    select (select count(*)::integer from wanted) as found,
      (
        select coalesce(jsonb_object_agg(standing, learners), '{}')
        from (select standing, count(*) as learners from learners group by 1) as counted
      ) as standings,
      (
        select coalesce(jsonb_agg(to_jsonb(wanted) - 'place' order by place), '[]')
        from wanted where place > ${offset} and place <= ${offset + limit}
      ) as rows
  `.execute(db);
  return rows[0] ?? { rows: [], found: 0, standings: {} };
}

function orderOf(sort: PictureSort): RawBuilder<unknown> {
  switch (sort.by) {
    case "name":
      return sql`name`;
    case "progress":
      return sql`done::double precision / nullif(total, 0)`;
    case "standing":
      return sql`array_position(${standings}::text[], standing)`;
    case "skill":
      return sql`levels.rank`;
  }
}

/** Ways a skill can stand, from nothing to mastered; `rank` of a level is its place here times 1000, with its charge. */
const levelKinds = [
  "empty",
  "not-enough-data",
  "charging",
  "brought",
  "recognised",
  "fading",
  "mastered",
] as const;
export type LevelKind = (typeof levelKinds)[number];

/** The level of one skill of every learner whose plan has it. Answers come before what others have found. */
export function skillLevels(
  asker: GroupAsker,
  { skillId, teaching }: { skillId: string; teaching: readonly string[] },
): RawBuilder<unknown> {
  return sql`
    select told.*, array_position(${levelKinds}::text[], kind) * 1000 + charge as rank
    from (
      select given.learner_id, coalesce(mastery.answers, 0) as answers,
        coalesce(mastery.charge, 0)::integer as charge, mastery.mastered_at,
        case
          when mastery.mastered_at is not null
            then case when due_at <= ${asker.now} then 'fading' else 'mastered' end
          when bool_or(${skillId} = any(recognised)) then 'recognised'
          when bool_or(${skillId} = any(skipped)) then 'brought'
          when coalesce(mastery.answers, 0) = 0 then 'empty'
          when mastery.answers < 3 then 'not-enough-data'
          else 'charging'
        end as kind
      from (${givenPaths(asker)}) as given
      left join skill_mastery as mastery
        on mastery.learner_id = given.learner_id and mastery.skill_id = ${skillId}
      left join skill_freshness as freshness
        on freshness.learner_id = given.learner_id and freshness.skill_id = ${skillId}
      where given.plan_key = any(${teaching}::text[])
      group by given.learner_id, mastery.answers, mastery.charge, mastery.mastered_at, due_at
    ) as told`;
}
