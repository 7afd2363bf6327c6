import {
  type PeriodSnapshot,
  periodStage,
  startPeriod,
  teacherPeriodVersion,
} from "~/domain/teacher-period/advance-teacher-period";
import { periodWaitsFor } from "~/domain/teacher-period/teacher-period-acts";
import { periodPlannedSchema } from "~/domain/teacher-period/teacher-period-event";
import type { TeacherPlan } from "~/domain/teacher-period/teacher-plan";
import { appendEvents } from "~db/queries/case-log.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import {
  findTeacherPeriodByKey,
  insertTeacherPeriod,
  type PeriodSummary,
} from "~db/queries/teacher-periods.server";
import { tellOfPeriod } from "./tell-of-period.server";

type PlanPeriod = {
  teacherId: string;
  /** Schools in which the teacher teaches: the period belongs to one of them. */
  teachesIn: readonly string[];
  organisationId: string;
  plan: TeacherPlan;
  clientKey: string;
  now: Date;
};

type Planned = { ok: true; periodId: string } | { ok: false; reason: "organisation" };

/** Plans a period in working life. The same key is the same period. */
export function planTeacherPeriod(
  db: Db,
  { teacherId, teachesIn, organisationId, plan, clientKey, now }: PlanPeriod,
): Promise<Planned> {
  return inTransaction(db, async (trx): Promise<Planned> => {
    if (!teachesIn.includes(organisationId)) return { ok: false, reason: "organisation" };
    const planned = periodPlannedSchema.parse({
      ...{ type: "PERIOD_PLANNED", organisation: organisationId, plan },
      ...{ by: teacherId, role: "teacher", now: now.toISOString() },
    });
    const summary = periodSummary(startPeriod(planned));
    const periodId = await insertTeacherPeriod(trx, {
      ...{ teacherId, organisationId, clientKey, machineVersion: teacherPeriodVersion, now },
      summary,
    });
    if (!periodId) {
      const known = await findTeacherPeriodByKey(trx, { teacherId, clientKey });
      if (!known) throw new Error(`The period of ${teacherId} under ${clientKey} vanished`);
      return { ok: true, periodId: known };
    }
    const first = { seq: 0, events: [planned], actorId: teacherId, clientKey: null, now };
    await appendEvents(trx, { kind: "teacher-period", id: periodId }, first);
    await tellOfPeriod(trx, {
      ...{ periodId, revision: 0, teacherId, organisationId, actorId: teacherId, now },
      ...{ before: undefined, after: summary.waitingFor },
    });
    return { ok: true, periodId };
  });
}

/** What the row of a period says beside its log. */
export function periodSummary(snapshot: PeriodSnapshot): PeriodSummary {
  const { memory } = snapshot;
  const { company, place, startsOn, endsOn, plannedHours } = memory.plan;
  const stage = periodStage(snapshot);
  const turn = periodWaitsFor({ stage, memory });
  return {
    ...{ company, place, startsOn, endsOn, plannedHours, state: stage },
    waitingFor: turn === "nobody" ? null : turn,
    since: new Date(memory.since),
  };
}
