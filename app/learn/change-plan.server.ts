import { catalogueOf } from "~/curriculum/current-publication.server";
import { changeCourse } from "~/progress/change-course.server";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { lockAbility } from "~db/queries/mastery.server";
import {
  type ChangeRefusal,
  type PlannedChange,
  planChange,
  type WantedCourse,
} from "./planned-change.server";

export type ChangePlan = {
  learnerId: string;
  pathId: string;
  /** Of the path when its figures were shown; another one by then is `moved-on`. */
  revision: number;
  wanted: WantedCourse;
  now: Date;
};

export type PlanChanged = { ok: true } | { ok: false; reason: "gone" | "moved-on" | ChangeRefusal };

/**
 * Moves the learner's own path to another goal, level or way of studying. What was earned stays; what was mastered or
 * recognised elsewhere is told to the new plan. The learner's ability is held first, as with every answer.
 */
export function changePlan(db: Db, order: ChangePlan): Promise<PlanChanged> {
  const { learnerId, pathId, revision, wanted, now } = order;
  return inTransaction(db, async (trx): Promise<PlanChanged> => {
    await lockAbility(trx, { learnerId });
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    if (path.revision !== revision) return { ok: false, reason: "moved-on" };
    const planned = await planChange(trx, path, wanted, now);
    if (!planned.ok) return planned;
    await carryOut(trx, path, planned, now);
    return { ok: true };
  });
}

// The path is held, and the plan has tried every event of it: a refusal now would be a bug.
async function carryOut(
  trx: Trx,
  path: OpenPath,
  { changes, news }: PlannedChange,
  now: Date,
): Promise<void> {
  const { id: pathId, publicationId, learnerId: actorId } = path;
  const readCatalogue = (id: string) => catalogueOf(trx, id);
  let moved = path;
  for (const change of changes) {
    const done = await changeCourse(trx, {
      pathId,
      publicationId,
      change,
      readCatalogue,
      actorId,
      now,
    });
    if (!done.ok) throw new Error(`Path ${pathId} refused a planned change: ${done.reason}`);
    moved = done.path;
  }
  if (news.length === 0) return;
  const told = await applyEvents(trx, moved, { actorId, now, events: news });
  if (!told.ok) throw new Error(`Path ${pathId} did not hear its news: ${told.reason}`);
}
