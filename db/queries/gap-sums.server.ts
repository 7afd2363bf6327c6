// What gaps are made of, summed up. These sums hold what no page may show as it is: only the rule of gaps reads them.
import { type RawBuilder, sql } from "kysely";
import type { HeldSum, OpenNeeds, SeatSum } from "~/domain/region/gap";
import type { ConfidentialNeed } from "~/domain/region/told-needs";
import type { Db, Trx } from "./connection.server";

/** A skill of the catalogue and its area, A1..A10. */
export type SkillArea = { id: string; area: string };

/** For `= any(…)` of a column of text. */
function anyText(texts: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${texts}::text[])`;
}

type Asked = { quarters: readonly string[] };

/** Stated needs that are public, summed up for each of these quarters. */
export async function listOpenNeeds(db: Db, { quarters }: Asked): Promise<OpenNeeds[]> {
  const headsOf = (quarter: string) =>
    sql`coalesce(sum(heads) filter (where quarter = ${quarter}), 0)::integer`;
  const { rows } = await sql<OpenNeeds>`
    select region, area, eqf, array[${sql.join(quarters.map(headsOf))}] as heads
    from needs, unnest(areas) as area
    where state = 'stated' and visibility <> 'confidential' and quarter = ${anyText(quarters)}
    group by region, area, eqf
  `.execute(db);
  return rows;
}

/** Stated needs of these quarters that are confidential, one by one. */
export function listConfidentialNeeds(db: Db, { quarters }: Asked): Promise<ConfidentialNeed[]> {
  return db
    .selectFrom("needs")
    .select(["region", "areas", "eqf", "quarter", "heads", "employer_key as companyKey"])
    .where("state", "=", "stated")
    .where("visibility", "=", "confidential")
    .where("quarter", "=", anyText(quarters))
    .execute();
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

/** Learners who hold an area, as they were counted last. */
export function listHeldSums(db: Db): Promise<HeldSum[]> {
  return db.selectFrom("region_holders").select(["region", "area", "eqf", "learners"]).execute();
}

type Counted = { region: string; skills: readonly SkillArea[]; share: number };

/**
 * Counts anew the learners of a region's schools who have mastered at least such a share of an area's skills. A learner
 * counts once, at the highest level of their paths.
 */
export async function countHolders(trx: Trx, { region, skills, share }: Counted): Promise<void> {
  await trx.deleteFrom("region_holders").where("region", "=", region).execute();
  await sql`
    with skill_areas as (
      select * from unnest(${skills.map(({ id }) => id)}::text[], ${skills.map(({ area }) => area)}::text[])
        as skill_areas (skill, area)
    ),
    sizes as (select area, count(*) as skills from skill_areas group by area),
    learners as (
      select distinct memberships.user_id as learner_id
      from memberships
      join partner_profiles using (organisation_id)
      where memberships.role = 'learner' and partner_profiles.kind in ('school', 'university')
        and partner_profiles.region = ${region}
    ),
    holders as (
      select learner_id, area
      from learners
      join skill_mastery using (learner_id)
      join skill_areas on skill_areas.skill = skill_mastery.skill_id
      join sizes using (area)
      where mastered_at is not null
      group by learner_id, area, sizes.skills
      having count(*) >= ${share}::double precision * sizes.skills
    ),
    levels as (
      select learner_id, max(eqf) as eqf from learners join enrolments using (learner_id)
      group by learner_id
    )
    insert into region_holders (region, area, eqf, learners)
    select ${region}, area, eqf, count(*)
    from holders join levels using (learner_id)
    group by area, eqf
    on conflict (region, area, eqf) do update set learners = excluded.learners
  `.execute(trx);
}
