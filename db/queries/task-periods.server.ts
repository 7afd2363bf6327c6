// Which workplace period a task case belongs to, as its learner says.
import type { Db, Trx } from "./connection.server";

/** The period of a case; null where none is named. Whether the asker may see the case is asked before. */
export async function findPeriodOfTask(
  db: Db,
  { caseId }: { caseId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("task_cases")
    .select("period_id")
    .where("id", "=", caseId)
    .executeTakeFirst();
  return row?.period_id ?? null;
}

/** Names the period of the learner's own case; a period that is not theirs is none. */
export async function updateTaskPeriod(
  trx: Trx,
  { caseId, learnerId, periodId }: { caseId: string; learnerId: string; periodId: string | null },
): Promise<void> {
  await trx
    .updateTable("task_cases")
    .set((row) => ({
      period_id: row
        .selectFrom("workplace_periods")
        .select("workplace_periods.id")
        .where("workplace_periods.id", "=", periodId)
        .where("workplace_periods.learner_id", "=", learnerId),
    }))
    .where("id", "=", caseId)
    .where("learner_id", "=", learnerId)
    .execute();
}

/** The tasks of a period that was found before, those that were withdrawn left out. */
export async function listTasksOfPeriod(
  db: Db,
  { periodId }: { periodId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("task_cases")
    .select("id")
    .where("period_id", "=", periodId)
    .where("state", "!=", "withdrawn")
    .execute();
  return rows.map(({ id }) => id);
}
