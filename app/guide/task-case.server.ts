import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { uuidParam } from "~/http/params";
import { findGuidedTaskCase, type GuidedTaskCase } from "~db/queries/guided-tasks.server";
import { findHandedInCase } from "~db/queries/judged-tasks.server";
import { type Guide, requireGuide } from "./require-guide.server";

export type TaskAsker = Guide & {
  row: GuidedTaskCase;
  /** The learner has taken it back: nobody else reads it now. */
  isTakenBack: boolean;
};

/** The task of the address, which was handed in to the asker's organisations; never the asker's own. */
export async function requireTaskCase(
  request: Request,
  context: AuthContext,
  params: { case?: string },
): Promise<TaskAsker> {
  const { user, organisationIds } = await requireGuide(request, context);
  const caseId = uuidParam(params.case);
  const asked = { caseId, organisationIds };
  const guided = await findGuidedTaskCase(context.db, asked);
  const row = guided ?? (await findHandedInCase(context.db, asked));
  if (!row || row.learner_id === user.id) return deny(context, user, `task:${caseId}`);
  return { user, organisationIds, row, isTakenBack: guided === undefined };
}
