// What has been decided about exams, by whom, when and why: read from the logs of the paths and from what was granted.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

export type ExamChangeKind =
  | "result"
  | "regraded"
  | "sitting"
  | "wait-ended"
  | "task"
  | "accommodation"
  | "accommodation-ended"
  | "look-asked"
  | "look-decided";

export type ExamChange = {
  kind: ExamChangeKind;
  at: Date;
  learnerId: string;
  learnerName: string;
  /** Null for an accommodation, which holds for all exams. */
  moduleId: string | null;
  /** 1 for the first sitting; null where the change is about none. */
  sitting: number | null;
  /** Who did it; null for the learner's own result and where the account is gone. */
  by: string | null;
  reason: string | null;
  /** Grades 0–5, or numbers of granted sittings; null where there was none, or it is not known any more. */
  before: number | null;
  after: number | null;
};

export type AskedChanges = Asker & {
  groupId: string;
  learnerId?: string;
  moduleId?: string;
  limit: number;
  offset: number;
};

/** The changes of a group's exams, of one learner or one exam where asked for, the newest first. */
export async function listExamChanges(
  db: Db,
  asked: AskedChanges,
): Promise<{ changes: ExamChange[]; of: number }> {
  const { learnerId, moduleId, limit, offset } = asked;
  const { rows } = await sql<ExamChange & { of: number }>`
    with learners as (
      select users.id, users.name from group_members
      join groups on groups.id = group_members.group_id
      join users on users.id = group_members.learner_id
      where groups.id = ${asked.groupId} and groups.organisation_id = ${anyOf(asked.organisationIds)}
        ${learnerId === undefined ? sql`` : sql`and users.id = ${learnerId}`}
    ), own_paths as (
      select enrolments.id, learners.id as learner_id, learners.name
      from enrolments join learners on learners.id = enrolments.learner_id
      where enrolments.strategy = 'degree' and ${isGuidedBy(asked)}
    ), changes as (${changesOf(asked)})
    select changes.*, users.name as by, count(*) over ()::integer as of
    from changes left join users on users.id = changes.actor_id
    ${moduleId === undefined ? sql`` : sql`where "moduleId" = ${moduleId} or "moduleId" is null`}
    order by at desc, kind, "learnerId"
    limit ${limit} offset ${offset}
  `.execute(db);
  return {
    changes: rows.map(({ of: _, ...change }) => change),
    of: rows[0]?.of ?? 0,
  };
}

function changesOf({ organisationIds }: Asker): RawBuilder<unknown> {
  return sql`
    select 'result' as kind, exam_results.at, learner_id as "learnerId", name as "learnerName",
      module_id as "moduleId", sitting, null::uuid as actor_id, null as reason,
      null::integer as before, first_grade::integer as after
    from exam_results join own_paths on own_paths.id = exam_results.path_id
    union all
    select case type when 'SITTING_GRANTED' then 'sitting' when 'EXAM_COOL_DOWN_RESET' then 'wait-ended'
        else 'regraded' end,
      path_events.at, own_paths.learner_id, name, payload ->> 'module',
      (payload ->> 'index')::integer + 1, actor_id, payload ->> 'reason',
      case type
        when 'SITTING_GRANTED' then (count(*) filter (where type = 'SITTING_GRANTED') over same) - 1
        when 'RESULT_REGRADED' then coalesce(
          lag((payload ->> 'grade')::integer) over same,
          (
            select first_grade from exam_results
            where exam_results.path_id = path_events.path_id
              and module_id = payload ->> 'module'
              and sitting = (payload ->> 'index')::integer + 1
          )
        )
      end,
      case type
        when 'SITTING_GRANTED' then count(*) filter (where type = 'SITTING_GRANTED') over same
        when 'RESULT_REGRADED' then (payload ->> 'grade')::integer
      end
    from path_events join own_paths on own_paths.id = path_events.path_id
    where type in ('SITTING_GRANTED', 'EXAM_COOL_DOWN_RESET', 'RESULT_REGRADED')
    window same as (
      partition by path_events.path_id, type, payload ->> 'module', payload ->> 'index'
      order by path_events.seq
    )
    union all
    select 'task', path_events.at, own_paths.learner_id, name, payload ->> 'module', null, actor_id, null,
      null,
      case when (payload ->> 'isAccepted')::boolean then (
        select (array[1, 2, 4, 5])[1 + count(*) filter (where level = 'on-own')]
        from jsonb_array_elements_text(payload -> 'criteria') as level
      ) else 0 end
    from path_events join own_paths on own_paths.id = path_events.path_id
    where type = 'TASK_JUDGED' and payload ->> 'kind' = 'exam-task'
    union all
    select told.kind, told.at, learners.id, learners.name, null, null, told.actor_id, told.reason, null, null
    from exam_accommodations join learners on learners.id = exam_accommodations.learner_id
    cross join lateral (values
      ('accommodation', decided_at, decided_by, exam_accommodations.reason),
      ('accommodation-ended', ended_at, ended_by, null)
    ) as told (kind, at, actor_id, reason)
    where exam_accommodations.organisation_id = ${anyOf(organisationIds)} and told.at is not null
    union all
    select told.kind, told.at, own_paths.learner_id, name, module_id, sitting, told.actor_id, told.reason,
      told.before, told.after
    from second_looks join own_paths on own_paths.id = second_looks.path_id
    cross join lateral (values
      ('look-asked', asked_at, asked_by, asked_reason, null::integer, null::integer),
      ('look-decided', decided_at, decided_by, decided_reason, grade_before::integer, grade_after::integer)
    ) as told (kind, at, actor_id, reason, before, after)
    where told.at is not null`;
}
