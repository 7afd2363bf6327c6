import { catalogueOf } from "~/curriculum/current-publication.server";
import { verificationQuestion } from "~/domain/path/placement";
import { isProven } from "~/domain/path/standing";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { placementDraw } from "./placement-draw.server";

export type ContestPlacement = {
  learnerId: string;
  pathId: string;
  skill: string;
  claim: "known" | "unknown";
  now: Date;
};

export type PlacementContested =
  | { ok: true }
  /** `nothing-to-ask`: both questions about the skill were asked, or none is left. */
  | { ok: false; reason: "gone" | "not-accepted" | "nothing-to-ask" };

/**
 * The learner says that the picture of the first check is wrong: what they claim to know is asked, what they do not
 * know goes on the path. What was earned stays earned.
 */
export function contestPlacement(db: Db, order: ContestPlacement): Promise<PlacementContested> {
  const { learnerId, pathId, skill, claim, now } = order;
  return inTransaction(db, async (trx): Promise<PlacementContested> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const { context, stage } = path;
    const teachers = context.plan.lessons.filter((one) => one.skills.includes(skill));
    const isSafe = teachers.every((lesson) => !lesson.isSafety);
    if (stage !== "recognising" || teachers.length === 0 || !isSafe) {
      return { ok: false, reason: "not-accepted" };
    }
    if (isProven(context.memory, skill)) return { ok: false, reason: "not-accepted" };
    const { pool, seen, seed } = await placementDraw(trx, path);
    const next = claim === "known" ? verificationQuestion(context, skill, pool, seen, seed) : null;
    if (claim === "known" && !next) return { ok: false, reason: "nothing-to-ask" };
    const instant = now.toISOString();
    const event = { type: "PLACEMENT_CONTESTED", skill, claim, next, now: instant } as const;
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : { ok: false, reason: "not-accepted" };
  });
}
