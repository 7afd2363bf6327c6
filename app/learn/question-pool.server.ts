import { readQuestions } from "~/curriculum/current-publication.server";
import { hasDrawnNumbers } from "~/domain/assessment/draw";
import { difficultyOf } from "~/domain/mastery/elo";
import type { PoolQuestion } from "~/domain/path/draw-questions";
import type { Db } from "~db/queries/connection.server";

/** The questions of these lessons that are kept for checks, exams and the first check. */
export async function questionPool(
  db: Db,
  publicationId: string,
  lessonIds: string[],
): Promise<PoolQuestion[]> {
  const pool: PoolQuestion[] = [];
  for (const lessonId of lessonIds) {
    for (const { id, isPractice, question } of await readQuestions(db, publicationId, lessonId)) {
      if (isPractice) continue;
      pool.push({
        id,
        skill: question.skill,
        difficulty: difficultyOf(question.difficulty),
        hasParameters: hasDrawnNumbers(question),
      });
    }
  }
  return pool;
}
