import { type Kysely, sql } from "kysely";

// Goals that adversaries have walked without finding a dead end, by the hash of all that a walk depends on: publishing
// proves only what has changed.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table path_proofs (
      hash text primary key,
      proven_at timestamptz not null default now()
    );
  `.execute(db);
}
