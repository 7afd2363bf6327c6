import { type Kysely, sql } from "kysely";

// A handover is answered by a link whose secret only its letter knows: an account alone does not prove that an e-mail
// address is its owner's. Handovers that were open without a link are taken back: whoever opened them opens them anew.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table partner_handovers
      add column token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
      add column ends_at timestamptz,
      add column locale text not null default 'fi' check (locale in ('fi', 'sv', 'en'));
    update partner_handovers set state = 'withdrawn', closed_at = now() where state = 'open';
    update partner_handovers set ends_at = closed_at;
    alter table partner_handovers
      alter column ends_at set not null,
      alter column locale drop default,
      add check (state <> 'open' or token_hash is not null);
    drop index partner_handovers_address;
  `.execute(db);
}
