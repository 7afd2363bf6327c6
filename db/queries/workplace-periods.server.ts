// The time that learners spend at workplaces, and the hours of each day. The learner sees all of their own; an
// organisation sees those of its learners that belong to it.
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** What is planned of a period. */
export type PeriodPlan = {
  company: string;
  place: string;
  country: "FI" | "SE";
  startsOn: string;
  endsOn: string;
  plannedHours: number;
  supervisorName: string;
  supervisorEmail: string;
  schoolContact: string;
};

export type WorkplacePeriod = PeriodPlan & {
  id: string;
  learnerId: string;
  organisationId: string | null;
  organisationName: string | null;
  revision: number;
  createdBy: string | null;
  createdAt: Date;
  changedBy: string | null;
  changedAt: Date;
};

export type WorkplaceDayRow = { day: string; revision: number; hours: number; done: string };

/** Whose periods are asked for: the learner's own, or those that belong to the asker's organisations. */
export type PeriodAsker =
  | { learnerId: string }
  | { learnerId: string; organisationIds: readonly string[] };

function selectPeriods(db: Db, asker: PeriodAsker) {
  return db
    .selectFrom("workplace_periods")
    .leftJoin("organisations", "organisations.id", "workplace_periods.organisation_id")
    .leftJoin("users as makers", "makers.id", "workplace_periods.created_by")
    .leftJoin("users as changers", "changers.id", "workplace_periods.changed_by")
    .select([
      "workplace_periods.id",
      "workplace_periods.learner_id as learnerId",
      "workplace_periods.organisation_id as organisationId",
      "organisations.name as organisationName",
      "workplace_periods.revision",
      "company",
      "place",
      "workplace_periods.country",
      "starts_on as startsOn",
      "ends_on as endsOn",
      "planned_hours as plannedHours",
      "supervisor_name as supervisorName",
      "supervisor_email as supervisorEmail",
      "school_contact as schoolContact",
      "makers.name as createdBy",
      "workplace_periods.created_at as createdAt",
      "changers.name as changedBy",
      "workplace_periods.changed_at as changedAt",
    ])
    .where("workplace_periods.learner_id", "=", asker.learnerId)
    .$if("organisationIds" in asker, (query) =>
      query.where(
        "workplace_periods.organisation_id",
        "=",
        anyOf("organisationIds" in asker ? asker.organisationIds : []),
      ),
    );
}

/** The periods that the asker may see, the newest first. */
export function listPeriods(db: Db, asker: PeriodAsker): Promise<WorkplacePeriod[]> {
  return selectPeriods(db, asker)
    .orderBy("workplace_periods.starts_on", "desc")
    .orderBy("workplace_periods.id")
    .execute();
}

export function findPeriod(
  db: Db,
  { periodId, ...asker }: PeriodAsker & { periodId: string },
): Promise<WorkplacePeriod | undefined> {
  return selectPeriods(db, asker).where("workplace_periods.id", "=", periodId).executeTakeFirst();
}

type NewPeriod = PeriodPlan & {
  learnerId: string;
  organisationId: string | null;
  /** Made by the page: the same key is the same period. */
  clientKey: string;
  actorId: string;
  now: Date;
};

/** @returns the new period, or the one that was made under this key before */
export async function insertPeriod(trx: Trx, made: NewPeriod): Promise<string> {
  const row = await trx
    .insertInto("workplace_periods")
    .values({
      learner_id: made.learnerId,
      organisation_id: made.organisationId,
      client_key: made.clientKey,
      created_by: made.actorId,
      created_at: made.now,
      changed_by: made.actorId,
      changed_at: made.now,
      ...columnsOf(made),
    })
    .onConflict((conflict) =>
      // Nothing changes: the row is only to be returned.
      conflict.columns(["learner_id", "client_key"]).doUpdateSet((row) => ({
        client_key: row.ref("excluded.client_key"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns whether the period still had the revision that its editor had read */
export async function updatePeriod(
  db: Db,
  { periodId, revision, actorId, now, ...plan }: PeriodPlan & PeriodChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("workplace_periods")
    .set({
      revision: revision + 1,
      changed_by: actorId,
      changed_at: now,
      ...columnsOf(plan),
    })
    .where("id", "=", periodId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type PeriodChange = { periodId: string; revision: number; actorId: string; now: Date };

function columnsOf(plan: PeriodPlan) {
  return {
    company: plan.company,
    place: plan.place,
    country: plan.country,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    planned_hours: plan.plannedHours,
    supervisor_name: plan.supervisorName,
    supervisor_email: plan.supervisorEmail,
    school_contact: plan.schoolContact,
  };
}

/** The days of periods that were found before, the newest first. */
export async function listWorkplaceDays(
  db: Db,
  { periodIds }: { periodIds: readonly string[] },
): Promise<(WorkplaceDayRow & { periodId: string })[]> {
  const rows = await db
    .selectFrom("workplace_days")
    .select(["period_id as periodId", "day", "revision", "hours", "done"])
    .where("period_id", "=", anyOf(periodIds))
    .orderBy("day", "desc")
    .execute();
  return rows.map((row) => ({ ...row, hours: Number(row.hours) }));
}

type WrittenDay = { periodId: string; day: string; hours: number; done: string; now: Date };

/**
 * Writes one day of a period.
 * @param revision of the day as its writer had read it; 0 where it was empty
 * @returns whether the day still had that revision
 */
export async function saveWorkplaceDay(
  db: Db,
  { periodId, day, revision, hours, done, now }: WrittenDay & { revision: number },
): Promise<boolean> {
  const row = await db
    .insertInto("workplace_days")
    .values({ period_id: periodId, day, hours, done, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["period_id", "day"])
        .doUpdateSet({ revision: revision + 1, hours, done, changed_at: now })
        .where("workplace_days.revision", "=", revision),
    )
    .returning("day")
    .executeTakeFirst();
  return row !== undefined;
}

/** Days that would fall outside new dates of their period. */
export async function countDaysOutside(
  db: Db,
  { periodId, startsOn, endsOn }: { periodId: string; startsOn: string; endsOn: string },
): Promise<number> {
  const { count } = await db
    .selectFrom("workplace_days")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("period_id", "=", periodId)
    .where((row) => row.or([row("day", "<", startsOn), row("day", ">", endsOn)]))
    .executeTakeFirstOrThrow();
  return count;
}
