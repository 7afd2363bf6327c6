import { catalogueOf } from "~/curriculum/current-publication.server";
import { seedFrom } from "~/domain/assessment/draw";
import { drawQuestions } from "~/domain/path/draw-questions";
import { moduleMemory } from "~/domain/path/memory";
import { dayOf } from "~/i18n/day-of";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { relieve } from "~/progress/relieve.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { questionPool } from "./question-pool.server";
import type { Started } from "./start-check.server";

export type StartSitting = {
  learnerId: string;
  pathId: string;
  moduleId: string;
  now: Date;
};

/** Draws the questions of a module exam and begins a sitting. One that is open already goes on as it is. */
export function startSitting(db: Db, order: StartSitting): Promise<Started> {
  const { learnerId, pathId, moduleId, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const held = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    const module = held?.course.plan.modules.find((one) => one.id === moduleId);
    if (!held || !module || held.learnerId !== learnerId) return { ok: false, reason: "gone" };
    if (moduleMemory(held.context.memory, moduleId).sitting) return { ok: true };

    const path = await relieve(trx, held, { now, day: dayOf(now) });
    const { questionsPerLesson } = path.course.strategy.exam;
    const pool = await questionPool(trx, path.publicationId, module.lessons);
    const seen = await listSeenQuestions(trx, { learnerId, lessonIds: module.lessons });
    const length = questionsPerLesson * module.lessons.length;
    const questions = drawQuestions(pool, seen, length, seedFrom(pathId, moduleId, path.revision));
    const event = {
      type: "SITTING_STARTED" as const,
      module: moduleId,
      questions,
      now: now.toISOString(),
    };
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    return moved.ok ? { ok: true } : moved;
  });
}
