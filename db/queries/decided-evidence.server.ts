// What was decided last in the asker's organisations, and by whom.
import { sql } from "kysely";
import type { ClaimStage } from "~/domain/prior-learning/advance-claim";
import type { TaskStage } from "~/domain/workplace-task/advance-task";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";

export type DecidedEvidence = {
  id: string;
  kind: "workplace" | "exam-task" | "claim";
  stage: TaskStage | ClaimStage;
  learnerName: string;
  /** "course/module" of a task; null for a claim. */
  moduleId: string | null;
  skillIds: string[];
  decidedAt: Date;
  /** Null for an account that is gone. */
  decidedBy: string | null;
};

/**
 * The newest first. Each organisation gives its own last ones from an index, whatever else it has decided; nobody's own
 * case is among them.
 */
export async function listDecidedEvidence(
  db: Db,
  { organisationIds, userId, limit }: Asker & { userId: string; limit: number },
): Promise<DecidedEvidence[]> {
  const { rows } = await sql<DecidedEvidence>`
    with decided as (
      select cases.*
      from organisations cross join lateral (
        (
          select id, learner_id, organisation_id, kind, state, module_id, decided_at
          from task_cases
          where organisation_id = organisations.id and decided_at is not null
            and learner_id <> ${userId}
          order by decided_at desc limit ${limit}
        )
        union all
        (
          select id, learner_id, organisation_id, 'claim', state, null, changed_at
          from prior_learning_cases
          where organisation_id = organisations.id and state in ('recognised', 'partly', 'refused')
            and learner_id <> ${userId}
          order by changed_at desc limit ${limit}
        )
      ) as cases
      where organisations.id = ${anyOf(organisationIds)} and exists (
        select from group_members join groups on groups.id = group_members.group_id
        where groups.organisation_id = cases.organisation_id
          and group_members.learner_id = cases.learner_id
      )
      order by cases.decided_at desc, cases.id
      limit ${limit}
    )
    select decided.id, decided.kind, decided.state as stage, users.name as "learnerName",
      decided.module_id as "moduleId", decided.decided_at as "decidedAt",
      coalesce((
        select array_agg(skill_id order by skill_id) from prior_learning_skills
        where case_id = decided.id
      ), '{}') as "skillIds",
      case when decided.kind = 'claim' then (
        select actors.name from prior_learning_events
        left join users as actors on actors.id = prior_learning_events.actor_id
        where case_id = decided.id and type = 'DECIDED' order by seq desc limit 1
      ) else (
        select who from task_judgements where case_id = decided.id order by seq desc limit 1
      ) end as "decidedBy"
    from decided join users on users.id = decided.learner_id
    order by decided.decided_at desc, decided.id
  `.execute(db);
  return rows;
}
