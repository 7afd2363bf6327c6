import { type Kysely, sql } from "kysely";

// Whom companies will need: what was stated, every edit of it, and the links by which companies without an account tell.
// A company's name and its contact address stand in columns of their own, so that a public query need not touch them.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey_links (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      client_key uuid not null,
      label text not null check (length(label) between 1 and 120),
      token_hash text not null unique check (length(token_hash) = 64),
      ends_on date not null,
      made_by uuid references users on delete set null,
      made_at timestamptz not null,
      renewed_at timestamptz,
      revoked_at timestamptz,
      unique (organisation_id, client_key)
    );

    create table needs (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisations on delete cascade,
      ref text check (length(ref) between 1 and 80),
      employer_key text not null check (length(employer_key) between 1 and 160),
      employer_name text check (length(employer_name) between 1 and 120),
      visibility text not null check (visibility in ('public', 'unnamed', 'confidential')),
      role text not null check (role in ('operator', 'technician', 'engineer', 'specialist')),
      eqf smallint not null check (eqf between 2 and 8),
      heads integer not null check (heads between 1 and 5000),
      quarter text not null check (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
      region text not null check (length(region) between 1 and 40),
      permanence text not null
        check (permanence in ('permanent', 'fixed-term', 'project', 'seasonal')),
      source text not null
        check (source in ('recruitment-plan', 'interview', 'survey', 'job-advert', 'estimate')),
      as_of date not null,
      note text not null default '' check (length(note) <= 1000),
      contact text check (length(contact) between 3 and 254),
      state text not null
        check (state in ('received', 'stated', 'withdrawn', 'refused', 'joined')),
      reason text check (length(reason) between 1 and 500),
      joined_into uuid references needs on delete set null,
      survey_link_id uuid references survey_links on delete set null,
      answer_key uuid,
      client_key uuid not null default gen_random_uuid(),
      revision integer not null default 0,
      created_by uuid references users on delete set null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      unique (organisation_id, ref),
      unique (organisation_id, client_key),
      check (state in ('received', 'stated') or contact is null),
      check (state <> 'refused' or reason is not null)
    );
    create index needs_stated on needs (quarter, region) where state = 'stated';
    create index needs_organisation on needs (organisation_id, state, quarter);
    create index needs_answer on needs (survey_link_id, answer_key)
      where survey_link_id is not null;
    create index needs_joined on needs (joined_into) where joined_into is not null;

    create table need_skills (
      need_id uuid not null references needs on delete cascade,
      skill text not null check (length(skill) between 1 and 80),
      level smallint not null check (level between 1 and 4),
      primary key (need_id, skill)
    );
    create index need_skills_skill on need_skills (skill, need_id);

    create table need_edits (
      need_id uuid not null references needs on delete cascade,
      revision integer not null check (revision >= 0),
      act text not null
        check (act in ('stated', 'received', 'changed', 'taken-over', 'joined', 'refused', 'withdrawn')),
      before jsonb,
      after jsonb,
      edited_by uuid references users on delete set null,
      edited_at timestamptz not null,
      primary key (need_id, revision)
    );
  `.execute(db);
}
