import { catalogueOf } from "~/curriculum/current-publication.server";
import { priorOf } from "~/domain/mastery/prior";
import { orient } from "~/domain/path/change";
import type { EventOf } from "~/domain/path/event";
import { nextPlacementQuestion } from "~/domain/path/placement";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { placementDraw } from "./placement-draw.server";
import type { Started } from "./start-check.server";

export type GiveOrientation = {
  learnerId: string;
  pathId: string;
  hoursPerWeek: number;
  /** Rather shows first what is there already: that shortens practice, never reading. */
  wantsFirstCheck: boolean;
  now: Date;
};

/** The beginning of a degree path: how much time there is, and a first check for those who ask for one. */
export function giveOrientation(db: Db, order: GiveOrientation): Promise<Started> {
  const { learnerId, pathId, hoursPerWeek, wantsFirstCheck, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const oriented = { type: "ORIENTED", hoursPerWeek, now: now.toISOString() } as const;
    const event = wantsFirstCheck ? await withFirstQuestion(trx, path, oriented) : oriented;
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : moved;
  });
}

async function withFirstQuestion(
  trx: Trx,
  path: OpenPath,
  oriented: EventOf<"ORIENTED">,
): Promise<EventOf<"ORIENTED">> {
  const { learnerId, catalogue, course, context } = path;
  const { plan, strategy } = course;
  const known = await listMastery(trx, { learnerId });
  const planned = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
  const untold = { trade: null, hasCertificate: false, strategy: strategy.id };
  const priors = Object.fromEntries(
    catalogue.skills
      .filter((skill) => planned.has(skill.id))
      .map((skill) => [skill.id, known[skill.id]?.known ?? priorOf({ skill, ...untold })]),
  );
  const told = { ...oriented, priors };
  const { pool, seen, seed } = await placementDraw(trx, path);
  const memory = orient(context.memory, told);
  return { ...told, next: nextPlacementQuestion({ ...context, memory }, pool, seen, seed) };
}
