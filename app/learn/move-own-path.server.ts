import type { PathEvent } from "~/domain/path/event";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { catalogueOf } from "./own-path.server";
import type { Started } from "./start-check.server";

/** An event of the learner's own that needs nothing looked up: skipping the first check, accepting the path, a pause. */
export type OwnEvent = Extract<
  PathEvent,
  { type: "PLACEMENT_SKIPPED" | "PATH_ACCEPTED" | "ORIENTED" | "PAUSED" | "RESUMED" }
>;

export type MoveOwnPath = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  event: OwnEvent;
  now: Date;
};

export function moveOwnPath(db: Db, order: MoveOwnPath): Promise<Started> {
  const { learnerId, pathId, publicationId, event, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const catalogue = await catalogueOf(trx, publicationId);
    const path = await lockOpenPath(trx, { pathId, catalogue });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : moved;
  });
}
