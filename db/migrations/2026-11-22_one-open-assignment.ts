import { type Kysely, sql } from "kysely";

// A goal is assigned to a group, or by an organisation to a person, once at a time: assigning twice is once.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index assignments_group;
    create unique index assignments_group_goal on assignments (group_id, goal_kind, goal_id)
      where withdrawn_at is null and group_id is not null;
    drop index assignments_learner;
    create unique index assignments_learner_goal
      on assignments (learner_id, organisation_id, goal_kind, goal_id)
      where withdrawn_at is null and learner_id is not null;
  `.execute(db);
}
