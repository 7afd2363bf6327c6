import { type Kysely, sql } from "kysely";

// How fresh a mastered skill is. Skills mastered before this day begin as FSRS begins after a first "Good" answer:
// stability 2.3065 days (w[2] of FSRS-6, 199,281.6 seconds until due) and difficulty 2.11810397.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table skill_freshness (
      learner_id uuid not null references users on delete cascade,
      skill_id text not null,
      stability double precision not null check (stability > 0),
      difficulty double precision not null check (difficulty between 1 and 10),
      reviewed_at timestamptz not null,
      due_at timestamptz not null check (due_at > reviewed_at),
      primary key (learner_id, skill_id)
    );
    create index skill_freshness_due on skill_freshness (learner_id, due_at);

    insert into skill_freshness (learner_id, skill_id, stability, difficulty, reviewed_at, due_at)
      select learner_id, skill_id, 2.3065, 2.11810397, mastered_at,
        mastered_at + interval '199281.6 seconds'
      from skill_mastery
      where mastered_at is not null;

    alter table answers drop constraint answers_purpose_check;
    alter table answers add constraint answers_purpose_check
      check (purpose in ('placement', 'practice', 'check', 'exam', 'probe', 'review'));
  `.execute(db);
}
