import type { Db } from "./connection.server";

/** Where the learner last was in a lesson: the number of a section, 1 first. */
export async function findLessonPlace(
  db: Db,
  { learnerId, lessonId }: { learnerId: string; lessonId: string },
): Promise<number | undefined> {
  const row = await db
    .selectFrom("lesson_places")
    .select("section")
    .where("learner_id", "=", learnerId)
    .where("lesson_id", "=", lessonId)
    .executeTakeFirst();
  return row?.section;
}

export async function saveLessonPlace(
  db: Db,
  place: { learnerId: string; lessonId: string; section: number; now: Date },
): Promise<void> {
  const row = {
    learner_id: place.learnerId,
    lesson_id: place.lessonId,
    section: place.section,
    updated_at: place.now,
  };
  await db
    .insertInto("lesson_places")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["learner_id", "lesson_id"])
        .doUpdateSet({ section: row.section, updated_at: row.updated_at }),
    )
    .execute();
}
