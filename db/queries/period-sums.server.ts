// What the working-life periods of these schools came to, year by year: sums, never a person.
import { sql } from "kysely";
import type { Db } from "./connection.server";

export type YearSums = {
  organisationId: string;
  organisationName: string;
  year: number;
  /** Periods with hours in this year. */
  periods: number;
  hours: number;
  /** Different skills of the framework that were renewed and confirmed. */
  skills: number;
  findings: number;
  /** Different lessons that became better. */
  lessons: number;
};

type Asked = { organisationIds: readonly string[] };

/** The sums of each school and year in which anything happened, the newest year first. */
export async function sumPeriods(db: Db, { organisationIds }: Asked): Promise<YearSums[]> {
  const { rows } = await sql<YearSums>`
    with own as (
      select id, organisation_id from teacher_periods
      where organisation_id = any(${[...organisationIds]}::uuid[])
    ), deeds as (
      select organisation_id, extract(year from day)::integer as year, 'period' as kind,
        own.id::text as what, hours
      from teacher_period_days join own on own.id = period_id where hours > 0
      union all
      select organisation_id, ${yearOf("confirmed_at")}, 'skill', skill_id, 0
      from teacher_period_renewals join own on own.id = period_id
      union all
      select organisation_id, ${yearOf("created_at")}, 'finding', teacher_findings.id::text, 0
      from teacher_findings join own on own.id = period_id
      union all
      select organisation_id, ${yearOf("published_at")}, 'lesson', lesson_id, 0
      from lesson_proposals
      where state = 'published' and organisation_id = any(${[...organisationIds]}::uuid[])
    )
    select organisation_id as "organisationId", organisations.name as "organisationName", year,
      count(distinct what) filter (where kind = 'period')::integer as periods,
      coalesce(sum(hours), 0)::float8 as hours,
      count(distinct what) filter (where kind = 'skill')::integer as skills,
      count(distinct what) filter (where kind = 'finding')::integer as findings,
      count(distinct what) filter (where kind = 'lesson')::integer as lessons
    from deeds join organisations on organisations.id = organisation_id
    group by organisation_id, organisations.name, year
    order by year desc, organisations.name
  `.execute(db);
  return rows;
}

/** The year on the wall calendar of the region. */
function yearOf(column: string) {
  return sql`extract(year from ${sql.ref(column)} at time zone 'Europe/Helsinki')::integer`;
}

/** The different skills that teachers of these schools have renewed: of one year, or of all. */
export async function listRenewedSkills(
  db: Db,
  { organisationIds, year }: Asked & { year: number | null },
): Promise<string[]> {
  const { rows } = await sql<{ skill: string }>`
    select distinct skill_id as skill
    from teacher_period_renewals join teacher_periods on id = period_id
    where organisation_id = any(${[...organisationIds]}::uuid[])
      and (${year}::integer is null or ${yearOf("confirmed_at")} = ${year}::integer)
    order by skill_id
  `.execute(db);
  return rows.map(({ skill }) => skill);
}
