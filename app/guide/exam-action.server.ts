// What staff may do about one learner's exam, each by a form of its own.
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { readFields } from "~/http/forms";
import { badRequest, conflict, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import { lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { askSecondLook, type DecidedLook, decideSecondLook } from "~/progress/second-look.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { accommodate, endOne, readAccommodation } from "./accommodate.server";
import type { GuidedExam } from "./learner-exam.server";
import type { Guide, GuidedLearner } from "./require-guide.server";

type Fields = Record<string, string | string[]>;

export type RefusedExamAct = {
  intent: string;
  typed: Fields;
  problems: Record<string, string>;
  /** What somebody else has decided meanwhile. */
  other: { by: string | null; grade: number | null; reason: string | null } | null;
};

type Order = Guide & { learner: GuidedLearner; organisationId: string; exam: GuidedExam };
type Act = Order & { db: Db; typed: Fields; now: Date };
/** `done`: what was done; else the form is shown again. */
type Done = { done: string } | ReturnType<typeof refuse>;

/** Does what the form asks for and comes back to the page; else says what stands in its way. */
export async function examAction({ request, context: { db } }: ActionFunctionArgs, order: Order) {
  const typed = await readFields(request);
  const act = { ...order, db, typed, now: new Date() };
  const done = await doneBy(act);
  if (!("done" in done)) return done;
  return redirect(`${new URL(request.url).pathname}?done=${done.done}`, 303);
}

function doneBy(act: Act): Promise<Done> {
  switch (act.typed.intent) {
    case "look-begin":
      return beginLook(act);
    case "look-decide":
      return decideLook(act);
    case "accommodate":
      return grantAccommodation(act);
    case "accommodation-end":
      return stopAccommodation(act);
    default:
      return conflict();
  }
}

function refuse({ typed }: Act, problems: Record<string, string>) {
  return badRequest<RefusedExamAct>({ intent: String(typed.intent), typed, problems, other: null });
}

const reason = z.string().trim().min(3).max(500);
const beginForm = z.object({ sitting: z.coerce.number().int().min(1).max(99), reason });

async function beginLook(act: Act): Promise<Done> {
  const form = beginForm.safeParse(act.typed);
  if (!form.success) return refuse(act, { reason: m.exams_error_reason() });
  const asking = { moduleId: act.exam.moduleId, actorId: act.user.id, now: act.now, ...form.data };
  const begun = await withPath(act, (trx, path) => askSecondLook(trx, path, asking));
  return begun.ok ? { done: "look-begun" } : conflict();
}

const decideForm = z.object({
  look: z.uuid(),
  grade: z.enum(["0", "1", "2", "3", "4", "5"]),
  reason,
});
const grades = { "0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 } as const;

async function decideLook(act: Act): Promise<Done> {
  const { exam, user, organisationIds, now } = act;
  const form = decideForm.safeParse(act.typed);
  if (!form.success) return refuse(act, { reason: m.exams_error_reason() });
  const { look: lookId, grade, reason: said } = form.data;
  const decided = await withPath(act, (trx, path) =>
    decideSecondLook(trx, path, {
      ...{ lookId, organisationIds, now },
      moduleId: exam.moduleId,
      grade: grades[grade],
      reason: said,
      actorId: user.id,
    }),
  );
  return decided.ok ? { done: "look-decided" } : refuseLook(act, decided);
}

function refuseLook(act: Act, refused: Extract<DecidedLook, { ok: false }>): Done {
  switch (refused.reason) {
    case "own-decision":
      return refuse(act, { look: m.exams_error_own_decision() });
    case "lower":
      return refuse(act, { grade: m.exams_error_lower() });
    case "decided": {
      const { decidedBy: by, gradeAfter: grade, decidedReason } = refused.other;
      const other = { by, grade, reason: decidedReason };
      return overtaken<RefusedExamAct>({
        intent: "look-decide",
        typed: act.typed,
        problems: {},
        other,
      });
    }
    case "gone":
      return conflict();
  }
}

async function grantAccommodation(act: Act): Promise<Done> {
  const { db, learner, organisationId, organisationIds, user, now } = act;
  const read = readAccommodation(act.typed);
  if (!read.ok) return refuse(act, read.problems);
  const who = { learnerId: learner.id, organisationId, organisationIds, actorId: user.id };
  await accommodate(db, { ...who, granted: read.granted, now });
  return { done: "accommodated" };
}

const endForm = z.object({ accommodation: z.uuid() });

async function stopAccommodation(act: Act): Promise<Done> {
  const { db, learner, organisationIds, user, now } = act;
  const form = endForm.safeParse(act.typed);
  if (!form.success) return conflict();
  const ended = { id: form.data.accommodation, learnerId: learner.id, organisationIds };
  const isEnded = await endOne(db, { ...ended, endedBy: user.id, now });
  return isEnded ? { done: "accommodation-ended" } : conflict();
}

function withPath<T>({ db, exam }: Act, work: (trx: Trx, path: OpenPath) => Promise<T>) {
  return inTransaction(db, async (trx) => {
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    const path = await lockOpenPath(trx, { pathId: exam.path.id, readCatalogue });
    return path ? work(trx, path) : conflict();
  });
}
