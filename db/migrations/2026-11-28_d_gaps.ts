import { type Kysely, sql } from "kysely";

// Gaps that an organisation works on, with their log, and who would come if there were training. A gap that is open is
// one for the whole region: a second organisation finds it taken. Who leaves a list leaves no trace.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table gaps (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      region text not null check (region ~ '^[a-z][a-z-]*$'),
      area text not null check (area ~ '^A[0-9]+$'),
      eqf smallint not null check (eqf between 2 and 8),
      quarter text not null check (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
      machine_version integer not null,
      state text not null check (state in ('seen', 'collecting', 'drafted', 'closed', 'dropped')),
      people integer not null check (people >= 0),
      offering_id uuid references offerings on delete set null,
      reason text check (length(reason) between 1 and 500),
      revision integer not null default 0,
      created_at timestamptz not null,
      changed_at timestamptz not null
    );
    create unique index gaps_open on gaps (region, area, eqf, quarter)
      where state in ('seen', 'collecting', 'drafted');
    create index gaps_organisation on gaps (organisation_id, changed_at);
    create index gaps_region on gaps (region, state, changed_at);

    create table gap_events (
      gap_id uuid not null references gaps on delete cascade,
      seq integer not null check (seq >= 0),
      type text not null,
      payload jsonb not null,
      actor_id uuid references users on delete set null,
      at timestamptz not null,
      primary key (gap_id, seq)
    );

    create table gap_interests (
      gap_id uuid not null references gaps on delete cascade,
      learner_id uuid not null references users on delete cascade,
      may_contact boolean not null,
      joined_at timestamptz not null,
      primary key (gap_id, learner_id)
    );
    create index gap_interests_learner on gap_interests (learner_id, joined_at);

    -- What seats there are in which quarter is read from here alone.
    create index offerings_seats on offerings (starts_on) include (region, eqf, areas, quarter, seats)
      where state = 'published' and seats is not null;
  `.execute(db);
}
