import { type Kysely, sql } from "kysely";

// The time that learners spend at a workplace: what was planned with whom, and day by day what came of it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table workplace_periods (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      organisation_id uuid references organisations on delete set null,
      client_key uuid not null,
      revision integer not null default 0,
      company text not null check (length(company) between 1 and 120),
      place text not null check (length(place) <= 120),
      country text not null check (country in ('FI', 'SE')),
      starts_on date not null,
      ends_on date not null,
      planned_hours integer not null check (planned_hours > 0),
      supervisor_name text not null check (length(supervisor_name) <= 120),
      supervisor_email text not null check (supervisor_email = lower(supervisor_email)),
      school_contact text not null check (length(school_contact) <= 200),
      created_by uuid references users on delete set null,
      created_at timestamptz not null,
      changed_by uuid references users on delete set null,
      changed_at timestamptz not null,
      check (ends_on >= starts_on),
      unique (learner_id, client_key)
    );
    create index workplace_periods_learner on workplace_periods (learner_id, starts_on desc);

    create table workplace_days (
      period_id uuid not null references workplace_periods on delete cascade,
      day date not null,
      revision integer not null default 1,
      hours numeric(4, 2) not null check (hours between 0 and 24),
      done text not null check (length(done) <= 2000),
      changed_at timestamptz not null,
      primary key (period_id, day)
    );
  `.execute(db);
}
