// Teachers' periods in working life. A teacher sees their own; coordinators and admins of the school see the school's.
import type { ExpressionBuilder } from "kysely";
import type { DB } from "../schema.server";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type State = DB["teacher_periods"]["state"];
type WaitingFor = DB["teacher_periods"]["waiting_for"];

/** Who is asking: somebody, and the organisations in whose name they act for the school. */
export type PeriodAsker = { userId: string; organisationIds: readonly string[] };

export type TeacherPeriodRow = {
  id: string;
  teacherId: string;
  teacherName: string;
  organisationId: string;
  organisationName: string;
  state: State;
  waitingFor: WaitingFor;
  since: Date;
  revision: number;
  company: string;
  place: string;
  startsOn: string;
  endsOn: string;
  plannedHours: number;
  /** Hours written so far. */
  hours: number;
};

function selectPeriods(db: Db) {
  return db
    .selectFrom("teacher_periods as period")
    .innerJoin("users", "users.id", "period.teacher_id")
    .innerJoin("organisations", "organisations.id", "period.organisation_id")
    .select(({ selectFrom }) => [
      "period.id",
      "period.teacher_id as teacherId",
      "users.name as teacherName",
      "period.organisation_id as organisationId",
      "organisations.name as organisationName",
      "period.state",
      "period.waiting_for as waitingFor",
      "period.since",
      "period.revision",
      "period.company",
      "period.place",
      "period.starts_on as startsOn",
      "period.ends_on as endsOn",
      "period.planned_hours as plannedHours",
      selectFrom("teacher_period_days as day")
        .select(({ fn }) => fn.sum("day.hours").as("hours"))
        .whereRef("day.period_id", "=", "period.id")
        .as("hours"),
    ]);
}

function counted<T extends { hours: unknown }>(row: T): Omit<T, "hours"> & { hours: number } {
  return { ...row, hours: Number(row.hours) };
}

/** A teacher's own periods, the newest first. */
export async function listOwnTeacherPeriods(
  db: Db,
  { teacherId }: { teacherId: string },
): Promise<TeacherPeriodRow[]> {
  const rows = await selectPeriods(db)
    .where("period.teacher_id", "=", teacherId)
    .orderBy("period.starts_on", "desc")
    .orderBy("period.id")
    .execute();
  return rows.map(counted);
}

/** The periods of other teachers of these schools: first those that wait for the school, then the newest. */
export async function listSchoolPeriods(
  db: Db,
  asked: PeriodAsker & { limit: number; offset: number },
): Promise<{ periods: TeacherPeriodRow[]; of: number }> {
  const rows = await selectPeriods(db)
    .select(({ fn }) => fn.countAll<number>().over().as("of"))
    .where("period.organisation_id", "=", anyOf(asked.organisationIds))
    .where("period.teacher_id", "<>", asked.userId)
    .orderBy(({ eb }) => eb("period.waiting_for", "is not distinct from", "school"), "desc")
    .orderBy("period.starts_on", "desc")
    .orderBy("period.id")
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { periods: rows.map(counted), of: Number(rows[0]?.of ?? 0) };
}

/** The asker's own, or one of a school that they act for. */
function isAskers({ userId, organisationIds }: PeriodAsker) {
  return ({ eb, or }: ExpressionBuilder<DB & { period: DB["teacher_periods"] }, "period">) =>
    or([
      eb("period.teacher_id", "=", userId),
      eb("period.organisation_id", "=", anyOf(organisationIds)),
    ]);
}

/** One period, where the asker may see it. */
export async function findTeacherPeriod(
  db: Db,
  { periodId, ...asker }: PeriodAsker & { periodId: string },
): Promise<TeacherPeriodRow | undefined> {
  const row = await selectPeriods(db)
    .where("period.id", "=", periodId)
    .where(isAskers(asker))
    .executeTakeFirst();
  return row && counted(row);
}

/** The same, held until the transaction ends. It is read once it is held: hours written meanwhile are in its sum. */
export async function lockTeacherPeriod(
  trx: Trx,
  { periodId, ...asker }: PeriodAsker & { periodId: string },
): Promise<TeacherPeriodRow | undefined> {
  await trx
    .selectFrom("teacher_periods as period")
    .select("period.id")
    .where("period.id", "=", periodId)
    .where(isAskers(asker))
    .forUpdate()
    .execute();
  return findTeacherPeriod(trx, { periodId, ...asker });
}

/** What stands in the row of a period beside its log, so that lists and sums need not read the log. */
export type PeriodSummary = {
  state: State;
  waitingFor: WaitingFor;
  since: Date;
  company: string;
  place: string;
  startsOn: string;
  endsOn: string;
  plannedHours: number;
};

function columnsOf(summary: PeriodSummary) {
  return {
    state: summary.state,
    waiting_for: summary.waitingFor,
    since: summary.since,
    company: summary.company,
    place: summary.place,
    starts_on: summary.startsOn,
    ends_on: summary.endsOn,
    planned_hours: summary.plannedHours,
  };
}

type NewPeriod = {
  teacherId: string;
  organisationId: string;
  clientKey: string;
  machineVersion: number;
  summary: PeriodSummary;
  now: Date;
};

/** @returns the new id, or undefined where the teacher has sent this very plan before */
export async function insertTeacherPeriod(trx: Trx, made: NewPeriod): Promise<string | undefined> {
  const row = await trx
    .insertInto("teacher_periods")
    .values({
      ...columnsOf(made.summary),
      teacher_id: made.teacherId,
      organisation_id: made.organisationId,
      client_key: made.clientKey,
      machine_version: made.machineVersion,
      revision: 0,
      created_at: made.now,
      changed_at: made.now,
    })
    .onConflict((conflict) => conflict.columns(["teacher_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function findTeacherPeriodByKey(
  db: Db,
  { teacherId, clientKey }: { teacherId: string; clientKey: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("teacher_periods")
    .select("id")
    .where("teacher_id", "=", teacherId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}

type SavedPeriod = {
  periodId: string;
  /** The revision that was read; the row must still have it. */
  revision: number;
  machineVersion: number;
  summary: PeriodSummary;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function saveTeacherPeriod(trx: Trx, saved: SavedPeriod): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("teacher_periods")
    .set({
      ...columnsOf(saved.summary),
      revision: saved.revision + 1,
      machine_version: saved.machineVersion,
      changed_at: saved.now,
    })
    .where("id", "=", saved.periodId)
    .where("revision", "=", saved.revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The hours of one day as they were written last: what sums are made of. */
export async function saveTeacherDay(
  trx: Trx,
  { periodId, day, hours }: { periodId: string; day: string; hours: number },
): Promise<void> {
  await trx
    .insertInto("teacher_period_days")
    .values({ period_id: periodId, day, hours })
    .onConflict((conflict) =>
      conflict.columns(["period_id", "day"]).doUpdateSet((row) => ({
        hours: row.ref("excluded.hours"),
      })),
    )
    .execute();
}

/** The skills that the school has confirmed as renewed. */
export async function insertRenewals(
  trx: Trx,
  { periodId, skillIds, now }: { periodId: string; skillIds: readonly string[]; now: Date },
): Promise<void> {
  if (skillIds.length === 0) return;
  await trx
    .insertInto("teacher_period_renewals")
    .values(skillIds.map((skill_id) => ({ period_id: periodId, skill_id, confirmed_at: now })))
    .execute();
}
