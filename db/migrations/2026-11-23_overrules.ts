import { type Kysely, sql } from "kysely";

// The form that an instructor decided with: the same one sent twice is stored once.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table overrule_keys (
      path_id uuid not null,
      seq integer not null,
      client_key uuid not null,
      primary key (path_id, seq),
      unique (path_id, client_key),
      foreign key (path_id, seq) references path_events on delete cascade
    );
  `.execute(db);
}
