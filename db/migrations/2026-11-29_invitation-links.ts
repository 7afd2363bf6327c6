import { type Kysely, sql } from "kysely";

// An invitation is answered by a link whose secret only its letter knows: an account alone does not prove that an e-mail
// address is its owner's. Invitations that are open without a link stay, and their people ask for a new letter.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invitations
      add column token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
      add column ends_at timestamptz;
    update invitations set ends_at = now();
    alter table invitations alter column ends_at set not null;
  `.execute(db);
}
