// What a letter may say of a teacher's period or of a proposal out of it, to whom it concerns and as it stands now.
import { sql } from "kysely";
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

/** A proposal that waits for an editor of the reader's school. */
export function findProposalTold(
  db: Db,
  { proposalId, readerId }: { proposalId: string; readerId: string },
): Promise<{ lessonId: string; teacherName: string } | undefined> {
  return db
    .selectFrom("lesson_proposals as proposal")
    .innerJoin("users", "users.id", "proposal.teacher_id")
    .innerJoin("memberships", "memberships.organisation_id", "proposal.organisation_id")
    .select(["proposal.lesson_id as lessonId", "users.name as teacherName"])
    .where("proposal.id", "=", proposalId)
    .where("proposal.state", "=", "proposed")
    .where("memberships.user_id", "=", readerId)
    .where("memberships.role", "=", "admin")
    .executeTakeFirst();
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
