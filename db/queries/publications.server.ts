import { sql } from "kysely";
import type { Locale } from "~/domain/course/text";
import { type Db, inTransaction } from "./connection.server";

/** Any fixed number; it only has to differ from the locks of other features. */
const publishingLock = 7_162_503;

/** Runs `work` while no other process publishes; the others wait as long as it takes. */
export function withPublishingLock<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    // Another process may be compiling for longer than a page may wait.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`select pg_advisory_lock(${publishingLock})`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(${publishingLock})`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

export function findNewestPublication(db: Db) {
  return db
    .selectFrom("publications")
    .select(["id", "number", "content_hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function findPublication(db: Db, id: string) {
  return db
    .selectFrom("publications")
    .select(["id", "number", "catalogue", "created_at"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export function findPublishedLesson(
  db: Db,
  where: { publicationId: string; lessonId: string; locale: Locale },
) {
  return db
    .selectFrom("publication_lessons as lesson")
    .innerJoin("lesson_builds as build", "build.hash", "lesson.build_hash")
    .select(["lesson.title", "lesson.summary", "build.minutes", "build.sections"])
    .where("lesson.publication_id", "=", where.publicationId)
    .where("lesson.lesson_id", "=", where.lessonId)
    .where("lesson.locale", "=", where.locale)
    .executeTakeFirst();
}

export function listPublishedQuestions(db: Db, where: { publicationId: string; lessonId: string }) {
  return db
    .selectFrom("publication_questions")
    .select(["question_id", "lesson_id", "skill_id", "is_practice", "body"])
    .where("publication_id", "=", where.publicationId)
    .where("lesson_id", "=", where.lessonId)
    .orderBy("question_id")
    .execute();
}

/** All questions of a publication, in the order of their ids. */
export function listAllQuestions(db: Db, publicationId: string) {
  return db
    .selectFrom("publication_questions")
    .select(["question_id", "lesson_id", "is_practice", "body"])
    .where("publication_id", "=", publicationId)
    .orderBy("question_id")
    .execute();
}

export async function hasLessonBuild(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("lesson_builds")
    .select("hash")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a goal of this shape has been walked without a dead end before. */
export async function hasPathProof(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("path_proofs")
    .select("hash")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPathProof(db: Db, hash: string): Promise<void> {
  await db
    .insertInto("path_proofs")
    .values({ hash })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

export type LessonBuild = { hash: string; sections: unknown; minutes: number };

export async function insertLessonBuild(db: Db, build: LessonBuild): Promise<void> {
  await db
    .insertInto("lesson_builds")
    .values({ ...build, sections: JSON.stringify(build.sections) })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

export type NewPublication = {
  contentHash: string;
  catalogue: unknown;
  lessons: {
    lessonId: string;
    locale: Locale;
    buildHash: string;
    title: string;
    summary: string;
  }[];
  questions: {
    questionId: string;
    lessonId: string;
    skillId: string;
    isPractice: boolean;
    body: unknown;
  }[];
};

/** Stores a whole publication, or nothing of it. */
export function insertPublication(
  db: Db,
  { contentHash, catalogue, lessons, questions }: NewPublication,
): Promise<{ id: string; number: number }> {
  return inTransaction(db, async (trx) => {
    const publication = await trx
      .insertInto("publications")
      .values({ content_hash: contentHash, catalogue: JSON.stringify(catalogue) })
      .returning(["id", "number"])
      .executeTakeFirstOrThrow();
    const publication_id = publication.id;
    await trx
      .insertInto("publication_lessons")
      .values(
        lessons.map(({ lessonId, locale, buildHash, title, summary }) => ({
          publication_id,
          lesson_id: lessonId,
          locale,
          build_hash: buildHash,
          title,
          summary,
        })),
      )
      .execute();
    await trx
      .insertInto("publication_questions")
      .values(
        questions.map(({ questionId, lessonId, skillId, isPractice, body }) => ({
          publication_id,
          question_id: questionId,
          lesson_id: lessonId,
          skill_id: skillId,
          is_practice: isPractice,
          body: JSON.stringify(body),
        })),
      )
      .execute();
    return publication;
  });
}
