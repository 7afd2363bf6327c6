import { catalogueOf } from "~/curriculum/current-publication.server";
import { seedFrom } from "~/domain/assessment/draw";
import { openingOf } from "~/domain/path/advance";
import { drawQuestions } from "~/domain/path/draw-questions";
import type { EventOf, PathEvent } from "~/domain/path/event";
import { servedQuestions } from "~/domain/path/interleave";
import type { PlanLesson } from "~/domain/path/plan";
import { probedSkills, teacherOf } from "~/domain/path/remediation";
import { lessonOf } from "~/domain/path/standing";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { wholePool } from "./question-pool.server";
import type { StartCheck, Started } from "./start-check.server";

type Probed = EventOf<"PROBE_STARTED">["questions"];

/** Draws the questions on what a lesson builds on, and begins to ask them. Those that are open already go on. */
export function startProbe(db: Db, order: StartCheck): Promise<Started> {
  const { learnerId, pathId, lessonId, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    const lesson = path && lessonOf(path.context, lessonId);
    if (!lesson || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
    if (path.context.memory.probe?.lesson === lessonId) return { ok: true };

    const questions = await drawProbe(trx, path, lesson);
    if (questions.length === 0) return { ok: false, reason: "not-accepted" };
    const instant = now.toISOString();
    const events: PathEvent[] = [
      ...openingOf(path.snapshot, lessonId, instant),
      { type: "PROBE_STARTED", lesson: lessonId, questions, now: instant },
    ];
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events });
    return moved.ok ? { ok: true } : moved;
  });
}

async function drawProbe(trx: Trx, path: OpenPath, lesson: PlanLesson): Promise<Probed> {
  const { id: pathId, learnerId, publicationId, context, revision } = path;
  const { probes = 0 } = context.strategy.remediation ?? {};
  const served = servedQuestions(context.memory);
  const drawn: Probed = [];
  for (const skill of probedSkills(context, lesson)) {
    const teacher = teacherOf(context, skill);
    if (!teacher) continue;
    const lessonIds = [teacher.id];
    const all = await wholePool(trx, publicationId, lessonIds);
    const pool = all.filter((one) => one.skill === skill && !served.has(one.id));
    if (pool.length === 0) continue;
    const seen = await listSeenQuestions(trx, { learnerId, lessonIds });
    const seed = seedFrom(pathId, lesson.id, skill, revision);
    drawn.push(...drawQuestions(pool, seen, probes, seed).map((one) => ({ ...one, skill })));
  }
  return drawn;
}
