import { seedFrom } from "~/domain/assessment/draw";
import type { PoolQuestion, Seen } from "~/domain/path/draw-questions";
import type { OpenPath } from "~/progress/read-path.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import type { Trx } from "~db/queries/connection.server";
import { questionPool } from "./question-pool.server";

/** What the next question of a path's first check is drawn from. */
export type PlacementDraw = { pool: PoolQuestion[]; seen: Seen; seed: number };

export async function placementDraw(
  trx: Trx,
  { id, learnerId, publicationId, course }: OpenPath,
): Promise<PlacementDraw> {
  const lessonIds = course.plan.lessons.map((lesson) => lesson.id);
  return {
    pool: await questionPool(trx, publicationId, lessonIds),
    seen: await listSeenQuestions(trx, { learnerId, lessonIds }),
    seed: seedFrom(id, "placement"),
  };
}
