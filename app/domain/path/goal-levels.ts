// How far up a goal is taken: a track brings its own level, a course every level that it is written for. A goal of
// which nothing is written can be taken at none: its path would be complete at once.
import { type Catalogue, lessonsOfCourse, trackOf } from "../course/catalogue";
import { type Goal, hasGoal, planOf } from "./plan";
import { newestStrategy, type StrategyId } from "./strategy";

/** Operator level and the first degree: what a single course is begun at where nobody chose. issue 2, §4. */
const courseLevels: Record<StrategyId, number> = { retrainee: 4, degree: 6 };

/** Whether the catalogue has the goal at all, written or not. */
export function isKnownGoal(catalogue: Catalogue, goal: Goal): boolean {
  return hasGoal(catalogue, goal);
}

/** Whether learners may choose it by themselves: a school's own track is given by its teachers alone. */
export function isOpenGoal(catalogue: Catalogue, goal: Goal): boolean {
  return hasGoal({ ...catalogue, ownTracks: [] }, goal);
}

/**
 * Levels (EQF 4..7) that a goal can be taken at, ascending. At each of them something is written.
 * @returns empty where the catalogue has no such goal, or nothing of it is written yet
 */
export function levelsOfGoal(catalogue: Catalogue, goal: Goal): number[] {
  return levelsMeant(catalogue, goal).filter(
    (level) => planOf(catalogue, goal, level, newestStrategy("retrainee")).lessons.length > 0,
  );
}

function levelsMeant(catalogue: Catalogue, goal: Goal): number[] {
  if (goal.kind === "track") {
    const track = trackOf(catalogue, goal.id);
    return track ? [track.eqf] : [];
  }
  const written = catalogue.courses
    .filter((course) => course.id === goal.id)
    .flatMap(lessonsOfCourse)
    .map((lesson) => lesson.eqf);
  const highest = Math.max(...written);
  return [4, 5, 6, 7].filter((level) => level <= highest);
}

/**
 * The level to begin at where nobody chose one: of a course the highest that fits the strategy, else its lowest.
 * @returns undefined where the goal can be taken at none
 */
export function suggestedLevel(
  catalogue: Catalogue,
  goal: Goal,
  strategy: StrategyId,
): number | undefined {
  const levels = levelsOfGoal(catalogue, goal);
  if (goal.kind === "track") return levels[0];
  return levels.filter((level) => level <= courseLevels[strategy]).at(-1) ?? levels[0];
}
