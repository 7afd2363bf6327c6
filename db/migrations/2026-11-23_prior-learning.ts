import { type Kysely, sql } from "kysely";

// Claims of prior learning with their log and their documents, and what people have recognised.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table prior_learning_cases (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      client_key uuid not null,
      machine_version integer not null,
      state text not null check (state in ('claimed', 'evidence', 'assessed', 'recognised',
        'partly', 'refused', 'appealed', 'withdrawn')),
      revision integer not null,
      waiting_since timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (learner_id, client_key)
    );
    create index prior_learning_cases_organisation
      on prior_learning_cases (organisation_id, waiting_since);

    create table prior_learning_skills (
      case_id uuid not null references prior_learning_cases on delete cascade,
      skill_id text not null,
      verdict text not null check (verdict in ('open', 'recognised', 'refused', 'withdrawn')),
      primary key (case_id, skill_id)
    );

    create table prior_learning_events (
      case_id uuid not null references prior_learning_cases on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      client_key uuid,
      at timestamptz not null,
      primary key (case_id, seq),
      unique (case_id, client_key)
    );

    create table evidence_files (
      id uuid primary key,
      case_id uuid not null references prior_learning_cases on delete cascade,
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('pdf', 'jpeg', 'png')),
      bytes integer not null check (bytes > 0),
      sha256 text not null check (length(sha256) = 64),
      stored_as text not null unique check (stored_as ~ '^[0-9a-f]{32}$'),
      uploaded_at timestamptz not null
    );
    create index evidence_files_case on evidence_files (case_id);

    create table recognitions (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      skill_id text not null,
      organisation_id uuid not null references organisations on delete cascade,
      case_id uuid references prior_learning_cases on delete set null,
      decided_by uuid references users on delete set null,
      reason text not null,
      at timestamptz not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid references users on delete set null,
      withdrawn_reason text,
      check ((withdrawn_at is null) = (withdrawn_reason is null))
    );
    create unique index recognitions_standing on recognitions (learner_id, skill_id, organisation_id)
      where withdrawn_at is null;
  `.execute(db);
}
