import { type Kysely, sql } from "kysely";

// Answers graded anew after a key was corrected. What an answer got at the time stays beside it.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table regrades (
      id uuid primary key default gen_random_uuid(),
      question_id text not null,
      from_publication uuid not null references publications,
      to_publication uuid not null references publications,
      mode text not null check (mode in ('up', 'all')),
      reason text not null check (length(reason) between 1 and 1000),
      actor_id uuid references users on delete set null,
      organisation_id uuid references organisations on delete set null,
      at timestamptz not null
    );
    create index regrades_question on regrades (question_id, to_publication);

    create table regraded_answers (
      regrade_id uuid not null references regrades on delete cascade,
      answer_id uuid not null references answers on delete cascade,
      to_publication uuid not null references publications,
      outcome_before double precision not null check (outcome_before between 0 and 1),
      outcome_after double precision not null check (outcome_after between 0 and 1),
      is_right_before boolean not null,
      is_right_after boolean not null,
      primary key (answer_id, to_publication)
    );
    create index regraded_answers_regrade on regraded_answers (regrade_id);
    create index answers_publication on answers (publication_id, question_id);
  `.execute(db);
}
