import { type Kysely, sql } from "kysely";

// People, organisations, publications, paths and answers: the ground that everything stands on.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique,
      name text not null,
      country text not null check (country in ('FI', 'SE')),
      created_at timestamptz not null default now()
    );

    create table users (
      id uuid primary key default gen_random_uuid(),
      email text not null check (email = lower(email)),
      password_hash text not null,
      name text not null check (length(name) between 1 and 120),
      locale text not null check (locale in ('fi', 'sv', 'en')),
      state text not null default 'active' check (state in ('active', 'closed')),
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      unique (email)
    );

    create table sessions (
      id text primary key check (length(id) = 64),
      user_id uuid not null references users on delete cascade,
      expires_at timestamptz not null,
      ends_at timestamptz not null,
      seen_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      device text not null default ''
    );
    create index sessions_user on sessions (user_id);

    create table memberships (
      user_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      role text not null
        check (role in ('learner', 'teacher', 'instructor', 'coordinator', 'admin')),
      created_at timestamptz not null default now(),
      primary key (user_id, organisation_id, role)
    );
    create index memberships_organisation on memberships (organisation_id, role);

    create table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );

    create table groups (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      name text not null check (length(name) between 1 and 120),
      join_code text not null unique,
      created_by uuid references users on delete set null,
      created_at timestamptz not null default now(),
      unique (organisation_id, name)
    );

    create table group_members (
      group_id uuid not null references groups on delete cascade,
      learner_id uuid not null references users on delete cascade,
      joined_at timestamptz not null default now(),
      primary key (group_id, learner_id)
    );
    create index group_members_learner on group_members (learner_id);

    create table invitations (
      id uuid primary key default gen_random_uuid(),
      group_id uuid not null references groups on delete cascade,
      email text not null check (email = lower(email)),
      created_by uuid references users on delete set null,
      created_at timestamptz not null default now(),
      accepted_at timestamptz,
      unique (group_id, email)
    );
    create index invitations_email on invitations (email) where accepted_at is null;

    create table publications (
      id uuid primary key default gen_random_uuid(),
      number integer generated always as identity unique,
      content_hash text not null,
      catalogue jsonb not null,
      created_at timestamptz not null default now()
    );

    create table lesson_builds (
      hash text primary key,
      sections jsonb not null,
      minutes integer not null,
      created_at timestamptz not null default now()
    );

    create table publication_lessons (
      publication_id uuid not null references publications,
      lesson_id text not null,
      locale text not null check (locale in ('fi', 'sv', 'en')),
      build_hash text not null references lesson_builds,
      title text not null,
      summary text not null,
      primary key (publication_id, lesson_id, locale)
    );

    create table publication_questions (
      publication_id uuid not null references publications,
      question_id text not null,
      lesson_id text not null,
      skill_id text not null,
      is_practice boolean not null,
      body jsonb not null,
      primary key (publication_id, question_id)
    );
    create index publication_questions_lesson on publication_questions (publication_id, lesson_id);

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is immutable: publish anew instead', tg_table_name;
    end $$;
    create trigger publications_immutable before update or delete on publications
      for each row execute function refuse_change();
    create trigger lesson_builds_immutable before update or delete on lesson_builds
      for each row execute function refuse_change();
    create trigger publication_lessons_immutable before update or delete on publication_lessons
      for each row execute function refuse_change();
    create trigger publication_questions_immutable before update or delete on publication_questions
      for each row execute function refuse_change();

    create table assignments (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      group_id uuid references groups on delete cascade,
      learner_id uuid references users on delete cascade,
      goal_kind text not null check (goal_kind in ('track', 'course')),
      goal_id text not null,
      strategy text not null check (strategy in ('retrainee', 'degree')),
      eqf integer not null check (eqf between 4 and 7),
      starts_on date,
      due_on date,
      created_by uuid references users on delete set null,
      created_at timestamptz not null default now(),
      withdrawn_at timestamptz,
      check (num_nonnulls(group_id, learner_id) = 1),
      check (due_on >= starts_on)
    );
    create index assignments_group on assignments (group_id) where withdrawn_at is null;
    create index assignments_learner on assignments (learner_id) where withdrawn_at is null;

    create table enrolments (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      goal_kind text not null check (goal_kind in ('track', 'course')),
      goal_id text not null,
      strategy text not null check (strategy in ('retrainee', 'degree')),
      strategy_version integer not null,
      eqf integer not null check (eqf between 4 and 7),
      publication_id uuid not null references publications,
      created_at timestamptz not null default now(),
      unique (learner_id, goal_kind, goal_id)
    );

    create table paths (
      id uuid primary key references enrolments on delete cascade,
      learner_id uuid not null references users on delete cascade,
      machine text not null check (machine in ('retrainee', 'degree')),
      machine_version integer not null,
      snapshot jsonb not null,
      revision integer not null,
      phase text not null,
      done integer not null,
      total integer not null,
      last_event_at timestamptz not null
    );
    create index paths_learner on paths (learner_id);

    create table path_events (
      path_id uuid not null references paths on delete cascade,
      seq integer not null,
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      at timestamptz not null,
      primary key (path_id, seq)
    );

    create table decisions (
      path_id uuid not null references paths on delete cascade,
      seq integer not null,
      rule text not null,
      rule_version integer not null,
      choice jsonb,
      alternatives jsonb not null,
      inputs jsonb not null,
      reason text not null,
      reason_params jsonb not null,
      at timestamptz not null,
      primary key (path_id, seq)
    );

    create table answers (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      path_id uuid not null references paths on delete cascade,
      client_key uuid not null,
      publication_id uuid not null references publications,
      question_id text not null,
      lesson_id text not null,
      skill_id text not null,
      purpose text not null check (purpose in ('placement', 'practice', 'check', 'exam')),
      seed bigint not null,
      response jsonb not null,
      outcome double precision not null check (outcome between 0 and 1),
      is_right boolean not null,
      used_hint boolean not null,
      is_evidence boolean not null,
      misconceptions text[] not null,
      difficulty_shift double precision not null,
      event_seq integer not null,
      answered_at timestamptz not null,
      unique (learner_id, client_key)
    );
    create index answers_path on answers (path_id, event_seq);
    create index answers_question on answers (learner_id, question_id, answered_at);

    create table skill_mastery (
      learner_id uuid not null references users on delete cascade,
      skill_id text not null,
      ability double precision not null,
      fast double precision not null,
      known double precision not null,
      answers integer not null,
      recent jsonb not null,
      prior double precision not null,
      mastered_at timestamptz,
      primary key (learner_id, skill_id)
    );

    create table abilities (
      learner_id uuid primary key references users on delete cascade,
      value double precision not null,
      answers integer not null
    );

    create table lesson_places (
      learner_id uuid not null references users on delete cascade,
      lesson_id text not null,
      section integer not null,
      updated_at timestamptz not null,
      primary key (learner_id, lesson_id)
    );

    create table audit_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor_id uuid references users on delete set null,
      organisation_id uuid references organisations on delete set null,
      action text not null,
      subject text not null,
      details jsonb not null default '{}'
    );
    create index audit_log_at on audit_log (at);
  `.execute(db);
}
