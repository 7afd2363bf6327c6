import { type PlanProblems, readPeriodPlan } from "~/domain/workplace-period/period-plan";
import { badRequest, overtaken } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { changePeriod } from "~/progress/plan-period.server";
import { periodRefusalWords } from "~/ui/period-words";
import type { Db } from "~db/queries/connection.server";
import type { TypedFields } from "./typed-fields";
import { type DayErrors, writeDay } from "./write-day.server";

type Act = {
  learnerId: string;
  periodId: string;
  fields: Record<string, string | string[]>;
  now: Date;
};

/** What the page shows again of a form that was not accepted. */
type Shown = {
  typed: TypedFields;
  notice: string | null;
  errors: DayErrors;
  problems: PlanProblems;
} & { intent: "day" | "change" };

/** What the learner does on the page of their own period: a day written, or the plan changed. */
export async function actOnPeriod(db: Db, act: Act) {
  return act.fields.intent === "change" ? change(db, act) : write(db, act);
}

async function write(db: Db, { learnerId, periodId, fields, now }: Act) {
  const shown: Shown = { intent: "day", typed: fields, notice: null, errors: {}, problems: {} };
  const today = dayOf(now);
  const written = await writeDay(db, { learnerId, periodId, fields, today, now });
  if (written.ok) return "done" as const;
  switch (written.reason) {
    case "gone":
      return "gone" as const;
    case "form":
      return badRequest({ ...shown, errors: written.errors });
    case "changed": {
      const { day, revision, done } = written;
      const hours = formatNumber(written.hours);
      // They have been told what stands there: sent once more, the form replaces it.
      const typed: TypedFields = { ...fields, readDay: day, version: String(revision) };
      const notice = m.workplace_day_changed({ hours, done: done || "–" });
      return overtaken({ ...shown, typed, notice });
    }
  }
}

async function change(db: Db, { learnerId, periodId, fields, now }: Act) {
  const shown: Shown = { intent: "change", typed: fields, notice: null, errors: {}, problems: {} };
  const read = readPeriodPlan(fields);
  if (!read.ok) return badRequest({ ...shown, problems: read.problems });
  const revision = Number(fields.revision);
  if (!Number.isSafeInteger(revision)) return badRequest(shown);
  const changed = await changePeriod(db, {
    asker: { learnerId },
    periodId,
    revision,
    plan: read.plan,
    actorId: learnerId,
    now,
  });
  if (changed.ok) return "done" as const;
  if (changed.reason === "gone") return "gone" as const;
  return overtaken({ ...shown, notice: periodRefusalWords(changed) });
}
