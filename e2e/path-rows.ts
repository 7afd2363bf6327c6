// What the database holds of a path, for questions that no page may answer, and for time that no test can wait for.
import { sql } from "kysely";
import { z } from "zod";
import { readQuestion } from "~/curriculum/current-publication.server";
import type { Question } from "~/domain/course/question";
import { type Memory, memorySchema, type Serving } from "~/domain/path/memory";
import type { Db } from "~db/queries/connection.server";

type PathRow = { id: string; publicationId: string };

/** The path of a person who has one. */
export async function readPathRow(db: Db, learnerId: string): Promise<PathRow> {
  const row = await db
    .selectFrom("enrolments")
    .select(["id", "publication_id"])
    .where("learner_id", "=", learnerId)
    .executeTakeFirstOrThrow();
  return { id: row.id, publicationId: row.publication_id };
}

export async function readMemory(db: Db, learnerId: string): Promise<Memory> {
  const { snapshot } = await db
    .selectFrom("paths")
    .select("snapshot")
    .where("learner_id", "=", learnerId)
    .executeTakeFirstOrThrow();
  return z.object({ memory: memorySchema }).parse(snapshot).memory;
}

/** A question as it was served; from the path's own publication, where nothing else is said. */
export type Served = Serving & { pinnedTo?: string | undefined };

/** The question with its key. */
export async function readServed(
  db: Db,
  learnerId: string,
  { question, pinnedTo }: Served,
): Promise<Question> {
  const publicationId = pinnedTo ?? (await readPathRow(db, learnerId)).publicationId;
  const published = await readQuestion(db, publicationId, question);
  if (!published) throw new Error(`There is no question ${question}`);
  return published.question;
}

/** Lets the time pass that has to pass before the next try of a check. */
export async function endCoolDown(db: Db, learnerId: string, lesson: string): Promise<void> {
  const place = sql.lit(`{memory,lessons,${lesson},notBefore}`);
  await db
    .updateTable("paths")
    .set({ snapshot: sql`jsonb_set(snapshot, ${place}, ${JSON.stringify(new Date())}::jsonb)` })
    .where("learner_id", "=", learnerId)
    .execute();
}

/** Lets a month pass in which a mastered skill was not used. */
export async function letFade(db: Db, learnerId: string, skill: string): Promise<void> {
  const month = sql`interval '30 days'`;
  const { numUpdatedRows } = await db
    .updateTable("skill_freshness")
    .set(({ ref }) => ({
      reviewed_at: sql`${ref("reviewed_at")} - ${month}`,
      due_at: sql`${ref("due_at")} - ${month}`,
    }))
    .where("learner_id", "=", learnerId)
    .where("skill_id", "=", skill)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`${skill} is not mastered, so it cannot fade`);
}

export async function countAnswers(db: Db, learnerId: string): Promise<number> {
  const { count } = await db
    .selectFrom("answers")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("learner_id", "=", learnerId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
