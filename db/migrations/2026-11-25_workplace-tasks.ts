import { type Kysely, sql } from "kysely";

// Workplace tasks that learners have taken up, with their log, and how people judged them.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task_cases (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      organisation_id uuid references organisations on delete set null,
      path_id uuid not null references paths on delete cascade,
      publication_id uuid not null references publications,
      course_id text not null,
      module_id text not null,
      kind text not null check (kind in ('workplace', 'exam-task')),
      client_key uuid not null,
      machine_version integer not null,
      state text not null check (state in ('draft', 'with-supervisor', 'with-instructor',
        'returned', 'accepted', 'withdrawn')),
      waiting_for text check (waiting_for in ('learner', 'supervisor', 'instructor')),
      waiting_since timestamptz,
      revision integer not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (learner_id, client_key),
      check ((waiting_for is null) = (waiting_since is null))
    );
    create unique index task_cases_standing on task_cases (learner_id, module_id, kind)
      where state <> 'withdrawn';
    create index task_cases_queue on task_cases (organisation_id, waiting_since)
      where waiting_for = 'instructor';
    create index task_cases_changed on task_cases (organisation_id, changed_at);
    create index task_cases_path on task_cases (path_id);

    create table task_case_events (
      case_id uuid not null references task_cases on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      client_key uuid,
      at timestamptz not null,
      primary key (case_id, seq),
      unique (case_id, client_key)
    );

    create table task_judgements (
      case_id uuid not null references task_cases on delete cascade,
      seq integer not null,
      criterion integer not null check (criterion between 0 and 2),
      learner_id uuid not null references users on delete cascade,
      skill_id text,
      level text not null check (level in ('not-yet', 'with-help', 'on-own')),
      by_kind text not null check (by_kind in ('supervisor', 'instructor')),
      actor_id uuid references users on delete set null,
      who text not null check (length(who) between 1 and 200),
      sentence text not null check (length(sentence) between 1 and 1000),
      is_evidence boolean not null,
      at timestamptz not null,
      primary key (case_id, seq, criterion),
      foreign key (case_id, seq) references task_case_events on delete cascade
    );
    create index task_judgements_learner on task_judgements (learner_id, at);
  `.execute(db);
}
