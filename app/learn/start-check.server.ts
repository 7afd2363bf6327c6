import { catalogueOf } from "~/curriculum/current-publication.server";
import { seedFrom } from "~/domain/assessment/draw";
import { openingOf } from "~/domain/path/advance";
import { drawQuestions } from "~/domain/path/draw-questions";
import type { PathEvent } from "~/domain/path/event";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { questionPool } from "./question-pool.server";

export type StartCheck = {
  learnerId: string;
  pathId: string;
  lessonId: string;
  now: Date;
};

export type Started = { ok: true } | { ok: false; reason: "gone" | "not-accepted" };

/** Draws the questions of a check and begins it. A check that is open already goes on as it is. */
export function startCheck(db: Db, order: StartCheck): Promise<Started> {
  const { learnerId, pathId, lessonId, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    const lesson = path && lessonOf(path.context, lessonId);
    if (!lesson || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    const { check } = lessonMemory(path.context.memory, lessonId);
    if (check) return { ok: true };

    const pool = await questionPool(trx, path.publicationId, [lessonId]);
    const seen = await listSeenQuestions(trx, { learnerId, lessonIds: [lessonId] });
    const seed = seedFrom(pathId, lessonId, path.revision);
    const questions = drawQuestions(pool, seen, path.course.strategy.check.atMost, seed);
    const instant = now.toISOString();
    const events: PathEvent[] = [
      ...openingOf(path.snapshot, lessonId, instant),
      { type: "CHECK_STARTED", lesson: lessonId, questions, now: instant },
    ];
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events });
    return moved.ok ? { ok: true } : moved;
  });
}
