// Small courses by hand, for the tests of paths.

import type { PoolQuestion } from "./draw-questions";
import {
  type LessonMemory,
  lessonMemory,
  type Memory,
  type ModuleMemory,
  moduleMemory,
  type PathContext,
  type SkillNews,
  startMemory,
} from "./memory";
import type { PlanLesson } from "./plan";
import type { Course } from "./snapshot";
import { newestStrategy, type Remediation, type Strategy, type StrategyId } from "./strategy";

/** When every test path begins. */
export const start = "2026-11-23T06:00:00.000Z";

/** An instant so many minutes after `start`. */
export function later(minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

/** A lesson “c/<id>” that teaches the skill <id> in the module “c/<module>”. */
export type Sketch = { id: string } & Partial<
  Pick<PlanLesson, "skills" | "requires" | "sections" | "practice" | "hours" | "isSafety">
> & { module?: string };

/** Parts of a strategy that a test sets otherwise. */
export type StrategyChange = {
  check?: Partial<Strategy["check"]>;
  exam?: Partial<Strategy["exam"]>;
  remediation?: Partial<Remediation>;
};

export function courseOf(
  id: StrategyId,
  sketches: readonly Sketch[],
  change: StrategyChange = {},
  whole: Strategy = newestStrategy(id),
): Course {
  const strategy = strategyWith(whole, change);
  const lessons = sketches.map(lessonOf);
  const ids = strategy.hasExams ? [...new Set(lessons.map((lesson) => lesson.module))] : [];
  const modules = ids.map((module) => {
    const own = lessons.filter((lesson) => lesson.module === module);
    return {
      id: module,
      lessons: own.map((lesson) => lesson.id),
      hours: own.reduce((sum, lesson) => sum + lesson.hours, 0),
    };
  });
  const goal = { kind: "course" as const, id: "c" };
  return { plan: { goal, lessons, modules, enrichment: [], coming: [] }, strategy };
}

function strategyWith(whole: Strategy, change: StrategyChange): Strategy {
  const { check, exam, remediation } = whole;
  return {
    ...whole,
    check: { ...check, ...change.check },
    exam: { ...exam, ...change.exam },
    remediation: remediation && { ...remediation, ...change.remediation },
  };
}

function lessonOf({ id, module = "one", ...rest }: Sketch): PlanLesson {
  return {
    id: `c/${id}`,
    module: `c/${module}`,
    skills: [id],
    requires: [],
    minutes: 24,
    sections: 2,
    practice: [`c/${id}/p1`, `c/${id}/p2`],
    hours: 6,
    isSafety: false,
    areas: ["A1"],
    workedSection: null,
    ...rest,
  };
}

/** The first so many of four lessons: b and c stand on a, d on both; a and b are one module, c and d another. */
export function testCourse(
  id: StrategyId,
  lessons = 2,
  change: StrategyChange = {},
  whole: Strategy = newestStrategy(id),
): Course {
  const four: Sketch[] = [
    { id: "a" },
    { id: "b", requires: ["a"] },
    { id: "c", requires: ["a"], module: "two", hours: 12 },
    { id: "d", requires: ["b", "c"], module: "two" },
  ];
  return courseOf(id, four.slice(0, lessons), change, whole);
}

/** The nine lessons of “Battery cell basics” with what stands on what, as content/ has them. */
export function nineLessons(id: StrategyId): Course {
  return courseOf(id, [
    { id: "value-chain" },
    { id: "parts", sections: 3 },
    { id: "electricity", sections: 4 },
    { id: "capacity", requires: ["parts", "electricity"], module: "two" },
    { id: "health", requires: ["capacity"], module: "two" },
    { id: "formats", requires: ["parts"], module: "two" },
    { id: "chemistry", requires: ["parts"], module: "three" },
    { id: "potentials", requires: ["chemistry", "health"], module: "three" },
    { id: "models", requires: ["potentials"], module: "three" },
  ]);
}

export type TestQuestion = PoolQuestion & { hasParameters: boolean };

/** Eight check questions of each skill of these lessons: two with drawn numbers, the others with four options. */
export function poolOf(lessons: readonly PlanLesson[]): TestQuestion[] {
  return lessons.flatMap((lesson) =>
    lesson.skills.flatMap((skill) =>
      Array.from({ length: 8 }, (_, index) => ({
        id: `${lesson.id}/${skill}${index + 1}`,
        skill,
        difficulty: ((index % 4) - 1.5) * 0.6,
        hasParameters: index < 2,
      })),
    ),
  );
}

export function news(known: number, isMastered = false, answers = 3): SkillNews {
  return { known, isMastered, answers };
}

/** A path's context with a memory that is changed by hand. */
export function contextOf(
  course: Course,
  change: Partial<PathContext["memory"]> = {},
): PathContext {
  return { ...course, memory: { ...startMemory(start, {}), ...change } };
}

/** A memory told in a few words: of lessons and modules only what differs from untouched ones. */
export type Told = {
  lessons?: Record<string, Partial<LessonMemory>>;
  modules?: Record<string, Partial<ModuleMemory>>;
} & Partial<Omit<Memory, "lessons" | "modules">>;

/** A path's context with the memory that is told. */
export function toldContext(course: Course, told: Told = {}): PathContext {
  const { lessons = {}, modules = {}, ...change } = told;
  const empty = startMemory(start, {});
  return contextOf(course, {
    ...change,
    lessons: Object.fromEntries(
      Object.entries(lessons).map(([id, one]) => [id, { ...lessonMemory(empty, id), ...one }]),
    ),
    modules: Object.fromEntries(
      Object.entries(modules).map(([id, one]) => [id, { ...moduleMemory(empty, id), ...one }]),
    ),
  });
}
