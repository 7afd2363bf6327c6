import { type Kysely, sql } from "kysely";

// A partner is added by a form, which carries a key: sent twice it adds one organisation, not two of one name.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisations add column client_key uuid unique`.execute(db);
}
