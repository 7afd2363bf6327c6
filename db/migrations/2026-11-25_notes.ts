import { type Kysely, sql } from "kysely";

// What staff write about a learner, for the learner to read or for the staff of one school alone. Of a note that was
// taken away its row remains, its words do not.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table learner_notes (
      id uuid primary key default gen_random_uuid(),
      learner_id uuid not null references users on delete cascade,
      organisation_id uuid not null references organisations on delete cascade,
      author_id uuid references users on delete set null,
      path_id uuid references paths on delete set null,
      seq integer check (seq >= 0),
      text text not null,
      is_visible boolean not null,
      client_key uuid not null,
      revision integer not null default 0,
      created_at timestamptz not null,
      edited_at timestamptz,
      deleted_at timestamptz,
      unique (author_id, client_key),
      check (
        case when deleted_at is null then char_length(text) between 1 and 2000 else text = '' end
      )
    );
    create index learner_notes_learner on learner_notes (learner_id, created_at desc, id)
      where deleted_at is null;
  `.execute(db);
}
