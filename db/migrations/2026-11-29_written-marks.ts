import { type Kysely, sql } from "kysely";

// Whether any need or offering has been written since: every writing counts a revision up, so their number and their sum
// tell, and are read from these indexes alone.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index needs_written on needs (revision);
    create index offerings_written on offerings (revision);
  `.execute(db);
}
