// How far up a goal is taken: a track brings its own level, a course every level that it is written for.
import { type Catalogue, lessonsOfCourse } from "../course/catalogue";
import type { Goal } from "./plan";
import type { StrategyId } from "./strategy";

/** Operator level and the first degree: what a single course is begun at where nobody chose. issue 2, §4. */
const courseLevels: Record<StrategyId, number> = { retrainee: 4, degree: 6 };

/**
 * Levels (EQF 4..7) that a goal can be taken at, ascending.
 * @returns empty where the catalogue has no such goal
 */
export function levelsOfGoal({ tracks, courses }: Catalogue, goal: Goal): number[] {
  if (goal.kind === "track") {
    return tracks.filter((track) => track.id === goal.id).map((track) => track.eqf);
  }
  const written = courses
    .filter((course) => course.id === goal.id)
    .flatMap(lessonsOfCourse)
    .map((lesson) => lesson.eqf);
  const highest = Math.max(...written);
  return [4, 5, 6, 7].filter((level) => level <= highest);
}

/** The level to begin at where nobody chose one; undefined where the catalogue has no such goal. */
export function suggestedLevel(
  catalogue: Catalogue,
  goal: Goal,
  strategy: StrategyId,
): number | undefined {
  const levels = levelsOfGoal(catalogue, goal);
  return goal.kind === "track"
    ? levels[0]
    : levels.filter((level) => level <= courseLevels[strategy]).at(-1);
}
