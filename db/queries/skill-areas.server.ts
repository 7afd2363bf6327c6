// The areas of needs and offerings, kept in their rows so that pictures and facets need not ask for each skill.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";

/** Skills with their areas, and the areas in their order. */
export type Framework = {
  skills: readonly { id: string; area: string }[];
  areas: readonly string[];
};

export const keptIn = ["needs", "offerings"] as const;
export type KeptIn = (typeof keptIn)[number];

/** Rows of one statement: a row of an offering is wide, and none may take longer than a page may wait. */
const atOnce = 1_000;

const nothing = "00000000-0000-0000-0000-000000000000";

/** The next rows after `after`, in the order of their ids. */
export async function listIdsAfter(
  db: Db,
  { table, after = nothing }: { table: KeptIn; after?: string | undefined },
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select("id")
    .where("id", ">", after)
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id);
}

const namedIn: Record<KeptIn, RawBuilder<unknown>> = {
  needs: sql`select need_id as id, skill from need_skills`,
  offerings: sql`select id, unnest(skills) as skill from offerings`,
};

/** Of these rows, those whose areas are not those of their skills get them. */
export async function updateAreas(
  db: Db,
  { table, ids, framework }: { table: KeptIn; ids: readonly string[]; framework: Framework },
): Promise<void> {
  const { skills, areas } = framework;
  const skillIds = skills.map(({ id }) => id);
  const areaOf = skills.map(({ area }) => area);
  const rankOf = skills.map(({ area }) => areas.indexOf(area));
  await sql`
    with skill_areas as (
      select * from unnest(${skillIds}::text[], ${areaOf}::text[], ${rankOf}::integer[])
        as skill_areas (skill, area, rank)
    ),
    ranked as (
      select distinct id, area, rank
      from (${namedIn[table]}) as named join skill_areas using (skill)
      where id = any(${ids}::uuid[])
    ),
    found as (
      select kept.id, array_remove(array_agg(area order by rank), null) as areas
      from ${sql.table(table)} as kept left join ranked using (id)
      where kept.id = any(${ids}::uuid[])
      group by kept.id
    )
    update ${sql.table(table)} as kept set areas = found.areas
    from found where found.id = kept.id and kept.areas <> found.areas
  `.execute(db);
}
