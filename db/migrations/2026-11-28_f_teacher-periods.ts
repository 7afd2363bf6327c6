import { type Kysely, sql } from "kysely";

// Teachers' periods in working life with their log, what they found there, and the changes of lessons that came of it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table teacher_periods (
      id uuid primary key default gen_random_uuid(),
      teacher_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      client_key uuid not null,
      machine_version integer not null,
      state text not null check (state in ('planned', 'agreed', 'ongoing', 'reporting', 'done',
        'cancelled')),
      waiting_for text check (waiting_for in ('teacher', 'school')),
      since timestamptz not null,
      revision integer not null,
      company text not null check (length(company) between 1 and 120),
      place text not null check (length(place) <= 120),
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      planned_hours integer not null check (planned_hours > 0),
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (teacher_id, client_key)
    );
    create index teacher_periods_teacher on teacher_periods (teacher_id, starts_on desc);
    create index teacher_periods_organisation on teacher_periods (organisation_id, starts_on desc);

    create table teacher_period_events (
      period_id uuid not null references teacher_periods on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      client_key uuid,
      at timestamptz not null,
      primary key (period_id, seq),
      unique (period_id, client_key)
    );

    create table teacher_period_days (
      period_id uuid not null references teacher_periods on delete cascade,
      day date not null,
      hours numeric(4, 2) not null check (hours between 0 and 24),
      primary key (period_id, day)
    );

    create table teacher_period_renewals (
      period_id uuid not null references teacher_periods on delete cascade,
      skill_id text not null,
      confirmed_at timestamptz not null,
      primary key (period_id, skill_id)
    );

    create table teacher_findings (
      id uuid primary key default gen_random_uuid(),
      period_id uuid not null references teacher_periods on delete cascade,
      client_key uuid not null,
      difference text not null check (length(difference) between 1 and 2000),
      lesson_id text,
      section integer check (section >= 1),
      skill_id text,
      created_at timestamptz not null,
      unique (period_id, client_key),
      check ((lesson_id is null) <> (skill_id is null)),
      check (section is null or lesson_id is not null)
    );

    create table lesson_proposals (
      id uuid primary key default gen_random_uuid(),
      finding_id uuid not null unique references teacher_findings on delete cascade,
      teacher_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      machine_version integer not null,
      state text not null check (state in ('proposed', 'taken-up', 'published', 'declined')),
      revision integer not null,
      lesson_id text not null,
      proposed_after integer not null,
      is_named boolean not null,
      publication_id uuid references publications,
      published_at timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((state = 'published') = (publication_id is not null)),
      check ((publication_id is null) = (published_at is null))
    );
    create index lesson_proposals_organisation on lesson_proposals (organisation_id, created_at);
    create index lesson_proposals_credit on lesson_proposals (lesson_id)
      where state = 'published' and is_named;

    create table lesson_proposal_events (
      proposal_id uuid not null references lesson_proposals on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      client_key uuid,
      at timestamptz not null,
      primary key (proposal_id, seq),
      unique (proposal_id, client_key)
    );
  `.execute(db);
}
