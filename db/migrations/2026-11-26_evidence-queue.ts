import { type Kysely, sql } from "kysely";

// What the evidence queue reads: claims that are open, and what was decided lately, without a look at all that was.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table task_cases add column decided_at timestamptz;
    update task_cases set decided_at = (
      select max(at) from task_judgements where case_id = task_cases.id
    ) where state in ('accepted', 'returned');
    create index task_cases_decided on task_cases (organisation_id, decided_at)
      where decided_at is not null;
    create index prior_learning_cases_open on prior_learning_cases (organisation_id)
      where state in ('claimed', 'evidence', 'assessed', 'appealed');
    create index prior_learning_cases_decided on prior_learning_cases (organisation_id, changed_at)
      where state in ('recognised', 'partly', 'refused');
  `.execute(db);
}
