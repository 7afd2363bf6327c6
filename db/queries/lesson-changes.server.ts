// In which publications a lesson reads otherwise than in the one before, in any of its languages; and who gave cause
// for it.
import type { Db } from "./connection.server";

export type LessonChange = { id: string; number: number; publishedAt: Date };

/**
 * The publications after a given one in which the text of a lesson changed, the oldest first.
 * @param lessonIds all names that the lesson has had
 */
export function listLessonChanges(
  db: Db,
  { lessonIds, after }: { lessonIds: readonly string[]; after: number },
): Promise<LessonChange[]> {
  return db
    .with("texts", (cte) =>
      cte
        .selectFrom("publication_lessons as lesson")
        .innerJoin("publications", "publications.id", "lesson.publication_id")
        .select(({ fn }) => [
          "publications.id",
          "publications.number",
          "publications.created_at as publishedAt",
          "lesson.build_hash as hash",
          fn
            .agg<string | null>("lag", ["lesson.build_hash"])
            .over((over) => over.partitionBy("lesson.locale").orderBy("publications.number"))
            .as("before"),
        ])
        .where("lesson.lesson_id", "in", lessonIds)
        .where("publications.number", ">=", after),
    )
    .selectFrom("texts")
    .select(["id", "number", "publishedAt"])
    .distinct()
    .where("number", ">", after)
    .where(({ eb, ref }) => eb("hash", "is distinct from", ref("before")))
    .orderBy("number")
    .execute();
}

/** Teachers who agreed to be named, and whose findings came into a lesson by this publication or an earlier one. */
export async function listLessonCredits(
  db: Db,
  { lessonIds, publicationId }: { lessonIds: readonly string[]; publicationId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("lesson_proposals as proposal")
    .innerJoin("publications as changed", "changed.id", "proposal.publication_id")
    .innerJoin("publications as shown", (join) => join.on("shown.id", "=", publicationId))
    .innerJoin("users", "users.id", "proposal.teacher_id")
    .select(({ fn }) => ["users.name", fn.min("proposal.published_at").as("first")])
    .where("proposal.lesson_id", "in", lessonIds)
    .where("proposal.state", "=", "published")
    .where("proposal.is_named", "=", true)
    .whereRef("changed.number", "<=", "shown.number")
    .groupBy(["users.id", "users.name"])
    .orderBy("first")
    .orderBy("users.name")
    .execute();
  return rows.map(({ name }) => name);
}
