import { type Kysely, sql } from "kysely";

// Groups have several teachers, may be put away, and may close their code. Invitations know a name; people have a
// calendar feed of their own.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table groups
      add column archived_at timestamptz,
      add column joining_closed_at timestamptz;

    create table group_teachers (
      group_id uuid not null references groups on delete cascade,
      teacher_id uuid not null references users on delete cascade,
      added_by uuid references users on delete set null,
      created_at timestamptz not null default now(),
      primary key (group_id, teacher_id)
    );
    create index group_teachers_teacher on group_teachers (teacher_id);

    insert into group_teachers (group_id, teacher_id, added_by, created_at)
    select groups.id, groups.created_by, groups.created_by, groups.created_at
    from groups
    where exists (
      select from memberships
      where memberships.user_id = groups.created_by
        and memberships.organisation_id = groups.organisation_id
        and memberships.role in ('teacher', 'admin')
    );

    alter table invitations
      add column name text check (length(name) between 1 and 120);

    create table calendar_feeds (
      user_id uuid primary key references users on delete cascade,
      token_hash text not null unique check (length(token_hash) = 64),
      created_at timestamptz not null default now(),
      last_used_at timestamptz
    );
  `.execute(db);
}
