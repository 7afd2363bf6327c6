import { takesFindings } from "~/domain/teacher-period/teacher-period-acts";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertFinding } from "~db/queries/teacher-findings.server";
import { lockTeacherPeriod } from "~db/queries/teacher-periods.server";

/** Where a finding belongs: to a lesson, a section of it, or a skill of the framework. */
export type FindingPlace =
  | { lessonId: string; section: number | null; skillId: null }
  | { lessonId: null; section: null; skillId: string };

type NoteFinding = FindingPlace & {
  teacherId: string;
  periodId: string;
  difference: string;
  clientKey: string;
  now: Date;
};

type Noted = { ok: true } | { ok: false; reason: "gone" | "not-now" };

/** Notes what is otherwise at the host than in a lesson. The same key is the same finding. */
export function noteFinding(
  db: Db,
  { teacherId, periodId, ...finding }: NoteFinding,
): Promise<Noted> {
  return inTransaction(db, async (trx): Promise<Noted> => {
    const asked = { periodId, userId: teacherId, organisationIds: [] };
    const period = await lockTeacherPeriod(trx, asked);
    if (!period) return { ok: false, reason: "gone" };
    if (!takesFindings(period.state)) return { ok: false, reason: "not-now" };
    await insertFinding(trx, { periodId, ...finding });
    return { ok: true };
  });
}
