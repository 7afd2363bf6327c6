// A course as a rehearsal needs it: the real plan, what each question asks and how lucky one can be with it.
import { hasDrawnNumbers } from "../assessment/draw";
import { guessingFloor } from "../assessment/guess";
import type { Catalogue } from "../course/catalogue";
import type { Skill } from "../course/course";
import type { Question } from "../course/question";
import { difficultyOf } from "../mastery/elo";
import type { PoolQuestion } from "../path/draw-questions";
import { type Goal, type Plan, type PlanLesson, planOf } from "../path/plan";
import type { Strategy } from "../path/strategy";

export type RehearsalQuestion = PoolQuestion & {
  /** "course/lesson" */
  lesson: string;
  /** Probability of a right answer by luck, 0 ≤ guess < 1. */
  guess: number;
  /** Asks something new each time it is met. */
  hasParameters: boolean;
  /** Stands in the text; all others are kept for checks, exams and placement. */
  isPractice: boolean;
};

/** What a rehearsal reads of a publication. */
export type RehearsalContent = { catalogue: Catalogue; questions: readonly RehearsalQuestion[] };

export type RehearsalCourse = {
  plan: Plan;
  strategy: Strategy;
  /** Skills in the order in which the plan teaches them, prerequisites narrowed to those among them. */
  skills: readonly Skill[];
  /** Skills that are a direct prerequisite of three or more in the whole framework. */
  gates: ReadonlySet<string>;
  questions: ReadonlyMap<string, RehearsalQuestion>;
  /** Questions kept for checks, by lesson. */
  checks: ReadonlyMap<string, readonly RehearsalQuestion[]>;
};

/** A skill is a gate where this many stand on it directly. adaptation.md "Mastery". */
const gateDependents = 3;

/** What a rehearsal needs of an authored question. */
export function rehearsalQuestion(
  id: string,
  lesson: string,
  question: Question,
  isPractice: boolean,
): RehearsalQuestion {
  return {
    id,
    lesson,
    isPractice,
    skill: question.skill,
    difficulty: difficultyOf(question.difficulty),
    guess: guessingFloor(question),
    hasParameters: hasDrawnNumbers(question),
  };
}

/**
 * The course of one goal under one strategy.
 * @param eqf lessons up to this level, 4..7
 * @throws Error when the catalogue has no such goal
 */
export function rehearsalCourse(
  { catalogue, questions }: RehearsalContent,
  goal: Goal,
  eqf: number,
  strategy: Strategy,
): RehearsalCourse {
  const plan = planOf(catalogue, goal, eqf, strategy);
  const taught = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
  const lessons = [...plan.lessons, ...plan.enrichment];
  const ids = new Set(lessons.map(({ id }) => id));
  const own = questions.filter(({ lesson }) => ids.has(lesson));
  return {
    plan,
    strategy,
    skills: [...taught]
      .flatMap((id) => catalogue.skills.find((skill) => skill.id === id) ?? [])
      .map((skill) => ({
        ...skill,
        prerequisites: skill.prerequisites.filter((id) => taught.has(id)),
      })),
    gates: gatesOf(catalogue.skills),
    questions: new Map(own.map((question) => [question.id, question])),
    checks: checksOf(own, lessons),
  };
}

function gatesOf(skills: readonly Skill[]): Set<string> {
  const dependents = new Map<string, number>();
  for (const id of skills.flatMap((skill) => skill.prerequisites)) {
    dependents.set(id, (dependents.get(id) ?? 0) + 1);
  }
  return new Set([...dependents].filter(([, count]) => count >= gateDependents).map(([id]) => id));
}

function checksOf(questions: readonly RehearsalQuestion[], lessons: readonly PlanLesson[]) {
  return new Map(
    lessons.map(({ id }) => [
      id,
      questions.filter(({ lesson, isPractice }) => lesson === id && !isPractice),
    ]),
  );
}
