// A teacher's period as its log tells it, and what the one who is asking may do with it.
import {
  type PeriodStage,
  periodStage,
  replayPeriod,
} from "~/domain/teacher-period/advance-teacher-period";
import { type PeriodAct, periodActs } from "~/domain/teacher-period/teacher-period-acts";
import type { PeriodRole } from "~/domain/teacher-period/teacher-period-event";
import type { PeriodMemory } from "~/domain/teacher-period/teacher-period-memory";
import { eventsOf, type LoggedEvent, listEvents } from "~db/queries/case-log.server";
import type { Db } from "~db/queries/connection.server";
import {
  findTeacherPeriod,
  type PeriodAsker,
  type TeacherPeriodRow,
} from "~db/queries/teacher-periods.server";

export type OpenPeriod = {
  row: TeacherPeriodRow;
  stage: PeriodStage;
  memory: PeriodMemory;
  log: readonly LoggedEvent[];
  /** As what the one who is asking acts: on their own period always as its teacher. */
  role: PeriodRole;
  acts: PeriodAct[];
};

/** A period that the asker may see. */
export async function readTeacherPeriod(
  db: Db,
  asked: PeriodAsker & { periodId: string },
): Promise<OpenPeriod | undefined> {
  const row = await findTeacherPeriod(db, asked);
  return (
    row && openPeriod(row, await listEvents(db, { kind: "teacher-period", id: row.id }), asked)
  );
}

/** @throws Error where the log has an event that has no place: it is never stored */
export function openPeriod(
  row: TeacherPeriodRow,
  log: readonly LoggedEvent[],
  { userId }: Pick<PeriodAsker, "userId">,
): OpenPeriod {
  const snapshot = replayPeriod(eventsOf(log));
  const standing = { stage: periodStage(snapshot), memory: snapshot.memory };
  const role = row.teacherId === userId ? "teacher" : "school";
  return { row, ...standing, log, role, acts: periodActs(standing, role) };
}

/** What somebody of the log is called; nothing where their account is gone. */
export function nameInLog({ log }: Pick<OpenPeriod, "log">, userId: string): string | null {
  return log.find(({ actorId }) => actorId === userId)?.actorName ?? null;
}
