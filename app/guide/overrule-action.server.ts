import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import type { AuthContext } from "~/auth/lucia.server";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { decidedSubjects, isDecided } from "~/domain/path/decided";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import { readForm } from "~/http/forms";
import { conflict } from "~/http/responses";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { overruleText } from "~/ui/overrule-text";
import { listGuidedPaths } from "~db/queries/guided-paths.server";
import type { Overrule } from "~db/queries/overrules.server";
import { overruleForm } from "./forms";
import { overrule } from "./overrule.server";
import { actOf, eventOf } from "./overrule-act";
import type { RefusedOverrule } from "./overrule-refusal";
import type { Guide, GuidedLearner } from "./require-guide.server";

/** Takes the decision that a form asks for, and comes back to the story; else says what stands in its way. */
export async function overruleAction(
  context: AuthContext,
  guide: Guide & { learner: GuidedLearner },
  request: Request,
) {
  const { user, organisationIds, learner } = guide;
  const submission = parseWithZod(await readForm(request), { schema: overruleForm });
  const { kind, about } = submission.payload;
  const asked = { kind: textOf(kind), about: textOf(about) };
  const refuse = (status: number, refused: Pick<RefusedOverrule, "result" | "moved">) =>
    data<RefusedOverrule>({ ...asked, ...refused }, { status });
  if (submission.status !== "success") return refuse(400, { result: submission.reply() });
  if (submission.payload.intent === "preview") return refuse(200, { result: submission.reply() });

  const { path: pathId, revision, key, reason } = submission.value;
  const act = actOf(submission.value);
  const now = new Date();
  const order = { pathId, learnerId: learner.id, organisationIds, instructorId: user.id, now };
  const decided = await overrule(context.db, {
    ...order,
    act,
    reason,
    expectedRevision: revision,
    clientKey: key,
  });
  if (decided.ok) {
    const { pathname } = new URL(request.url);
    return redirect(`${pathname}?${new URLSearchParams({ path: pathId, done: "decided" })}`);
  }
  if (decided.reason === "gone") conflict();
  if (decided.reason === "too-early") {
    const early = m.overrule_error_day_early({ date: formatDate(decided.firstDay) });
    return refuse(400, { result: submission.reply({ fieldErrors: { about: [early] } }) });
  }
  const titles = await titlesOf(context, order);
  const moved = {
    yours: told(eventOf(act, { reason, now: now.toISOString() }), reason, titles),
    theirs: decided.reason === "overruled" ? theirsOf(decided.other, titles) : null,
  };
  return refuse(409, { result: submission.reply({ formErrors: [] }), moved });
}

function textOf(field: unknown): string | undefined {
  return typeof field === "string" ? field : undefined;
}

async function titlesOf(
  { db, locale }: AuthContext,
  { pathId, organisationIds }: { pathId: string; organisationIds: readonly string[] },
): Promise<Titles> {
  const [row] = await listGuidedPaths(db, { pathIds: [pathId], organisationIds });
  if (!row) conflict();
  return titlesIn(await catalogueOf(db, row.publication_id), locale);
}

function told(event: PathEvent, reason: string, titles: Titles) {
  const subjects = isDecided(event) ? decidedSubjects(event, titles) : [];
  return { text: overruleText(event.type, subjects), reason };
}

function theirsOf({ type, payload, reason, by }: Overrule, titles: Titles) {
  return { ...told(eventSchema.parse({ ...Object(payload), type }), reason, titles), by };
}
