import { catalogueOf } from "~/curriculum/current-publication.server";
import type { PathEvent } from "~/domain/path/event";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import type { Started } from "./start-check.server";

/** An event of the learner's own that needs nothing looked up: skipping the first check, accepting the path, a pause. */
export type OwnEvent = Extract<
  PathEvent,
  { type: "PLACEMENT_SKIPPED" | "PATH_ACCEPTED" | "ORIENTED" | "PAUSED" | "RESUMED" }
>;

export type MoveOwnPath = {
  learnerId: string;
  pathId: string;
  event: OwnEvent;
  now: Date;
};

export function moveOwnPath(db: Db, order: MoveOwnPath): Promise<Started> {
  const { learnerId, pathId, event, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : moved;
  });
}
