import { type Kysely, sql } from "kysely";

// Calibrations of the mastery model, never changed. An enrolment keeps the one it began under; null is the authors' seeds.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mastery_models (
      id integer primary key generated always as identity,
      created_at timestamptz not null,
      answers integer not null check (answers > 0),
      learners integer not null check (learners > 0),
      parameters jsonb not null,
      report jsonb not null
    );
    create trigger mastery_models_immutable before update or delete on mastery_models
      for each row execute function refuse_change();

    alter table enrolments add mastery_model integer references mastery_models;
  `.execute(db);
}
