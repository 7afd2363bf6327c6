import { catalogueOf } from "~/curriculum/current-publication.server";
import { helpWanted } from "~/domain/path/help-wanted";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listGuidedPaths } from "~db/queries/guided-paths.server";

type GrantSitting = {
  pathId: string;
  learnerId: string;
  organisationIds: readonly string[];
  /** "course/module" */
  module: string;
  /** In the instructor's words; the learner reads it. */
  reason: string;
  actorId: string;
  now: Date;
};

/**
 * Grants one more sitting of a module that is out of sittings. The path is held before it is looked at, so of two
 * instructors who grant at once one is told that it was done.
 */
export async function grantSitting(
  db: Db,
  { pathId, learnerId, organisationIds, module, reason, actorId, now }: GrantSitting,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "not-accepted" }> {
  return inTransaction(db, async (trx) => {
    const [row] = await listGuidedPaths(trx, { pathIds: [pathId], organisationIds });
    if (row?.learner_id !== learnerId) return { ok: false, reason: "gone" };
    const catalogue = await catalogueOf(trx, row.publication_id);
    const path = await lockOpenPath(trx, { pathId, catalogue });
    if (!path) return { ok: false, reason: "gone" };
    if (!helpWanted(path.context).modules.includes(module)) {
      return { ok: false, reason: "not-accepted" };
    }
    const event = { type: "SITTING_GRANTED", module, reason, now: now.toISOString() } as const;
    const moved = await applyEvents(trx, path, { actorId, now, events: [event] });
    if (!moved.ok) return moved;
    await insertAuditEntry(trx, {
      action: "grant-sitting",
      subject: `path:${pathId}`,
      actorId,
      details: { module },
      now,
    });
    return { ok: true };
  });
}
