// Accommodations act on a path by the events that people decide with, in the name of whoever granted them: so the log
// alone still tells the whole path.
import { dueReliefs } from "~/domain/guidance/accommodation";
import { insertUse, listReliefs, listUses } from "~db/queries/accommodations.server";
import type { Trx } from "~db/queries/connection.server";
import { applyEvents } from "./move-path.server";
import type { OpenPath } from "./read-path.server";

/**
 * Gives a path that `lockOpenPath` holds what is due to it now: sittings in place of a person's decision, and the end of
 * a wait that has become shorter. A path that has no place for it, such as one that has not begun, stays as it is.
 * @param at the instant, and the day YYYY-MM-DD that it is for the learner
 * @returns the path after it
 */
export async function relieve(
  trx: Trx,
  path: OpenPath,
  { now, day }: { now: Date; day: string },
): Promise<OpenPath> {
  if (!path.course.strategy.hasExams) return path;
  const reliefs = await listReliefs(trx, { learnerId: path.learnerId, day });
  if (reliefs.length === 0) return path;
  const uses = await listUses(trx, { pathId: path.id });
  const usedOf = (module: string) =>
    new Map(
      uses.filter((use) => use.module === module).map((use) => [use.accommodationId, use.count]),
    );
  const due = dueReliefs(path.context, reliefs, usedOf, now.toISOString());
  let moved = path;
  for (const { accommodationId, module, event } of due) {
    const actorId = reliefs.find(({ id }) => id === accommodationId)?.actorId ?? null;
    const next = await applyEvents(trx, moved, { actorId, now, events: [event] });
    if (!next.ok) continue;
    moved = next.path;
    if (event.type === "SITTING_GRANTED") {
      await insertUse(trx, { pathId: path.id, seq: moved.revision, accommodationId, module });
    }
  }
  return moved;
}
