// What a letter may say of a teacher's period or of a proposal out of it, to whom it concerns and as it stands now.
import { sql } from "kysely";
import type { DB } from "../schema.server";
import type { Db, Trx } from "./connection.server";

export type PeriodTold = {
  company: string;
  teacherName: string;
  isOwn: boolean;
  /** The reader, or a school that they act for, is to act now. */
  waitsForReader: boolean;
};

/** A period: the reader's own, or one of a school that they act for. */
export async function findPeriodTold(
  db: Db,
  { periodId, readerId }: { periodId: string; readerId: string },
): Promise<PeriodTold | undefined> {
  const { rows } = await sql<PeriodTold>`
    select company, users.name as "teacherName", teacher_id = ${readerId} as "isOwn",
      coalesce(waiting_for = case when teacher_id = ${readerId} then 'teacher' else 'school' end,
        false) as "waitsForReader"
    from teacher_periods join users on users.id = teacher_id
    where teacher_periods.id = ${periodId}
      and (teacher_id = ${readerId} or exists (
        select from memberships
        where user_id = ${readerId} and role in ('coordinator', 'admin')
          and organisation_id = teacher_periods.organisation_id))
  `.execute(db);
  return rows[0];
}

export type ProposalTold = {
  lessonId: string;
  teacherName: string;
  /** The school, and how many of its proposals wait, those of the reader's own left out. */
  organisation: string;
  count: number;
};

/** A proposal that waits for an editor of the reader's school. */
export async function findProposalTold(
  db: Db,
  { proposalId, readerId }: { proposalId: string; readerId: string },
): Promise<ProposalTold | undefined> {
  const { rows } = await sql<ProposalTold>`
    select proposal.lesson_id as "lessonId", users.name as "teacherName",
      organisations.name as organisation,
      (select count(*)::integer from lesson_proposals as waiting
        where waiting.organisation_id = proposal.organisation_id
          and waiting.state = 'proposed' and waiting.teacher_id <> ${readerId}) as count
    from lesson_proposals as proposal
      join users on users.id = proposal.teacher_id
      join organisations on organisations.id = proposal.organisation_id
    where proposal.id = ${proposalId} and proposal.state = 'proposed'
      and exists (
        select from memberships
        where user_id = ${readerId} and role = 'admin'
          and memberships.organisation_id = proposal.organisation_id)
  `.execute(db);
  return rows[0];
}

export type OwnProposalTold = {
  state: DB["lesson_proposals"]["state"];
  lessonId: string;
  teacherName: string;
  isNamed: boolean;
  /** Why it was declined, where it was. */
  reason: string | null;
};

/** What has become of a proposal, for the teacher whose it is. */
export async function findOwnProposalTold(
  db: Db,
  { proposalId, readerId }: { proposalId: string; readerId: string },
): Promise<OwnProposalTold | undefined> {
  const { rows } = await sql<OwnProposalTold>`
    select proposal.state, lesson_id as "lessonId", users.name as "teacherName", is_named as "isNamed",
      (select payload ->> 'reason' from lesson_proposal_events
        where proposal_id = proposal.id and type = 'DECLINED') as reason
    from lesson_proposals as proposal join users on users.id = proposal.teacher_id
    where proposal.id = ${proposalId} and teacher_id = ${readerId}
  `.execute(db);
  return rows[0];
}

/** Who speaks for the content at a school: its admins. */
export async function listEditorsToTell(
  trx: Trx,
  { organisationId }: { organisationId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("memberships")
    .select("user_id as userId")
    .where("organisation_id", "=", organisationId)
    .where("role", "=", "admin")
    .orderBy("user_id")
    .execute();
  return rows.map(({ userId }) => userId);
}

/** How many periods wait for the school, but for those of the asker's own. */
export async function countWaitingPeriods(
  db: Db,
  { userId, organisationIds }: { userId: string; organisationIds: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from teacher_periods
    where organisation_id = any(${[...organisationIds]}::uuid[])
      and waiting_for = 'school' and teacher_id <> ${userId}
  `.execute(db);
  return rows[0]?.count ?? 0;
}
