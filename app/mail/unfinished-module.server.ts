import { catalogueOf } from "~/curriculum/current-publication.server";
import type { PathContext } from "~/domain/path/memory";
import { planOf } from "~/domain/path/plan";
import { restoreSnapshot } from "~/domain/path/restore";
import { isLessonDone, isModulePassed } from "~/domain/path/standing";
import { strategyOf } from "~/domain/path/strategy";
import type { Db } from "~db/queries/connection.server";
import { findPathOfLearner } from "~db/queries/paths.server";

/**
 * Whether a learner still has work in a module (null: in the whole path). A path that is not there, or cannot be
 * read, has none: a reminder that may be wrong is worse than none.
 */
export async function isUnfinished(
  db: Db,
  asked: { learnerId: string; pathId: string; moduleId: string | null },
): Promise<boolean> {
  const row = await findPathOfLearner(db, asked);
  if (!row || row.phase === "completed") return false;
  if (asked.moduleId === null) return true;
  const snapshot = restoreSnapshot(row.snapshot, row.machine_version, row.strategy);
  if (!snapshot) return false;
  const catalogue = await catalogueOf(db, row.publication_id);
  const strategy = strategyOf(row.strategy, row.strategy_version);
  const goal = { kind: row.goal_kind, id: row.goal_id };
  const plan = planOf(catalogue, goal, row.eqf, strategy);
  return hasWorkIn({ plan, strategy, memory: snapshot.memory }, asked.moduleId);
}

function hasWorkIn(context: PathContext, moduleId: string): boolean {
  const exam = context.plan.modules.find(({ id }) => id === moduleId);
  if (exam) return !isModulePassed(context, exam);
  return context.plan.lessons.some(
    (lesson) => lesson.module === moduleId && !isLessonDone(context, lesson),
  );
}
