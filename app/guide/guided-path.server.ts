import { deny } from "~/auth/deny.server";
import type { AuthContext } from "~/auth/lucia.server";
import { listGuidedPathsOfLearner } from "~db/queries/guided-paths.server";
import type { PathRow } from "~db/queries/paths.server";
import type { Guide, GuidedLearner } from "./require-guide.server";

/** The learner's path that the address names, or the one last worked on; null where the asker may see none. */
export async function guidedPath(
  context: AuthContext,
  { user, organisationIds, learner }: Guide & { learner: GuidedLearner },
  pathId: string | undefined,
): Promise<PathRow | null> {
  const asked = { learnerId: learner.id, organisationIds };
  const rows = await listGuidedPathsOfLearner(context.db, asked);
  if (!pathId) return rows[0] ?? null;
  return rows.find(({ id }) => id === pathId) ?? deny(context, user, `path:${pathId}`);
}
