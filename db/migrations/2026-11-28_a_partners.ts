import { type Kysely, sql } from "kysely";

// The public side of an organisation, which of its work it may publish, and the handing over of that work. The contact
// is one of a few roles, so that nobody's name stands on a public page. `replaces_id` is the coordinator whose role ends
// when the receiver accepts; an administrator may also bring in somebody who replaces nobody.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partner_profiles (
      organisation_id uuid primary key references organisations on delete cascade,
      kind text not null
        check (kind in ('school', 'university', 'municipality', 'regional-council', 'company')),
      region text not null check (region ~ '^[a-z][a-z-]*$'),
      languages text[] not null
        check (cardinality(languages) > 0 and languages <@ array['fi', 'sv', 'en']),
      about_fi text check (length(about_fi) between 1 and 2000),
      about_sv text check (length(about_sv) between 1 and 2000),
      about_en text check (length(about_en) between 1 and 2000),
      website text check (length(website) <= 300),
      contact_role text not null
        check (contact_role in ('office', 'coordination', 'training', 'recruitment', 'research', 'international')),
      contact_address text check (length(contact_address) <= 254),
      may_publish text[] not null default '{}'
        check (may_publish <@ array['offerings', 'needs', 'news', 'exchange']),
      is_listed boolean not null default true,
      is_demo boolean not null default false,
      revision integer not null default 1,
      updated_at timestamptz not null default now()
    );
    create index partner_profiles_region on partner_profiles (region) where is_listed;

    create table partner_handovers (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      replaces_id uuid references users on delete cascade,
      opened_by uuid references users on delete set null,
      address text not null check (address = lower(address) and length(address) <= 254),
      note text check (length(note) between 1 and 1000),
      state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
      opened_at timestamptz not null,
      closed_at timestamptz,
      closed_by uuid references users on delete set null,
      check ((state = 'open') = (closed_at is null))
    );
    create unique index partner_handovers_open
      on partner_handovers (organisation_id, replaces_id, address) nulls not distinct where state = 'open';
    create index partner_handovers_address on partner_handovers (address) where state = 'open';
  `.execute(db);
}
