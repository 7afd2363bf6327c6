import { newestCatalogue } from "~/curriculum/current-publication.server";
import { isOpenGoal, levelsOfGoal, suggestedLevel } from "~/domain/path/goal-levels";
import type { Goal } from "~/domain/path/plan";
import type { StrategyId } from "~/domain/path/strategy";
import { enrol } from "~/progress/enrol.server";
import { type Db, inTransaction } from "~db/queries/connection.server";

export type BeginGoal = {
  learnerId: string;
  goal: Goal;
  strategy: StrategyId;
  eqf?: number;
  now: Date;
};

type Refusal = { ok: false; reason: "unknown-goal" | "nothing-written" };

/**
 * Enrols the learner in a goal of their own choice. A track brings its own level. A goal of which nothing is written
 * at that level cannot be begun: its path would be complete at once.
 */
export async function beginGoal(
  db: Db,
  { learnerId, goal, strategy, eqf, now }: BeginGoal,
): Promise<{ ok: true; pathId: string } | Refusal> {
  const publication = await newestCatalogue(db);
  const { catalogue } = publication;
  if (!isOpenGoal(catalogue, goal)) return { ok: false, reason: "unknown-goal" };
  const suggested = suggestedLevel(catalogue, goal, strategy);
  const level = goal.kind === "track" ? suggested : (eqf ?? suggested);
  if (level === undefined || !levelsOfGoal(catalogue, goal).includes(level)) {
    return { ok: false, reason: "nothing-written" };
  }
  const { pathId } = await inTransaction(db, (trx) =>
    enrol(trx, { learnerId, goal, strategy, eqf: level, publication, now, actorId: learnerId }),
  );
  return { ok: true, pathId };
}
