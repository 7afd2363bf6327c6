import { type Kysely, sql } from "kysely";

// An act upon a gap is told by its key, as in every other log: a button that is pressed twice counts once.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table gap_events add column client_key uuid;
    alter table gap_events add unique (gap_id, client_key);
  `.execute(db);
}
