// The learner's own second looks at a grade: what may still be asked, and what came of it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Grade5 } from "~/domain/credit/grade-scale";
import { mayAskSecondLook, secondLookUntil } from "~/domain/guidance/second-look";
import { badRequest, conflict } from "~/http/responses";
import { m } from "~/i18n/messages";
import { lockOpenPath } from "~/progress/move-path.server";
import { askSecondLook } from "~/progress/second-look.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listOwnSecondLooks } from "~db/queries/second-looks.server";

type Own = { learnerId: string; pathId: string; moduleId: string; now: Date };

export async function ownLooks(
  db: Db,
  { results, now, ...own }: Own & { results: { at: string; grade: Grade5 }[] },
) {
  const looks = await listOwnSecondLooks(db, own);
  const sittings = results.map(({ at }, index) => ({ sitting: index + 1, at }));
  const open = sittings.filter(
    ({ sitting, at }) =>
      mayAskSecondLook(at, now.toISOString()) && !looks.some((look) => look.sitting === sitting),
  );
  return {
    open: open.map(({ sitting, at }) => ({ sitting, until: secondLookUntil(at) })).reverse(),
    looks: looks.map((look) => ({
      id: look.id,
      sitting: look.sitting,
      state: look.state,
      askedReason: look.askedReason,
      askedAt: look.askedAt.toISOString(),
      gradeBefore: look.gradeBefore,
      gradeAfter: look.gradeAfter,
      decidedBy: look.decidedBy,
      decidedReason: look.decidedReason,
      decidedAt: look.decidedAt?.toISOString() ?? null,
    })),
  };
}

export type OwnLooks = Awaited<ReturnType<typeof ownLooks>>;

const form = z.object({
  sitting: z.coerce.number().int().min(1).max(99),
  why: z.string().trim().min(3).max(1000),
});

type Asking = Own & { fields: Record<string, string | string[]>; here: string };

/** Asks for a second look and comes back to the exam; else says what to do, with what was typed. */
export async function askOwnLook(db: Db, { fields, here, ...own }: Asking) {
  const read = form.safeParse(fields);
  if (!read.success) return badRequest({ look: m.exams_error_why(), fields });
  const { learnerId, pathId, moduleId, now } = own;
  const asked = await inTransaction(db, async (trx) => {
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    const path = await lockOpenPath(trx, { pathId, readCatalogue });
    if (path?.learnerId !== learnerId) return conflict();
    const { sitting, why: reason } = read.data;
    return askSecondLook(trx, path, { moduleId, sitting, reason, actorId: learnerId, now });
  });
  return asked.ok ? redirect(`${here}#looks`, 303) : conflict();
}
