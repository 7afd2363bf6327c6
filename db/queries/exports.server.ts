// Rows of an export of one group, a page at a time. Who may have which column is for the domain to say.
import { type RawBuilder, sql } from "kysely";
import type { Grade5 } from "~/domain/credit/grade-scale";
import type { Db } from "./connection.server";
import { givenPaths } from "./group-picture.server";
import { anyOf } from "./groups.server";
import type { Asker } from "./guided-paths.server";

type Group = Asker & { groupId: string };
type Page = Group & { limit: number; offset: number };
type Person = { learner: string; email: string };

export type ProgressRow = Person & {
  goalKind: "track" | "course";
  goalId: string;
  level: number;
  phase: string;
  done: number;
  total: number;
  lastAt: Date;
};

export type ResultRow = Person & {
  moduleId: string;
  sittings: number;
  bestShare: number | null;
  exam: Grade5;
  task: Grade5 | null;
  grade: Grade5;
  lastAt: Date | null;
};

export type EvidenceRow = Person & {
  kind: "workplace" | "exam-task" | "claim";
  moduleId: string | null;
  skillIds: string[];
  state: string;
  begunAt: Date;
  changedAt: Date;
};

const progress = (group: Group) => sql`
  select users.name as learner, users.email, goal_kind as "goalKind", goal_id as "goalId",
    eqf as level, phase, done, total, last_event_at as "lastAt", path_id as id, '' as part
  from (${givenPaths(group)}) as given join users on users.id = given.learner_id`;

const results = (group: Group) => sql`
  select users.name as learner, users.email, exam_standings.module_id as "moduleId",
    count(exam_results.sitting)::integer as sittings, max(exam_results.share) as "bestShare",
    exam_grade as exam, task_grade as task, module_grade as grade,
    max(exam_results.at) as "lastAt", given.path_id as id, exam_standings.module_id as part
  from (${givenPaths(group)}) as given
  join users on users.id = given.learner_id
  join exam_standings on exam_standings.path_id = given.path_id
  left join exam_results on exam_results.path_id = given.path_id
    and exam_results.module_id = exam_standings.module_id
  group by users.id, given.path_id, exam_standings.path_id, exam_standings.module_id`;

const evidence = ({ groupId, organisationIds }: Group) => sql`
  select users.name as learner, users.email, told.*
  from group_members
  join groups on groups.id = group_members.group_id
  join users on users.id = group_members.learner_id
  cross join lateral (
    select kind, module_id as "moduleId", '{}'::text[] as "skillIds", state,
      created_at as "begunAt", changed_at as "changedAt", id, '' as part
    from task_cases
    where task_cases.learner_id = users.id and task_cases.organisation_id = groups.organisation_id
      and state not in ('draft', 'withdrawn')
    union all
    select 'claim', null, array(
        select skill_id from prior_learning_skills where case_id = prior_learning_cases.id
        order by skill_id
      ), state, created_at, changed_at, id, ''
    from prior_learning_cases
    where prior_learning_cases.learner_id = users.id
      and prior_learning_cases.organisation_id = groups.organisation_id and state <> 'withdrawn'
  ) as told
  where groups.id = ${groupId} and groups.organisation_id = ${anyOf(organisationIds)}`;

async function pageOf<Row>(db: Db, rows: RawBuilder<unknown>, { limit, offset }: Page) {
  const page = await sql<Row>`
    select * from (${rows}) as exported order by learner, id, part limit ${limit} offset ${offset}
  `.execute(db);
  return page.rows;
}

export function listProgressRows(db: Db, page: Page): Promise<ProgressRow[]> {
  return pageOf<ProgressRow>(db, progress(page), page);
}

export function listResultRows(db: Db, page: Page): Promise<ResultRow[]> {
  return pageOf<ResultRow>(db, results(page), page);
}

export function listEvidenceRows(db: Db, page: Page): Promise<EvidenceRow[]> {
  return pageOf<EvidenceRow>(db, evidence(page), page);
}

/** How many rows each export of the group has. */
export async function countExports(
  db: Db,
  group: Group,
): Promise<{ progress: number; results: number; evidence: number }> {
  const { rows } = await sql<{ progress: number; results: number; evidence: number }>`
    select
      (select count(*)::integer from (${progress(group)}) as one) as progress,
      (select count(*)::integer from (${results(group)}) as two) as results,
      (select count(*)::integer from (${evidence(group)}) as three) as evidence
  `.execute(db);
  return rows[0] ?? { progress: 0, results: 0, evidence: 0 };
}
