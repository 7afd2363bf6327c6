import { type Kysely, sql } from "kysely";

// Supervisors at workplaces, who judge one task by a link; the photos of tasks; and the period that a task belongs to.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table supervisor_requests (
      id uuid primary key,
      case_id uuid not null references task_cases on delete cascade,
      client_key uuid not null,
      name text not null check (length(name) between 1 and 120),
      email text not null check (email = lower(email)),
      locale text not null check (locale in ('fi', 'sv', 'en')),
      greeting text not null check (length(greeting) <= 500),
      code_hash text check (length(code_hash) = 64),
      code_ends_at timestamptz,
      wrong_codes integer not null default 0,
      codes_sent integer not null default 1,
      device_hash text check (length(device_hash) = 64),
      device_ends_at timestamptz,
      asked_at timestamptz not null,
      ends_at timestamptz not null,
      revoked_at timestamptz,
      judged_at timestamptz,
      unique (case_id, client_key),
      check ((code_hash is null) = (code_ends_at is null)),
      check ((device_hash is null) = (device_ends_at is null))
    );
    create unique index supervisor_requests_standing on supervisor_requests (case_id)
      where revoked_at is null and judged_at is null;

    create table supervisor_tokens (
      token_hash text primary key check (length(token_hash) = 64),
      request_id uuid not null references supervisor_requests on delete cascade,
      made_at timestamptz not null
    );
    create index supervisor_tokens_request on supervisor_tokens (request_id, made_at desc);

    create table task_files (
      id uuid primary key,
      case_id uuid not null references task_cases on delete cascade,
      name text not null check (length(name) between 1 and 200),
      description text not null check (length(description) <= 300),
      kind text not null check (kind in ('pdf', 'jpeg', 'png')),
      bytes integer not null check (bytes > 0),
      sha256 text not null check (length(sha256) = 64),
      stored_as text not null unique check (stored_as ~ '^[0-9a-f]{32}$'),
      uploaded_at timestamptz not null,
      unique (case_id, sha256)
    );

    alter table task_cases
      add column period_id uuid references workplace_periods on delete set null;
    create index task_cases_period on task_cases (period_id) where period_id is not null;
  `.execute(db);
}
