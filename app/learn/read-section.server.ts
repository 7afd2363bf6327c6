import { catalogueOf } from "~/curriculum/current-publication.server";
import { openingOf } from "~/domain/path/advance";
import type { PathEvent } from "~/domain/path/event";
import { lessonMemory } from "~/domain/path/memory";
import { lessonOf } from "~/domain/path/standing";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { saveLessonPlace } from "~db/queries/lesson-places.server";

export type ReadSection = {
  learnerId: string;
  pathId: string;
  lessonId: string;
  /** The section that was read, 1 first. */
  section: number;
  /** Where the reader goes on. */
  place: number;
  now: Date;
};

/**
 * Marks a section as read and keeps the reader's place. Reading ahead in a lesson that is not open yet keeps the
 * place and moves no path: nobody is punished for being curious.
 */
export function readSection(
  db: Db,
  order: ReadSection,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { learnerId, pathId, lessonId, section, now } = order;
  return inTransaction(db, async (trx) => {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    const lesson = path && lessonOf(path.context, lessonId);
    if (!lesson || path.learnerId !== learnerId || section > lesson.sections) {
      return { ok: false as const, reason: "gone" as const };
    }
    await saveLessonPlace(trx, { learnerId, lessonId, section: order.place, now });
    const { read, remedy, isChanged } = lessonMemory(path.context.memory, lessonId);
    // Read before, and nothing waits for another reading.
    const isReadAgain = remedy === "example" || remedy === "explain" || isChanged;
    if (read.includes(section) && !isReadAgain) return { ok: true as const };
    const instant = now.toISOString();
    const events: PathEvent[] = [
      ...openingOf(path.snapshot, lessonId, instant),
      { type: "SECTION_READ", lesson: lessonId, section, now: instant },
    ];
    await applyEvents(trx, path, { actorId: learnerId, now, events });
    return { ok: true as const };
  });
}
