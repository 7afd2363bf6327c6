import { type Kysely, sql } from "kysely";

// What partners tell: articles, events, projects and what came out of them. A text stands in one language or more, each
// with its title and its body. An event is held in the time of its own place, which `time_zone` names.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table news_items (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      ref text check (length(ref) between 1 and 100),
      client_key uuid,
      kind text not null check (kind in ('article', 'event', 'project', 'result')),
      state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
      title_fi text check (length(title_fi) between 1 and 200),
      title_sv text check (length(title_sv) between 1 and 200),
      title_en text check (length(title_en) between 1 and 200),
      body_fi text check (length(body_fi) between 1 and 10000),
      body_sv text check (length(body_sv) between 1 and 10000),
      body_en text check (length(body_en) between 1 and 10000),
      website text check (length(website) <= 300),
      project_id uuid references news_items on delete set null,
      starts_at timestamptz,
      ends_at timestamptz,
      time_zone text check (time_zone in ('Europe/Helsinki', 'Europe/Stockholm')),
      place text check (length(place) between 1 and 200),
      region text check (region ~ '^[a-z][a-z-]*$'),
      is_online boolean not null default false,
      starts_on date,
      ends_on date,
      funders text[] not null default '{}' check (cardinality(funders) <= 20),
      published_at timestamptz,
      created_by uuid references users on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      revision integer not null default 1,
      unique (organisation_id, ref),
      unique (organisation_id, client_key),
      check (num_nonnulls(title_fi, title_sv, title_en) > 0),
      check ((title_fi is null) = (body_fi is null)),
      check ((title_sv is null) = (body_sv is null)),
      check ((title_en is null) = (body_en is null)),
      check ((kind = 'event') = (starts_at is not null)),
      check (num_nonnulls(starts_at, ends_at, time_zone) in (0, 3)),
      check (ends_at >= starts_at),
      check (kind = 'event' or (place is null and region is null and not is_online)),
      check ((kind = 'project') = (starts_on is not null)),
      check (kind = 'project' or (ends_on is null and cardinality(funders) = 0)),
      check (ends_on >= starts_on),
      check (kind <> 'project' or project_id is null),
      check (state = 'draft' or published_at is not null)
    );
    create index news_items_newest on news_items (published_at desc, id) where state = 'published';
    create index news_items_events on news_items (ends_at) where state = 'published' and kind = 'event';
    create index news_items_organisation on news_items (organisation_id, state);
    create index news_items_project on news_items (project_id) where project_id is not null;

    create table project_links (
      project_id uuid not null references news_items on delete cascade,
      related_id uuid not null references news_items on delete cascade,
      primary key (project_id, related_id),
      check (project_id <> related_id)
    );
    create index project_links_related on project_links (related_id);
  `.execute(db);
}
