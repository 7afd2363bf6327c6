import { type Kysely, sql } from "kysely";

// Training that is offered in the region. `organisation_id` is null for the product's own tracks and courses, and then
// `country` may be null too: they are taken from anywhere. Areas and key words follow from the skills by the catalogue.
// The words of what was ever published are kept by themselves: by them a typing error of a search is found out.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;

    create table offerings (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid references organisations on delete cascade,
      ref text not null check (length(ref) between 1 and 80),
      client_key uuid not null default gen_random_uuid() unique,
      title_fi text not null check (length(title_fi) between 1 and 160),
      title_sv text not null check (length(title_sv) between 1 and 160),
      title_en text not null check (length(title_en) between 1 and 160),
      summary_fi text not null default '' check (length(summary_fi) <= 2000),
      summary_sv text not null default '' check (length(summary_sv) <= 2000),
      summary_en text not null default '' check (length(summary_en) <= 2000),
      entry_fi text not null default '' check (length(entry_fi) <= 1000),
      entry_sv text not null default '' check (length(entry_sv) <= 1000),
      entry_en text not null default '' check (length(entry_en) <= 1000),
      country text check (country in ('FI', 'SE')),
      region text check (region ~ '^[a-z][a-z-]*$'),
      place text not null default '' check (length(place) <= 120),
      mode text not null check (mode in ('on-site', 'online', 'hybrid')),
      eqf smallint not null check (eqf between 2 and 8),
      languages text[] not null
        check (cardinality(languages) > 0 and languages <@ array['fi', 'sv', 'en']),
      starts_on date,
      hours double precision not null check (hours > 0 and hours <= 20000),
      seats integer check (seats between 1 and 100000),
      fee integer not null default 0 check (fee between 0 and 1000000),
      currency text not null check (currency in ('EUR', 'SEK')),
      funding text not null check (funding in ('public', 'project', 'employer', 'participant')),
      skills text[] not null,
      areas text[] not null,
      keywords_fi text not null default '',
      keywords_sv text not null default '',
      keywords_en text not null default '',
      contact_role text
        check (contact_role in ('office', 'coordination', 'training', 'recruitment', 'research', 'international')),
      contact text check (length(contact) between 3 and 254),
      website text check (length(website) <= 300),
      source text not null check (length(source) between 1 and 300),
      as_of date not null,
      state text not null check (state in ('draft', 'published', 'withdrawn')),
      gap_id uuid,
      is_demo boolean not null default false,
      revision integer not null default 1,
      created_by uuid references users on delete set null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      published_at timestamptz,
      withdrawn_at timestamptz,
      quarter text generated always as (
        extract(year from starts_on)::integer::text || '-Q' || extract(quarter from starts_on)::integer::text
      ) stored,
      is_free boolean generated always as (fee = 0) stored,
      words_fi tsvector generated always as (
        setweight(to_tsvector('pg_catalog.finnish', title_fi), 'A')
        || setweight(to_tsvector('pg_catalog.finnish', keywords_fi || ' ' || place), 'B')
        || setweight(to_tsvector('pg_catalog.finnish', summary_fi), 'C')
      ) stored,
      words_sv tsvector generated always as (
        setweight(to_tsvector('pg_catalog.swedish', title_sv), 'A')
        || setweight(to_tsvector('pg_catalog.swedish', keywords_sv || ' ' || place), 'B')
        || setweight(to_tsvector('pg_catalog.swedish', summary_sv), 'C')
      ) stored,
      words_en tsvector generated always as (
        setweight(to_tsvector('pg_catalog.english', title_en), 'A')
        || setweight(to_tsvector('pg_catalog.english', keywords_en || ' ' || place), 'B')
        || setweight(to_tsvector('pg_catalog.english', summary_en), 'C')
      ) stored,
      unique nulls not distinct (organisation_id, ref),
      check (organisation_id is null or num_nulls(country, contact_role, contact) = 0),
      check (mode = 'online' or region is not null),
      check ((state = 'published') <= (published_at is not null)),
      check ((state = 'withdrawn') = (withdrawn_at is not null))
    );
    create index offerings_organisation on offerings (organisation_id, state);
    create index offerings_gap on offerings (gap_id) where gap_id is not null;
    -- Everything that facets and the order by start need: the catalogue is counted without touching the table.
    create index offerings_facets on offerings (starts_on, id)
      include (organisation_id, country, region, eqf, languages, mode, areas, quarter, is_free, hours, published_at)
      where state = 'published';
    create index offerings_words_fi on offerings using gin (words_fi) where state = 'published';
    create index offerings_words_sv on offerings using gin (words_sv) where state = 'published';
    create index offerings_words_en on offerings using gin (words_en) where state = 'published';

    create table offering_words (word text primary key check (length(word) between 3 and 40));
    create index offering_words_alike on offering_words using gin (word gin_trgm_ops);

    create function note_offering_words() returns trigger language plpgsql as $$
    begin
      insert into offering_words
        select distinct word from changed
        cross join regexp_split_to_table(
          lower(concat_ws(' ', title_fi, title_sv, title_en, summary_fi, summary_sv, summary_en,
            keywords_fi, keywords_sv, keywords_en, place)),
          '[^[:alnum:]]+'
        ) as word
        where state = 'published' and length(word) between 3 and 40
        on conflict do nothing;
      return null;
    end $$;
    create trigger offerings_note_new_words after insert on offerings
      referencing new table as changed for each statement execute function note_offering_words();
    create trigger offerings_note_words after update on offerings
      referencing new table as changed for each statement execute function note_offering_words();
  `.execute(db);
}
