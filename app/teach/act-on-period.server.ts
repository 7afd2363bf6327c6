import { badRequest } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { moveTeacherPeriod } from "./move-teacher-period.server";
import { type DeedErrors, readDeed } from "./read-deed.server";
import type { OpenPeriod } from "./read-teacher-period.server";
import { actHead, refuseAct } from "./refuse-act.server";
import type { PeriodUser } from "./require-period.server";
import type { Typed } from "./typed";

type Act = Pick<PeriodUser, "asker"> & { period: OpenPeriod; fields: Typed; now: Date };

/** What the pages of a period show again of a form that was not accepted. */
export type RefusedAct = {
  intent: string;
  typed: Typed;
  /** Beside which field; under "" what is wrong with the whole. */
  fieldErrors: DeedErrors;
};

/** Does what a form about a period asks for: “done”, or the answer that shows the form again. */
export async function actOnPeriod(db: Db, { asker, period, fields, now }: Act) {
  const shown: RefusedAct = { intent: String(fields.intent ?? ""), typed: fields, fieldErrors: {} };
  const sent = actHead.safeParse(fields);
  if (!sent.success) {
    return badRequest({ ...shown, revision: null, errors: [m.period_error_form()] });
  }
  const { revision } = sent.data;
  const read = readDeed(fields, period.memory, dayOf(now));
  if (!read.ok) {
    const errors = [read.errors[""] ?? m.period_error_check()];
    // Nobody has been told of what changed meanwhile: the form goes on from what its page had read.
    return badRequest({ ...shown, fieldErrors: read.errors, revision, errors });
  }
  const moved = await moveTeacherPeriod(db, {
    ...asker,
    periodId: period.row.id,
    deed: read.deed,
    // A day has a version of its own, so that nobody loses one because another was written meanwhile.
    revision: read.deed.type === "DAY_WRITTEN" ? null : revision,
    clientKey: sent.data.key,
    now,
  });
  if (moved.ok) return "done" as const;
  if (moved.reason !== "day-changed") return refuseAct(moved, shown);
  // They have been told what stands there: sent once more, the form replaces it.
  const { day, version } = moved.standing;
  const typed = { ...fields, readDay: day, version: String(version) };
  return refuseAct(moved, { ...shown, typed });
}
