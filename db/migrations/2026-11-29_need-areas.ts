import { type Kysely, sql } from "kysely";

// A need keeps the areas of its skills, as an offering does: the picture of the gap adds up rows, not their skills.
// What stands already is filled in when the site starts and follows its publication.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table needs add column areas text[] not null default '{}'`.execute(db);
}
