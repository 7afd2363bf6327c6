import { type Goal, planOf } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import { enrol } from "~/progress/enrol.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { newestCatalogue } from "./own-path.server";

export type BeginGoal = {
  learnerId: string;
  goal: Goal;
  strategy: StrategyId;
  eqf?: number;
  now: Date;
};

/** Levels that a single course is begun at where nobody chose one: operator level, and the first degree. */
const courseLevel: Record<StrategyId, number> = { retrainee: 4, degree: 6 };

/**
 * Enrols the learner in a goal of their own choice. A track brings its own level. A goal of which nothing is written
 * at that level cannot be begun: its path would be complete at once.
 */
export async function beginGoal(
  db: Db,
  { learnerId, goal, strategy, eqf, now }: BeginGoal,
): Promise<{ ok: true; pathId: string } | { ok: false; reason: "unknown-goal" }> {
  const publication = await newestCatalogue(db);
  const { tracks, courses } = publication.catalogue;
  const track = goal.kind === "track" ? tracks.find((one) => one.id === goal.id) : undefined;
  const isKnown =
    goal.kind === "track" ? track !== undefined : courses.some((one) => one.id === goal.id);
  if (!isKnown) return { ok: false, reason: "unknown-goal" };
  const level = track?.eqf ?? eqf ?? courseLevel[strategy];
  const { lessons } = planOf(publication.catalogue, goal, level, newestStrategy(strategy));
  if (lessons.length === 0) return { ok: false, reason: "unknown-goal" };
  const { pathId } = await inTransaction(db, (trx) =>
    enrol(trx, { learnerId, goal, strategy, eqf: level, publication, now, actorId: learnerId }),
  );
  return { ok: true, pathId };
}
