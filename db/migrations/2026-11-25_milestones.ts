import { type Kysely, sql } from "kysely";

// Days of an assignment by module, other days for single people, and what an assignment needs so that one form sent twice
// is one assignment and two teachers who change it at once do not overwrite each other.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table milestones (
      assignment_id uuid not null references assignments on delete cascade,
      module_id text not null,
      due_on date not null,
      primary key (assignment_id, module_id)
    );
    create index milestones_due on milestones (due_on);

    create table assignment_exceptions (
      assignment_id uuid not null references assignments on delete cascade,
      learner_id uuid not null references users on delete cascade,
      module_id text,
      due_on date not null,
      reason text not null,
      created_by uuid references users on delete set null,
      created_at timestamptz not null default now(),
      unique nulls not distinct (assignment_id, learner_id, module_id)
    );
    create index assignment_exceptions_learner on assignment_exceptions (learner_id);

    create index path_events_extended on path_events (path_id, seq)
      where type = 'TIME_EXTENDED';

    alter table assignments
      add column client_key uuid,
      add column revision integer not null default 0,
      add column changed_by uuid references users on delete set null,
      add column changed_at timestamptz;
    create unique index assignments_client_key
      on assignments (created_by, client_key, group_id, learner_id) nulls not distinct
      where client_key is not null;
  `.execute(db);
}
