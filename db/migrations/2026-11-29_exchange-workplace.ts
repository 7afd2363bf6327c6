import { type Kysely, sql } from "kysely";

// The workplace as a party of an exchange: it can be waited for, its yes is a stage, and it acts by a link. Of a link's
// secret only the hash is stored; which link stands is told by the log of its exchange alone.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table exchange_cases
      drop constraint exchange_cases_state_check,
      drop constraint exchange_cases_waiting_for_check,
      add constraint exchange_cases_state_check check (state in ('draft', 'agreed',
        'home-approved', 'host-approved', 'workplace-agreed', 'ongoing', 'evidence-returned',
        'recognised', 'refused', 'withdrawn')),
      add constraint exchange_cases_waiting_for_check
        check (waiting_for in ('learner', 'home', 'host', 'workplace'));

    create table exchange_links (
      id uuid primary key,
      case_id uuid not null references exchange_cases on delete cascade,
      token_hash text not null unique check (length(token_hash) = 64),
      ends_on date not null,
      made_at timestamptz not null
    );
    create index exchange_links_case on exchange_links (case_id);
  `.execute(db);
}
