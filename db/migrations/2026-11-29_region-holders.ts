import { type Kysely, sql } from "kysely";

// How many learners of a region's schools hold an area at each level, counted from time to time: what every learner has
// mastered is too much to add up for each page. Only the rule of gaps reads it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region_holders (
      region text not null check (length(region) between 1 and 40),
      area text not null check (length(area) between 1 and 8),
      eqf smallint not null,
      learners integer not null check (learners > 0),
      primary key (region, area, eqf)
    )
  `.execute(db);
}
