import { type Kysely, sql } from "kysely";

// Exchanges between two schools, with their log and the host's documents. The log is the truth; the row is what lists
// ask for. `host_since` is null until the home school has approved once: before that the host does not know of it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table exchange_cases (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      home_id uuid not null references organisations on delete cascade,
      host_id uuid not null references organisations on delete cascade,
      offering_id uuid references offerings on delete set null,
      client_key uuid not null,
      machine_version integer not null,
      state text not null check (state in ('draft', 'agreed', 'home-approved', 'host-approved',
        'ongoing', 'evidence-returned', 'recognised', 'refused', 'withdrawn')),
      waiting_for text check (waiting_for in ('learner', 'home', 'host')),
      waiting_since timestamptz,
      host_since timestamptz,
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      hours double precision not null check (hours > 0),
      revision integer not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (learner_id, client_key),
      check (home_id <> host_id),
      check ((waiting_for is null) = (waiting_since is null))
    );
    create index exchange_cases_home on exchange_cases (home_id, waiting_since);
    create index exchange_cases_host on exchange_cases (host_id, waiting_since)
      where host_since is not null;

    create table exchange_events (
      case_id uuid not null references exchange_cases on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      client_key uuid,
      at timestamptz not null,
      primary key (case_id, seq),
      unique (case_id, client_key)
    );

    create table exchange_files (
      id uuid primary key,
      case_id uuid not null references exchange_cases on delete cascade,
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('pdf', 'jpeg', 'png')),
      bytes integer not null check (bytes > 0),
      sha256 text not null check (length(sha256) = 64),
      stored_as text not null unique check (stored_as ~ '^[0-9a-f]{32}$'),
      uploaded_at timestamptz not null
    );
    create index exchange_files_case on exchange_files (case_id);
  `.execute(db);
}
