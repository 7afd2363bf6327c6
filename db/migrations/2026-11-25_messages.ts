import { type Kysely, sql } from "kysely";

// What people are told: notices wait for their letter, letters wait for the post. A letter's words go when it has left.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letters (
      id uuid primary key default gen_random_uuid(),
      to_address text not null check (to_address !~ '[[:cntrl:]]'),
      locale text not null check (locale in ('fi', 'sv', 'en')),
      kind text not null,
      letter jsonb,
      created_at timestamptz not null,
      sent_at timestamptz,
      refused_at timestamptz,
      refusal text,
      subject text,
      body_text text,
      body_html text,
      check (sent_at is null or refused_at is null),
      check (letter is not null or sent_at is not null or refused_at is not null)
    );
    create index letters_created on letters (created_at desc);

    create table notices (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users on delete cascade,
      notice jsonb not null,
      dedupe_key text,
      created_at timestamptz not null,
      settled_at timestamptz,
      letter_id uuid references letters on delete set null,
      unique (user_id, dedupe_key)
    );
    create index notices_waiting on notices (user_id, created_at) where settled_at is null;
    create index notices_settled on notices (settled_at) where settled_at is not null;

    create table message_choices (
      user_id uuid not null references users on delete cascade,
      topic text not null check (topic in ('plan', 'decisions', 'learners', 'evidence')),
      pace text not null check (pace in ('at-once', 'daily', 'weekly', 'never')),
      changed_at timestamptz not null,
      primary key (user_id, topic)
    );

    create table unsubscribe_tokens (
      token_hash text primary key check (length(token_hash) = 64),
      user_id uuid not null references users on delete cascade,
      created_at timestamptz not null
    );
    create index unsubscribe_tokens_user on unsubscribe_tokens (user_id);

    create table password_resets (
      token_hash text primary key check (length(token_hash) = 64),
      user_id uuid not null references users on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index password_resets_user on password_resets (user_id);
  `.execute(db);
}
