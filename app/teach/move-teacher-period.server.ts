import {
  advancePeriod,
  type PeriodSnapshot,
  teacherPeriodVersion,
} from "~/domain/teacher-period/advance-teacher-period";
import { type PeriodEvent, periodEventSchema } from "~/domain/teacher-period/teacher-period-event";
import { type DiaryDay, dayVersion } from "~/domain/teacher-period/teacher-period-memory";
import { insertAuditEntry } from "~db/queries/audit.server";
import { appendEvents, isKnownAct, listEvents } from "~db/queries/case-log.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import {
  insertRenewals,
  lockTeacherPeriod,
  type PeriodAsker,
  saveTeacherDay,
  saveTeacherPeriod,
  type TeacherPeriodRow,
} from "~db/queries/teacher-periods.server";
import { periodSummary } from "./plan-teacher-period.server";
import { type OpenPeriod, openPeriod } from "./read-teacher-period.server";
import { tellOfPeriod } from "./tell-of-period.server";

type Without<Event> = Event extends PeriodEvent ? Omit<Event, "by" | "role" | "now"> : never;
/** What somebody does to a period; who, as what and when is added here. */
export type PeriodDeed = Without<PeriodEvent>;

type MovePeriod = PeriodAsker & {
  periodId: string;
  deed: PeriodDeed;
  /** As the page had read it. A day carries its own version instead: null. */
  revision: number | null;
  clientKey: string;
  now: Date;
};

export type PeriodRefusal =
  | { ok: false; reason: "gone" }
  /** It has moved on: the present state, or the one who acts, has no place for the deed. */
  | { ok: false; reason: "not-now" }
  /** Somebody changed it since it was read: as it stands now. */
  | { ok: false; reason: "changed"; standing: TeacherPeriodRow }
  /** The day was written in another window: as it stands now. */
  | { ok: false; reason: "day-changed"; standing: DiaryDay };

/** Does one deed to a period. The same key is the same deed. */
export function moveTeacherPeriod(
  db: Db,
  { periodId, deed, revision, clientKey, now, ...asker }: MovePeriod,
): Promise<{ ok: true } | PeriodRefusal> {
  return inTransaction(db, async (trx): Promise<{ ok: true } | PeriodRefusal> => {
    const row = await lockTeacherPeriod(trx, { periodId, ...asker });
    if (!row) return { ok: false, reason: "gone" };
    const log = await listEvents(trx, { kind: "teacher-period", id: periodId });
    const period = openPeriod(row, log, asker);
    if (isKnownAct(period, clientKey)) return { ok: true };
    if (revision !== null && revision !== row.revision) {
      return { ok: false, reason: "changed", standing: row };
    }
    const event = periodEventSchema.parse({
      ...deed,
      ...{ by: asker.userId, role: period.role, now: now.toISOString() },
    });
    const standing = overtakenDay(period, event);
    if (standing) {
      const isSame = event.type === "DAY_WRITTEN" && isSameDay(standing, event);
      return isSame ? { ok: true } : { ok: false, reason: "day-changed", standing };
    }
    const next = advancePeriod({ value: period.stage, memory: period.memory }, event);
    if (!next.isAccepted) return { ok: false, reason: "not-now" };
    await store(trx, { row, event, snapshot: next.snapshot, clientKey, now });
    return { ok: true };
  });
}

/** The day as it stands, where it was written since its writer had read it. */
function overtakenDay({ memory }: OpenPeriod, event: PeriodEvent): DiaryDay | undefined {
  if (event.type !== "DAY_WRITTEN") return undefined;
  if (event.version === dayVersion(memory, event.day)) return undefined;
  return memory.days.find(({ day }) => day === event.day);
}

function isSameDay(standing: DiaryDay, event: Pick<DiaryDay, "hours" | "done" | "skills">) {
  const skillsOf = (day: Pick<DiaryDay, "skills">) => [...day.skills].sort().join();
  return (
    standing.hours === event.hours &&
    standing.done === event.done &&
    skillsOf(standing) === skillsOf(event)
  );
}

type Stored = {
  row: TeacherPeriodRow;
  event: PeriodEvent;
  snapshot: PeriodSnapshot;
  clientKey: string;
  now: Date;
};

async function store(trx: Trx, { row, event, snapshot, clientKey, now }: Stored): Promise<void> {
  const { id: periodId, revision, organisationId } = row;
  const actorId = event.by;
  const added = { seq: revision + 1, events: [event], actorId, clientKey, now };
  await appendEvents(trx, { kind: "teacher-period", id: periodId }, added);
  const summary = periodSummary(snapshot);
  const machineVersion = teacherPeriodVersion;
  const saved = { periodId, revision, machineVersion, summary, now };
  if (!(await saveTeacherPeriod(trx, saved))) {
    throw new Error(`Period ${periodId} moved although it was locked`);
  }
  if (event.type === "DAY_WRITTEN") await saveTeacherDay(trx, { periodId, ...event });
  if (event.type === "REPORT_CONFIRMED") {
    const met = snapshot.memory.report?.outcomes.filter(({ isMet }) => isMet) ?? [];
    await insertRenewals(trx, { periodId, skillIds: met.map(({ skill }) => skill), now });
  }
  await tellOfPeriod(trx, {
    ...{ periodId, revision: revision + 1, teacherId: row.teacherId, organisationId, actorId, now },
    ...{ before: row.waitingFor, after: summary.waitingFor },
  });
  const action = audited[event.type];
  if (action) {
    const subject = `teacher-period:${periodId}`;
    await insertAuditEntry(trx, { action, subject, actorId, organisationId, now });
  }
}

/** What the school decides is noted in the audit log as well. */
const audited: Partial<Record<PeriodEvent["type"], string>> = {
  SCHOOL_APPROVED: "teacher-period-approved",
  SENT_BACK: "teacher-period-sent-back",
  REPORT_CONFIRMED: "teacher-period-confirmed",
};
