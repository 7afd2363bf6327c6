import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { deny } from "~/auth/deny.server";
import { isAccepted, type Judgement } from "~/domain/workplace-task/judgement";
import { readFields } from "~/http/forms";
import { badRequest } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { GuidedTaskCase } from "~db/queries/guided-tasks.server";
import { findHandedInCase } from "~db/queries/judged-tasks.server";
import { alikeLength } from "./alike-search";
import {
  criterionNames,
  fieldName,
  type JudgeErrors,
  readJudgement,
  readSeen,
  type Typed,
} from "./judge-form";
import { judgeGuidedTask } from "./judge-guided-task.server";
import type { Meanwhile } from "./judge-task-action.server";
import { judgedCases } from "./judged-cases.server";
import { type Guide, requireGuide } from "./require-guide.server";

type Order = { row: GuidedTaskCase; revision: number; key: string; judgement: Judgement };

/** Judges several tasks, each in a transaction of its own; nothing is begun while anything is missing. */
export async function judgeAlikeTasks({ request, context }: ActionFunctionArgs) {
  const guide = await requireGuide(request, context);
  const typed = await readFields(request);
  const refuse = (errors: JudgeErrors) =>
    badRequest({ errors, typed, judged: [] as Judged[], moved: [] as Moved[] });
  const ids = idsSchema.safeParse(typed.case);
  if (!ids.success) return refuse({ form: m.tasks_error_form() });
  const rows = await namedCases(context, guide, ids.data);
  const { orders, errors } = readOrders(rows, typed);
  if (Object.keys(errors).length > 0) return refuse(errors);
  const judged: Judged[] = [];
  const moved: Moved[] = [];
  for (const { row, revision, key, judgement } of orders) {
    const done = await judgeGuidedTask(context.db, {
      ...guide,
      caseId: row.id,
      revision,
      judgement,
      clientKey: key,
      now: new Date(),
    });
    const { id, learnerName: learner } = row;
    if (done.ok) {
      judged.push({ id, learner, isAccepted: isAccepted(judgement.criteria) });
      continue;
    }
    const meanwhile: Meanwhile =
      done.reason === "moved"
        ? { stage: done.stage, theirs: done.theirs }
        : { stage: row.state, theirs: null };
    const [shown] = await judgedCases(context, { ...guide, rows: [row] });
    const criteria = (shown?.criteria ?? []).map(({ text }) => ({ text }));
    moved.push({ id, learner, criteria, meanwhile, yours: judgement });
  }
  const kept = moved.length > 0 ? typed : withoutCommon(typed);
  return data(
    { errors: {} as JudgeErrors, typed: kept, judged, moved },
    { status: moved.length > 0 ? 409 : 200 },
  );
}

export type Judged = { id: string; learner: string; isAccepted: boolean };
export type Moved = {
  id: string;
  learner: string;
  criteria: { text: string }[];
  meanwhile: Meanwhile;
  yours: Judgement;
};

const idsSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set([value].flat())])
  .pipe(z.array(z.uuid()).min(1).max(alikeLength));

/** The cases that the form names; one that is not for the asker is a page that does not exist. */
async function namedCases(
  context: ActionFunctionArgs["context"],
  { user, organisationIds }: Guide,
  caseIds: readonly string[],
): Promise<GuidedTaskCase[]> {
  const rows: GuidedTaskCase[] = [];
  for (const caseId of caseIds) {
    const row = await findHandedInCase(context.db, { caseId, organisationIds });
    if (!row || row.learner_id === user.id) return deny(context, user, `task:${caseId}`);
    rows.push(row);
  }
  return rows;
}

/** What is to be judged how: chosen ones by the common judgement, others by their own; untouched ones are left. */
function readOrders(rows: readonly GuidedTaskCase[], typed: Typed) {
  const common = readJudgement(typed);
  let errors: JudgeErrors = {};
  const orders: Order[] = [];
  for (const row of rows) {
    const isChosen = typed[fieldName("same", row.id)] !== undefined;
    if (!isChosen && !isTouched(typed, row.id)) continue;
    const seen = readSeen(typed, row.id);
    const read = isChosen ? common : readJudgement(typed, row.id);
    if (!seen) errors = { ...errors, form: m.tasks_error_form() };
    else if (read.ok) {
      orders.push({ row, ...seen, judgement: read.judgement });
    } else errors = { ...errors, ...read.errors };
  }
  if (orders.length === 0 && Object.keys(errors).length === 0) {
    errors = { form: m.evidence_error_nothing() };
  }
  return { orders, errors };
}

function isTouched(typed: Typed, caseId: string): boolean {
  const sentence = String(typed[fieldName("sentence", caseId)] ?? "").trim();
  return sentence !== "" || criterionNames(caseId).some((name) => typed[name] !== undefined);
}

/** The common judgement has been used: the next one begins empty. */
function withoutCommon(typed: Typed): Typed {
  const used = ["sentence", ...criterionNames()];
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !used.includes(name)));
}
