import { readQuestions } from "~/curriculum/current-publication.server";
import { guessingFloor } from "~/domain/assessment/guess";
import { difficultyOf } from "~/domain/mastery/elo";
import type { PoolQuestion } from "~/domain/path/draw-questions";
import type { Db } from "~db/queries/connection.server";

/** The questions of these lessons that are kept for checks, exams and the first check. */
export function questionPool(
  db: Db,
  publicationId: string,
  lessonIds: string[],
): Promise<PoolQuestion[]> {
  return readPool(db, publicationId, lessonIds, false);
}

/** The same, with the questions of the text for skills that have no others. */
export async function wholePool(
  db: Db,
  publicationId: string,
  lessonIds: string[],
): Promise<PoolQuestion[]> {
  const kept = await questionPool(db, publicationId, lessonIds);
  const inText = await readPool(db, publicationId, lessonIds, true);
  return [...kept, ...inText.filter(({ skill }) => !kept.some((one) => one.skill === skill))];
}

async function readPool(
  db: Db,
  publicationId: string,
  lessonIds: string[],
  isInText: boolean,
): Promise<PoolQuestion[]> {
  const pool: PoolQuestion[] = [];
  for (const lessonId of lessonIds) {
    for (const { id, isPractice, question } of await readQuestions(db, publicationId, lessonId)) {
      if (isPractice !== isInText) continue;
      pool.push({
        id,
        skill: question.skill,
        difficulty: difficultyOf(question.difficulty),
        guess: guessingFloor(question),
      });
    }
  }
  return pool;
}
