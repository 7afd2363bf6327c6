import { type Kysely, sql } from "kysely";

// Tracks that schools compose. A row never changes, apart from being put away: editing makes a new row. Processes keep
// them in memory and see by the newest `change` whether there is anything to read.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create sequence own_track_changes;

    create table own_tracks (
      id text primary key check (id ~ '^own-[0-9a-f]{12}$'),
      organisation_id uuid not null references organisations on delete cascade,
      body jsonb not null,
      replaces text references own_tracks on delete cascade,
      created_by uuid references users on delete set null,
      created_at timestamptz not null,
      retired_at timestamptz,
      change bigint not null unique default nextval('own_track_changes')
    );
    create index own_tracks_organisation on own_tracks (organisation_id, created_at);
    create unique index own_tracks_replaces on own_tracks (replaces);
    create index enrolments_goal on enrolments (goal_kind, goal_id);
    create index assignments_goal on assignments (goal_kind, goal_id) where withdrawn_at is null;

    create function keep_own_track() returns trigger language plpgsql as $$
    begin
      if (new.id, new.organisation_id, new.body, new.replaces, new.created_at)
        is distinct from (old.id, old.organisation_id, old.body, old.replaces, old.created_at)
      then
        raise exception 'An own track never changes: make a new one that replaces it';
      end if;
      return new;
    end
    $$;
    create trigger own_tracks_kept before update on own_tracks
      for each row execute function keep_own_track();

    -- What made-up learners met on a track, by the hash of all that their walks depend on.
    create table track_previews (
      hash text primary key,
      body jsonb not null,
      walked_at timestamptz not null default now()
    );
  `.execute(db);
}
