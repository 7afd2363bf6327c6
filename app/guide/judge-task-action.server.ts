import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { readFields } from "~/http/forms";
import { badRequest, overtaken } from "~/http/responses";
import { m } from "~/i18n/messages";
import type { JudgedTask } from "~/progress/judge-task.server";
import { findNextTask } from "~db/queries/evidence-queue.server";
import { requireClaimAsker } from "./claim-asker.server";
import { queueAsker } from "./evidence-asker.server";
import { evidenceSearch, readEvidenceSearch } from "./evidence-search";
import { type JudgeErrors, readJudgement, readSeen } from "./judge-form";
import { judgeGuidedTask } from "./judge-guided-task.server";
import { requireTaskCase } from "./task-case.server";

/** What somebody else has done since: `theirs` is a judgement, null where there is none. */
export type Meanwhile = Pick<Extract<JudgedTask, { reason: "moved" }>, "stage" | "theirs">;

/** Judges the task of the address, and goes on to the next one that waits. */
export async function judgeTaskOfPage({ request, context, params }: ActionFunctionArgs) {
  const { db } = context;
  const { user, organisationIds, row } = await requireTaskCase(request, context, params);
  const typed = await readFields(request);
  const refuse = (errors: JudgeErrors) =>
    badRequest({ errors, typed, meanwhile: null as Meanwhile | null });
  const seen = readSeen(typed);
  if (!seen) return refuse({ form: m.tasks_error_form() });
  const read = readJudgement(typed);
  if (!read.ok) return refuse(read.errors);
  const judged = await judgeGuidedTask(db, {
    user,
    organisationIds,
    caseId: row.id,
    revision: seen.revision,
    judgement: read.judgement,
    clientKey: seen.key,
    now: new Date(),
  });
  if (judged.ok) return redirect(await nextPlace(request, context, row.id), 303);
  if (judged.reason === "gone") return deny(context, user, `task:${row.id}`);
  const meanwhile: Meanwhile =
    judged.reason === "moved"
      ? { stage: judged.stage, theirs: judged.theirs }
      : { stage: row.state, theirs: null };
  const errors: JudgeErrors = {};
  return overtaken({ errors, typed, meanwhile });
}

/** The task that has waited longest among those that the asker looks at, or the queue where none is left. */
async function nextPlace(
  request: Request,
  context: ActionFunctionArgs["context"],
  judged: string,
): Promise<string> {
  const { db, locale } = context;
  const queue = `/${locale}/guide/evidence`;
  const { kind, groupId, isOwnFirst } = readEvidenceSearch(request);
  const address = evidenceSearch({ kind, groupId, isOwnFirst, judged });
  if (kind !== null && kind !== "workplace" && kind !== "exam-task") return `${queue}${address}`;
  const asker = await queueAsker(
    db,
    await requireClaimAsker(request, context),
    groupId ?? undefined,
  );
  const next = await findNextTask(db, { ...asker, kind, isOwnFirst });
  return next ? `${queue}/tasks/${next}${address}` : `${queue}${address}`;
}
