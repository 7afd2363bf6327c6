import { type Catalogue, offeredTracks } from "~/domain/course/catalogue";
import type { Text } from "~/domain/course/text";
import { titlesIn } from "~/domain/course/titles";
import { levelsOfGoal, suggestedLevel } from "~/domain/path/goal-levels";
import { type Goal, planOf } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import type { Locale } from "~/i18n/locale";

/** What a goal asks of a learner up to one level. */
export type Workload = {
  eqf: number;
  lessons: number;
  /** Whole student work. */
  hours: number;
  /** The online part. */
  minutes: number;
  /** Module exams, where the way of studying has them. */
  exams: number;
};

export type GoalChoice = {
  /** "track:operator": how an address names the goal. */
  key: string;
  goal: Goal;
  title: string;
  summary: string;
  /** The way of studying that the goal was made for. */
  strategy: StrategyId;
  /** The levels that it can be taken at, lowest first. */
  levels: Workload[];
  /** Which of them fits each way of studying. */
  suggested: Record<StrategyId, number>;
  courses: { written: number; all: number };
};

/**
 * The tracks, then the courses, that have something to study in them now.
 * @param organisationIds whose own tracks stand among them
 */
export function goalChoices(
  catalogue: Catalogue,
  locale: Locale,
  organisationIds: readonly string[] = [],
): GoalChoice[] {
  const choice = (
    goal: Goal,
    { title, summary }: { title: Text; summary: Text },
    strategy: StrategyId,
    courses: string[],
  ): GoalChoice => ({
    key: keyOf(goal),
    goal,
    title: title[locale],
    summary: summary[locale],
    strategy,
    levels: levelsOfGoal(catalogue, goal).map((eqf) => workload(catalogue, goal, eqf)),
    suggested: suggestedLevels(catalogue, goal),
    courses: {
      written: courses.filter((id) => catalogue.courses.some((one) => one.id === id)).length,
      all: courses.length,
    },
  });
  const tracks = offeredTracks(catalogue, organisationIds)
    .toSorted((a, b) => a.eqf - b.eqf)
    .map((track) => choice({ kind: "track", id: track.id }, track, track.strategy, track.core));
  const courses = catalogue.courses.map((course) =>
    choice({ kind: "course", id: course.id }, course, "retrainee", [course.id]),
  );
  return [...tracks, ...courses].filter(({ levels }) => levels.length > 0);
}

/** Whether an address names a goal of which nothing is written yet. */
export function isUnwritten(catalogue: Catalogue, key: string | null): boolean {
  const goals: Goal[] = [
    ...catalogue.tracks.map(({ id }) => ({ kind: "track" as const, id })),
    ...catalogue.courses.map(({ id }) => ({ kind: "course" as const, id })),
  ];
  const goal = goals.find((one) => keyOf(one) === key);
  return goal !== undefined && levelsOfGoal(catalogue, goal).length === 0;
}

/** The courses of the framework that are still being written. */
export function comingCourses(catalogue: Catalogue, locale: Locale): string[] {
  const { goal } = titlesIn(catalogue, locale);
  const written = new Set(catalogue.courses.map((course) => course.id));
  return catalogue.plannedCourses
    .filter(({ id }) => !written.has(id))
    .map(({ id }) => goal({ kind: "course", id }));
}

function keyOf({ kind, id }: Goal): string {
  return `${kind}:${id}`;
}

function workload(catalogue: Catalogue, goal: Goal, eqf: number): Workload {
  const { lessons, modules } = planOf(catalogue, goal, eqf, newestStrategy("degree"));
  return {
    eqf,
    lessons: lessons.length,
    hours: lessons.reduce((sum, lesson) => sum + lesson.hours, 0),
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    exams: modules.length,
  };
}

function suggestedLevels(catalogue: Catalogue, goal: Goal): Record<StrategyId, number> {
  const level = (strategy: StrategyId) => suggestedLevel(catalogue, goal, strategy) ?? 4;
  return { retrainee: level("retrainee"), degree: level("degree") };
}
