// What gaps are made of, summed up. These sums hold what no page may show as it is: only the rule of gaps reads them.
import { type RawBuilder, sql } from "kysely";
import type { HeldSum, SeatSum } from "~/domain/region/gap";
import type { NeedSum } from "~/domain/region/told-needs";
import type { Db } from "./connection.server";

/** A skill of the catalogue and its area, A1..A10. */
export type SkillArea = { id: string; area: string };

/** For `= any(…)` of a column of text. */
function anyText(texts: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${texts}::text[])`;
}

/** Each skill with its area as one bit, so that the areas of a need are one number. */
function skillBits(skills: readonly SkillArea[], areas: readonly string[]): RawBuilder<unknown> {
  const bits = skills.map(({ area }) => 2 ** areas.indexOf(area));
  return sql`unnest(${skills.map(({ id }) => id)}::text[], ${bits}::integer[]) as bits (skill, bit)`;
}

type Asked = { skills: readonly SkillArea[]; quarters: readonly string[] };

/** Stated needs of these quarters. Confidential ones by company, all others summed up. */
export async function listNeedSums(db: Db, { skills, quarters }: Asked): Promise<NeedSum[]> {
  const areas = [...new Set(skills.map(({ area }) => area))];
  const { rows } = await sql<Omit<NeedSum, "areas"> & { mask: number }>`
    with masks as (
      select need_id, bit_or(bit) as mask
      from need_skills join ${skillBits(skills, areas)} on bits.skill = need_skills.skill
      group by need_id
    )
    select region, eqf, quarter, mask, sum(heads)::integer as heads,
      case when visibility = 'confidential' then employer_key end as "companyKey"
    from needs join masks on masks.need_id = needs.id
    where state = 'stated' and quarter = ${anyText(quarters)}
    group by region, eqf, quarter, mask, "companyKey"
  `.execute(db);
  return rows.map(({ mask, ...row }) => ({
    ...row,
    areas: areas.filter((_, index) => (mask & (2 ** index)) !== 0),
  }));
}

/**
 * Seats of published offerings that start within these days, or at any time. Training without a number of seats
 * promises none, so it counts for nothing here.
 * @param from, to YYYY-MM-DD, both included
 */
export async function listSeatSums(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<SeatSum[]> {
  const { rows } = await sql<SeatSum>`
    select region, array[area] as areas, eqf, quarter, sum(seats)::integer as seats
    from offerings, unnest(areas) as area
    where state = 'published' and seats is not null
      and (starts_on is null or starts_on between ${from} and ${to})
    group by region, area, eqf, quarter
  `.execute(db);
  return rows;
}

/**
 * Learners of schools by the school's region who have mastered at least such a share of an area's skills. A learner
 * counts once in a region, at the highest level of their paths.
 */
export async function listHeldSums(
  db: Db,
  { skills, share }: { skills: readonly SkillArea[]; share: number },
): Promise<HeldSum[]> {
  const { rows } = await sql<HeldSum>`
    with skill_areas as (
      select * from unnest(${skills.map(({ id }) => id)}::text[], ${skills.map(({ area }) => area)}::text[])
        as skill_areas (skill, area)
    ),
    sizes as (select area, count(*) as skills from skill_areas group by area),
    holders as (
      select learner_id, area
      from skill_mastery
      join skill_areas on skill_areas.skill = skill_mastery.skill_id
      join sizes using (area)
      where mastered_at is not null
      group by learner_id, area, sizes.skills
      having count(*) >= ${share}::double precision * sizes.skills
    ),
    levels as (select learner_id, max(eqf) as eqf from enrolments group by learner_id)
    select places.region, holders.area, levels.eqf, count(*)::integer as learners
    from holders
    join levels using (learner_id)
    join (
      select distinct memberships.user_id, partner_profiles.region
      from memberships
      join partner_profiles using (organisation_id)
      where memberships.role = 'learner' and partner_profiles.kind in ('school', 'university')
    ) as places on places.user_id = holders.learner_id
    group by places.region, holders.area, levels.eqf
  `.execute(db);
  return rows;
}
