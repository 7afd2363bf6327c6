// What people meet of a course on their way through it: every lesson, every question, and no question twice in a check.
import { randomFrom, seedFrom } from "../assessment/draw";
import type { PathEvent } from "../path/event";
import type { Person } from "./person";
import type { RehearsalCourse } from "./rehearsal-course";
import { Walker } from "./walker";

export type Coverage = {
  walks: number;
  completed: number;
  /** Lessons of the plan that nobody opened. */
  unmetLessons: string[];
  /** Questions of the plan's lessons that nobody was asked. */
  unmetQuestions: string[];
  /** Checks and exams that asked a question twice: the lesson or module of each. */
  repeats: string[];
  /** The skill of the plan with the fewest questions to ask about it. */
  scarcest: { skill: string; questions: number };
};

/** More than anybody needs who gets better: about forty steps for each lesson. */
const stepsPerLesson = 400;

/** How much surer of a skill each answer on it makes these people, 0..1. Assumed; it only has to bring them through. */
const gain = 0.12;

/**
 * Lets so many people walk the course, from those who know nothing to those who know nearly all; everybody gets better.
 * @param seed fixes people and draws
 */
export function coverageOf(
  course: RehearsalCourse,
  { walks, seed = 0 }: { walks: number; seed?: number },
): Coverage {
  const logs = Array.from({ length: walks }, (_, index) =>
    walk(course, index / walks, seed + index),
  );
  const events = logs.flatMap(({ log }) => log);
  const opened = new Set(events.flatMap((event) => ("lesson" in event ? [event.lesson] : [])));
  const asked = new Set(events.flatMap((event) => ("question" in event ? [event.question] : [])));
  const planned = new Set(course.plan.lessons.map(({ id }) => id));
  const own = [...course.questions.values()].filter(({ lesson }) => planned.has(lesson));
  return {
    walks,
    completed: logs.filter(({ isComplete }) => isComplete).length,
    unmetLessons: [...planned].filter((id) => !opened.has(id)),
    unmetQuestions: own.map(({ id }) => id).filter((id) => !asked.has(id)),
    repeats: events.flatMap(repeatIn),
    scarcest: scarcestSkill(course),
  };
}

function walk(course: RehearsalCourse, start: number, seed: number) {
  const walker = new Walker({ course, person: learner(start, seed), seed });
  for (let left = course.plan.lessons.length * stepsPerLesson; left > 0; left -= 1) {
    if (walker.stage === "completed") break;
    walker.step();
  }
  return { log: walker.log, isComplete: walker.stage === "completed" };
}

/** Right with a probability that begins near `start`, different for each skill, and grows with each answer on it. */
function learner(start: number, seed: number): Person {
  const random = randomFrom(seedFrom(seed, "learner"));
  const chances = new Map<string, number>();
  return {
    answer: ({ question: { skill } }) => {
      const chance = chances.get(skill) ?? Math.min(0.95, start + (random() - 0.5) * 0.5);
      chances.set(skill, chance + gain);
      return { outcome: random() < chance ? 1 : 0, minutes: 1 };
    },
    read: () => 1,
  };
}

function repeatIn(event: PathEvent): string[] {
  if (event.type !== "CHECK_STARTED" && event.type !== "SITTING_STARTED") return [];
  const ids = event.questions.map(({ question }) => question);
  if (new Set(ids).size === ids.length) return [];
  return [event.type === "CHECK_STARTED" ? event.lesson : event.module];
}

function scarcestSkill({ plan, questions }: RehearsalCourse): Coverage["scarcest"] {
  const counts = new Map(plan.lessons.flatMap(({ skills }) => skills).map((skill) => [skill, 0]));
  for (const { skill } of questions.values()) {
    const count = counts.get(skill);
    if (count !== undefined) counts.set(skill, count + 1);
  }
  const [skill = "", least = 0] = [...counts].sort(([, a], [, b]) => a - b)[0] ?? [];
  return { skill, questions: least };
}
