import { catalogueOf } from "~/curriculum/current-publication.server";
import { type Claim, lessonMemory, type PathContext } from "~/domain/path/memory";
import type { PlanLesson } from "~/domain/path/plan";
import { isCounted, isLessonOpen, isPostponed, lessonOf } from "~/domain/path/standing";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import type { StartCheck, Started } from "./start-check.server";

/** The learner answers back to a step: it does something at once, and is kept. Said twice is said once. */
export function contest(db: Db, order: StartCheck & { claim: Claim }): Promise<Started> {
  const { learnerId, pathId, lessonId, claim, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    const lesson = path && lessonOf(path.context, lessonId);
    if (!lesson || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const instant = now.toISOString();
    if (standingClaim(path.context, lesson, instant) === claim) return { ok: true };
    const event = { type: "CONTESTED", lesson: lessonId, claim, now: instant } as const;
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : moved;
  });
}

/** What was said and still works: "too hard" until the other way in was taken, "not now" until its time is over. */
export function standingClaim(context: PathContext, lesson: PlanLesson, now: string): Claim | null {
  const { claim, remedy } = lessonMemory(context.memory, lesson.id);
  if (claim === "too-hard" && remedy === null) return null;
  if (claim === "not-now" && !isPostponed(context, lesson, now)) return null;
  return claim;
}

/** Whether there is something to answer back to: a lesson that is open and not done, and no exam under way. */
export function isContestable({ stage, context }: OpenPath, lesson: PlanLesson): boolean {
  const hasSitting = Object.values(context.memory.modules).some(({ sitting }) => sitting !== null);
  return (
    stage === "studying" &&
    !hasSitting &&
    isLessonOpen(context, lesson) &&
    !isCounted(context, lesson)
  );
}
