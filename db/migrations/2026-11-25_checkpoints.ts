import { type Kysely, sql } from "kysely";

// What makes one step of a long path quick to find: the path as it stood at every hundredth event, and which answers
// ended a check or an exam that was not passed. Both follow from the log; paths from before get them when they are
// first asked for, or by `npm run replay`.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table path_checkpoints (
      path_id uuid not null references paths on delete cascade,
      seq integer not null check (seq >= 0),
      at timestamptz not null,
      machine_version integer not null,
      pin jsonb not null,
      snapshot jsonb not null,
      primary key (path_id, seq)
    );
    create table path_failures (
      path_id uuid not null references paths on delete cascade,
      seq integer not null,
      primary key (path_id, seq)
    );
    create index path_events_decided on path_events (path_id, seq) where type in (
      'SITTING_GRANTED', 'LESSON_GRANTED', 'LESSON_COOL_DOWN_RESET', 'EXAM_COOL_DOWN_RESET',
      'STEP_OVERRULED', 'TIME_EXTENDED', 'SKILLS_RECOGNISED', 'RECOGNITION_WITHDRAWN'
    );
  `.execute(db);
}
