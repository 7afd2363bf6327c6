// The areas of needs and offerings, kept in their rows so that pictures and facets need not ask for each skill.
import { type RawBuilder, sql } from "kysely";
import type { Trx } from "./connection.server";

/** Skills with their areas, and the areas in their order. */
export type Framework = {
  skills: readonly { id: string; area: string }[];
  areas: readonly string[];
};

/** @returns how many needs were of other areas before */
export function updateNeedAreas(trx: Trx, framework: Framework): Promise<number> {
  const named = sql`select need_id as id, skill from need_skills`;
  return updateAreas(trx, framework, { table: "needs", named });
}

/** @returns how many offerings were of other areas before */
export function updateOfferingAreas(trx: Trx, framework: Framework): Promise<number> {
  const named = sql`select id, unnest(skills) as skill from offerings`;
  return updateAreas(trx, framework, { table: "offerings", named });
}

type Kept = {
  table: "needs" | "offerings";
  /** Rows of `id` and `skill`. */
  named: RawBuilder<unknown>;
};

async function updateAreas(
  trx: Trx,
  { skills, areas }: Framework,
  { table, named }: Kept,
): Promise<number> {
  const ids = skills.map(({ id }) => id);
  const areaOf = skills.map(({ area }) => area);
  const rankOf = skills.map(({ area }) => areas.indexOf(area));
  const { numAffectedRows = 0n } = await sql`
    with named as (${named}),
    skill_areas as (
      select * from unnest(${ids}::text[], ${areaOf}::text[], ${rankOf}::integer[])
        as skill_areas (skill, area, rank)
    ),
    ranked as (select distinct id, area, rank from named join skill_areas using (skill)),
    found as (
      select kept.id, array_remove(array_agg(area order by rank), null) as areas
      from ${sql.table(table)} as kept left join ranked using (id)
      group by kept.id
    )
    update ${sql.table(table)} as kept set areas = found.areas
    from found where found.id = kept.id and kept.areas <> found.areas
  `.execute(trx);
  return Number(numAffectedRows);
}
