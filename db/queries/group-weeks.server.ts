// What a group did week by week, summed from summary rows of the paths that the group has given.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { type GroupAsker, givenPaths } from "./group-picture.server";
import { anyOf } from "./groups.server";
import { weekOf } from "./weeks.server";

type GroupKey = Pick<GroupAsker, "groupId" | "organisationIds">;

export type GroupWeek = {
  /** Its Monday, YYYY-MM-DD. */
  start: string;
  /** Who has answered. */
  learners: number;
  answers: number;
  rightAnswers: number;
  /** Skills brought to mastery; of one skill it is left out. */
  mastered: number;
};

/** The weeks of a group up to now, the earliest first; a week in which nothing happened stands with zeros. */
export async function listGroupWeeks(
  db: Db,
  { weeks, now, ...key }: GroupKey & { weeks: number; now: Date },
): Promise<GroupWeek[]> {
  const { rows } = await sql<GroupWeek>`
    select calendar.start::date as start, coalesce(learners, 0)::integer as learners,
      coalesce(answers, 0)::integer as answers,
      coalesce(right_answers, 0)::integer as "rightAnswers",
      coalesce(mastered, 0)::integer as mastered
    from ${calendarOf(weeks, now)} as calendar (start)
    left join (
      select week_start, count(distinct learner_id) filter (where answers > 0) as learners,
        sum(answers) as answers, sum(right_answers) as right_answers, sum(mastered) as mastered
      from (${givenPaths(key)}) as given
      join path_weeks on path_weeks.path_id = given.path_id
      where week_start >= ${firstWeek(weeks, now)}
      group by week_start
    ) as counted on counted.week_start = calendar.start::date
    order by start
  `.execute(db);
  return rows;
}

/** The same for the answers to one skill, on the paths whose plans have it. */
export async function listSkillWeeks(
  db: Db,
  asked: GroupKey & { skillId: string; teaching: readonly string[]; weeks: number; now: Date },
): Promise<Omit<GroupWeek, "mastered">[]> {
  const { skillId, teaching, weeks, now } = asked;
  const { rows } = await sql<Omit<GroupWeek, "mastered">>`
    select calendar.start::date as start, coalesce(learners, 0)::integer as learners,
      coalesce(answers, 0)::integer as answers,
      coalesce(right_answers, 0)::integer as "rightAnswers"
    from ${calendarOf(weeks, now)} as calendar (start)
    left join (
      select week_start, count(distinct learner_id) as learners, sum(answers) as answers,
        sum(right_answers) as right_answers
      from (${givenPaths(asked)}) as given
      join path_skill_weeks as weeks on weeks.path_id = given.path_id and skill_id = ${skillId}
      where given.plan_key = any(${teaching}::text[]) and week_start >= ${firstWeek(weeks, now)}
      group by week_start
    ) as counted on counted.week_start = calendar.start::date
    order by start
  `.execute(db);
  return rows;
}

const thisWeek = (now: Date) => weekOf(sql`${now}::timestamptz`);
const firstWeek = (weeks: number, now: Date) =>
  sql`(${thisWeek(now)} - ${7 * (weeks - 1)}::integer)`;
const calendarOf = (weeks: number, now: Date) =>
  sql`generate_series(${firstWeek(weeks, now)}, ${thisWeek(now)}, interval '7 days')`;

export type LearnerWeek = {
  id: string;
  name: string;
  answers: number;
  rightAnswers: number;
  mastered: number;
  /** Over all pages: what the rows add up to. */
  found: number;
  allAnswers: number;
  allRightAnswers: number;
  allMastered: number;
};

/** The learners behind the figures of one week, those who mastered and answered most first. */
export async function listLearnersOfWeek(
  db: Db,
  asked: GroupKey & { start: string; limit: number; offset: number },
): Promise<LearnerWeek[]> {
  const { start, limit, offset } = asked;
  const { rows } = await sql<LearnerWeek>`
    select users.id, users.name, counted.*, count(*) over ()::integer as found,
      (sum(answers) over ())::integer as "allAnswers",
      (sum("rightAnswers") over ())::integer as "allRightAnswers",
      (sum(mastered) over ())::integer as "allMastered"
    from (
      select learner_id, sum(answers)::integer as answers,
        sum(right_answers)::integer as "rightAnswers", sum(mastered)::integer as mastered
      from (${givenPaths(asked)}) as given
      join path_weeks on path_weeks.path_id = given.path_id and week_start = ${start}::date
      group by learner_id
    ) as counted
    join users on users.id = counted.learner_id
    order by mastered desc, answers desc, users.name, users.id
    limit ${limit} offset ${offset}
  `.execute(db);
  return rows;
}

/** Skills that the group has mastered in the week of this moment. */
export async function countMasteredThisWeek(
  db: Db,
  { now, ...key }: GroupKey & { now: Date },
): Promise<{ start: string; mastered: number }> {
  const { rows } = await sql<{ start: string; mastered: number }>`
    select ${thisWeek(now)} as start, (
      select coalesce(sum(mastered), 0)::integer
      from (${givenPaths(key)}) as given
      join path_weeks on path_weeks.path_id = given.path_id and week_start = ${thisWeek(now)}
    ) as mastered
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error("A week of this moment has no beginning");
  return row;
}

export async function countGroupLearners(
  db: Db,
  { groupId, organisationIds }: GroupKey,
): Promise<number> {
  const row = await db
    .selectFrom("group_members")
    .innerJoin("groups", "groups.id", "group_members.group_id")
    .select(sql<number>`count(*)::integer`.as("learners"))
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
  return row?.learners ?? 0;
}
