// Publications as they are compared, and the running paths that are pinned to older ones.
import type { Locale } from "~/domain/course/text";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";
import { type PathRow, selectPaths } from "./paths.server";

export type PublishedText = {
  lesson_id: string;
  locale: Locale;
  title: string;
  summary: string;
  sections: unknown;
};

/** What every lesson of a publication says, in each language. */
export function listPublishedTexts(
  db: Db,
  { publicationId }: { publicationId: string },
): Promise<PublishedText[]> {
  return db
    .selectFrom("publication_lessons as lesson")
    .innerJoin("lesson_builds as build", "build.hash", "lesson.build_hash")
    .select([
      "lesson.lesson_id",
      "lesson.locale",
      "lesson.title",
      "lesson.summary",
      "build.sections",
    ])
    .where("lesson.publication_id", "=", publicationId)
    .execute() as Promise<PublishedText[]>;
}

/** The compiled sections of these texts, by the hash of each. */
export async function listLessonBuilds(
  db: Db,
  { hashes }: { hashes: readonly string[] },
): Promise<Map<string, unknown>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom("lesson_builds")
    .select(["hash", "sections"])
    .where("hash", "in", hashes)
    .execute();
  return new Map(rows.map(({ hash, sections }) => [hash, sections]));
}

/** Every question of a publication. */
export function listEveryQuestion(db: Db, { publicationId }: { publicationId: string }) {
  return db
    .selectFrom("publication_questions")
    .select(["question_id", "lesson_id", "is_practice", "body"])
    .where("publication_id", "=", publicationId)
    .orderBy("question_id")
    .execute();
}

/** Numbers of publications by id. */
export async function listPublicationNumbers(
  db: Db,
  { ids }: { ids: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("publications")
    .select(["id", "number"])
    .where("id", "=", anyOf(ids))
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** A path that has not reached its end, with the person who walks it. */
export type RunningPath = PathRow & { learner_name: string };

/**
 * The unfinished paths that are pinned to another publication than this one, ordered by name. For the operator alone,
 * who moves all of them: `after` and `limit` page through them by id.
 */
export function listPathsBehind(
  db: Db,
  {
    publicationId,
    after,
    limit,
  }: { publicationId: string | undefined; after: string | undefined; limit: number },
): Promise<RunningPath[]> {
  return selectRunning(db)
    .$if(publicationId !== undefined, (query) =>
      query.where("enrolments.publication_id", "!=", publicationId ?? ""),
    )
    .$if(after !== undefined, (query) => query.where("paths.id", ">", after ?? ""))
    .orderBy("paths.id")
    .limit(limit)
    .execute();
}

/** The same, as far as the asker guides them; `pathIds` keeps to those. */
export function listGuidedPathsBehind(
  db: Db,
  {
    publicationId,
    pathIds,
    ...asker
  }: Asker & { publicationId: string; pathIds?: readonly string[] },
): Promise<RunningPath[]> {
  return selectRunning(db)
    .where("enrolments.publication_id", "!=", publicationId)
    .where(isGuidedBy(asker))
    .$if(pathIds !== undefined, (query) => query.where("paths.id", "=", anyOf(pathIds ?? [])))
    .orderBy("users.name")
    .orderBy("paths.id")
    .execute();
}

/** Who walks these paths, as far as the asker guides them: names by path. */
export async function listGuidedNames(
  db: Db,
  { pathIds, ...asker }: Asker & { pathIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("enrolments")
    .innerJoin("users", "users.id", "enrolments.learner_id")
    .select(["enrolments.id", "users.name"])
    .where("enrolments.id", "=", anyOf(pathIds))
    .where(isGuidedBy(asker))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function selectRunning(db: Db) {
  return selectPaths(db)
    .innerJoin("users", "users.id", "paths.learner_id")
    .select("users.name as learner_name")
    .where("paths.phase", "!=", "completed");
}
