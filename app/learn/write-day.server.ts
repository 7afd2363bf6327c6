import type { z } from "zod";
import { dayFormSchema, versionRead } from "~/domain/workplace-period/day-form";
import { dayProblem, longestDone } from "~/domain/workplace-period/workplace-period";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import {
  findPeriod,
  listWorkplaceDays,
  saveWorkplaceDay,
} from "~db/queries/workplace-periods.server";

export type DayErrors = { day?: string; hours?: string; done?: string };

type WriteDay = {
  learnerId: string;
  periodId: string;
  fields: Record<string, unknown>;
  today: string;
  now: Date;
};

type Refused =
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "form"; errors: DayErrors }
  /** Written meanwhile in another window: what stands there now. */
  | { ok: false; reason: "changed"; day: string; revision: number; hours: number; done: string };

/** Writes what the learner did on one day of their own period. */
export async function writeDay(
  db: Db,
  { learnerId, periodId, fields, today, now }: WriteDay,
): Promise<{ ok: true } | Refused> {
  const period = await findPeriod(db, { learnerId, periodId });
  if (!period) return { ok: false, reason: "gone" };
  const form = dayFormSchema.safeParse(fields);
  if (!form.success) return { ok: false, reason: "form", errors: errorsOf(form.error) };
  const { day, hours, done } = form.data;
  const problem = dayProblem(period, { day, hours }, today);
  if (problem === "hours") return refused({ hours: m.workplace_problem_hours() });
  if (problem === "outside") return refused({ day: m.workplace_problem_outside() });
  if (problem === "in-future") return refused({ day: m.workplace_problem_future() });
  const revision = versionRead(form.data);
  const written = { periodId, day, revision, hours, done, now };
  if (await saveWorkplaceDay(db, written)) return { ok: true };
  const standing = (await listWorkplaceDays(db, { periodIds: [periodId] })).find(
    (one) => one.day === day,
  );
  if (standing?.hours === hours && standing.done === done) return { ok: true };
  return {
    ok: false,
    reason: "changed",
    day,
    revision: standing?.revision ?? 0,
    hours: standing?.hours ?? 0,
    done: standing?.done ?? "",
  };
}

function refused(errors: DayErrors): Refused {
  return { ok: false, reason: "form", errors };
}

function errorsOf(error: z.ZodError): DayErrors {
  const errors: DayErrors = {};
  for (const { path } of error.issues) {
    if (path[0] === "hours") errors.hours = m.workplace_problem_hours();
    else if (path[0] === "done") errors.done = m.workplace_problem_done({ count: longestDone });
    else errors.day = m.workplace_problem_day();
  }
  return errors;
}
