// Everything that waits for a decision of the asker, from rows that are there only while somebody waits: no history is
// counted. Of what is shown, the evidence is looked up.
import { type RawBuilder, sql } from "kysely";
import type { ClaimStage } from "~/domain/prior-learning/advance-claim";
import type { TaskStage } from "~/domain/workplace-task/advance-task";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

/** `elsewhere`: a claim that waits for its learner, or an appeal that others hear. */
export type EvidenceKind = "workplace" | "exam-task" | "second-look" | "claim" | "elsewhere";

/** The organisations are those in which the asker guides. */
export type QueueAsker = Asker & {
  /** Nobody decides about themselves; their own groups can come first. */
  userId: string;
  /** Appeals that are the asker's to hear, in whatever role. */
  appealIds: readonly string[];
  /** One group alone; left out for all. */
  groupId?: string | undefined;
  /** Stages in which a claim waits for staff, and all in which it waits for anybody. */
  claimStages: { staff: readonly ClaimStage[]; open: readonly ClaimStage[] };
};

/** A place of each learner: one group in each organisation, the asker's own if there is one. */
function places({ organisationIds, userId, appealIds, groupId }: QueueAsker): RawBuilder<unknown> {
  return sql`
    select distinct on (group_members.learner_id, groups.organisation_id)
      group_members.learner_id, groups.organisation_id, groups.id as group_id,
      groups.name as group_name, group_teachers.teacher_id is not null as is_own
    from groups
    join group_members on group_members.group_id = groups.id
    left join group_teachers on group_teachers.group_id = groups.id
      and group_teachers.teacher_id = ${userId}
    where (
      groups.organisation_id = ${anyOf(organisationIds)} or groups.organisation_id in (
        select organisation_id from prior_learning_cases where id = ${anyOf(appealIds)}
      )
    ) ${groupId === undefined ? sql`` : sql`and groups.id = ${groupId}`}
    order by group_members.learner_id, groups.organisation_id, is_own desc,
      groups.archived_at is not null, groups.id`;
}

function waiting(asker: QueueAsker): RawBuilder<unknown> {
  const { organisationIds, userId, appealIds, claimStages } = asker;
  return sql`
    select cases.*, places.group_id, places.group_name, places.is_own
    from (
      select id, learner_id, organisation_id, kind, state, course_id, module_id,
        waiting_since as since
      from task_cases
      where organisation_id = ${anyOf(organisationIds)} and waiting_for = 'instructor'
      union all
      select id, learner_id, organisation_id,
        case when state = any(${claimStages.staff}::text[])
          and (state <> 'appealed' or id = ${anyOf(appealIds)})
          then 'claim' else 'elsewhere' end,
        state, null, null, coalesce(waiting_since, created_at)
      from prior_learning_cases
      where state in ('claimed', 'evidence', 'assessed', 'appealed')
        and state = any(${claimStages.open}::text[])
        and (organisation_id = ${anyOf(organisationIds)} or id = ${anyOf(appealIds)})
      union all
      select second_looks.id, second_looks.learner_id, (
          select groups.organisation_id
          from group_members join groups on groups.id = group_members.group_id
          where group_members.learner_id = second_looks.learner_id
            and groups.organisation_id = ${anyOf(organisationIds)}
          order by groups.organisation_id limit 1
        ), 'second-look', second_looks.state, split_part(module_id, '/', 1), module_id, asked_at
      from second_looks join enrolments on enrolments.id = second_looks.path_id
      where second_looks.state = 'asked' and ${isGuidedBy(asker)}
    ) as cases
    join (${places(asker)}) as places on places.learner_id = cases.learner_id
      and places.organisation_id = cases.organisation_id
    where cases.learner_id <> ${userId}`;
}

export type WaitingEvidence = {
  id: string;
  kind: EvidenceKind;
  stage: TaskStage | ClaimStage | "asked";
  learnerId: string;
  learnerName: string;
  groupId: string;
  groupName: string;
  isOwn: boolean;
  /** "course/module" of a task or an exam; null for a claim. */
  moduleId: string | null;
  courseId: string | null;
  since: Date;
  /** Cases of the same task that wait, this one among them. */
  alike: number;
  hasText: boolean;
  photos: number;
  documents: number;
  /** Somebody at work, or an assessor, has said what they saw. */
  hasWord: boolean;
  /** It was judged before, and has been brought again. */
  isAgain: boolean;
  /** Of a claim. */
  skillIds: string[];
};

type Shown = {
  /** All kinds that wait for the asker where null. */
  kind: EvidenceKind | null;
  isOwnFirst: boolean;
  limit: number;
  offset: number;
};

/** A page of what waits, who has waited longest first. */
export async function listWaitingEvidence(
  db: Db,
  { kind, isOwnFirst, limit, offset, ...asker }: QueueAsker & Shown,
): Promise<WaitingEvidence[]> {
  const isWanted = kind === null ? sql`kind <> 'elsewhere'` : sql`kind = ${kind}`;
  const { rows } = await sql<WaitingEvidence>`
    with shown as (
      select *, count(*) over (partition by kind, module_id) as alike
      from (${waiting(asker)}) as waiting
      where ${isWanted}
      order by ${isOwnFirst ? sql`is_own desc,` : sql``} since, id
      limit ${limit} offset ${offset}
    )
    select shown.id, shown.kind, shown.state as stage, users.id as "learnerId",
      users.name as "learnerName", shown.group_id as "groupId", shown.group_name as "groupName", shown.is_own as "isOwn", shown.module_id as "moduleId",
      shown.course_id as "courseId", shown.since, shown.alike::integer,
      coalesce((
        select payload ->> 'text' <> '' from task_case_events
        where case_id = shown.id and type = 'TEXT_WRITTEN' order by seq desc limit 1
      ), false) as "hasText",
      (select count(*)::integer from task_files where case_id = shown.id) as photos,
      (select count(*)::integer from evidence_files where case_id = shown.id) as documents,
      (
        exists (
          select from (
            select by_kind from task_judgements where case_id = shown.id order by seq desc limit 1
          ) as newest where by_kind = 'supervisor'
        ) or exists (
          select from prior_learning_events
          where case_id = shown.id and type = 'EVIDENCE_GIVEN'
            and payload #>> '{evidence,kind}' in ('assessor', 'demonstration')
        )
      ) as "hasWord",
      exists (
        select from task_judgements where case_id = shown.id and is_evidence
      ) as "isAgain",
      coalesce((
        select array_agg(skill_id order by skill_id) from prior_learning_skills
        where case_id = shown.id
      ), '{}') as "skillIds"
    from shown join users on users.id = shown.learner_id
    order by ${isOwnFirst ? sql`shown.is_own desc,` : sql``} shown.since, shown.id
  `.execute(db);
  return rows;
}

/** How many wait, of each kind. */
export async function countWaitingEvidence(
  db: Db,
  asker: QueueAsker,
): Promise<Record<EvidenceKind, number>> {
  const { rows } = await sql<{ kind: EvidenceKind; count: number }>`
    select kind, count(*)::integer as count from (${waiting(asker)}) as waiting group by kind
  `.execute(db);
  const of = (kind: EvidenceKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return {
    workplace: of("workplace"),
    "exam-task": of("exam-task"),
    "second-look": of("second-look"),
    claim: of("claim"),
    elsewhere: of("elsewhere"),
  };
}

/** The task that has waited longest for the asker; undefined where none waits. */
export async function findNextTask(
  db: Db,
  {
    kind,
    isOwnFirst,
    ...asker
  }: QueueAsker & { kind: "workplace" | "exam-task" | null; isOwnFirst: boolean },
): Promise<string | undefined> {
  const kinds = kind === null ? ["workplace", "exam-task"] : [kind];
  const { rows } = await sql<{ id: string }>`
    select id from (${waiting(asker)}) as waiting
    where kind = any(${kinds}::text[])
    order by ${isOwnFirst ? sql`is_own desc,` : sql``} since, id
    limit 1
  `.execute(db);
  return rows[0]?.id;
}

/** Appeals of these organisations that are not yet heard, with who has decided about each before. */
export async function listOpenAppeals(
  db: Db,
  { organisationIds }: Asker,
): Promise<{ id: string; organisationId: string; learnerId: string; earlier: string[] }[]> {
  const { rows } = await sql<Awaited<ReturnType<typeof listOpenAppeals>>[number]>`
    select id, organisation_id as "organisationId", learner_id as "learnerId", array(
      select distinct payload ->> 'by' from prior_learning_events
      where case_id = prior_learning_cases.id and type in ('DECIDED', 'RECOGNITION_WITHDRAWN')
    ) as earlier
    from prior_learning_cases
    where state = 'appealed' and organisation_id = ${anyOf(organisationIds)}
  `.execute(db);
  return rows;
}
