// No dead ends: before content is published, adversaries walk every goal with every strategy of learners.
import type { Catalogue } from "~/domain/course/catalogue";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy, type Strategy } from "~/domain/path/strategy";
import { type DeadEnd, findDeadEnd } from "~/domain/rehearsal/dead-ends";
import {
  type RehearsalContent,
  type RehearsalCourse,
  rehearsalCourse,
} from "~/domain/rehearsal/rehearsal-course";
import { describeStory } from "./describe-story";
import type { Problem } from "./problem";

/** The highest level that a learner of a single course can choose (EQF). */
const highestEqf = 7;

/**
 * Walks of each goal with each strategy, one of every adversary, and most acts of each: enough to meet a lesson or an
 * exam that cannot be done, and less than two seconds for all goals. The ten thousand walks are for the tests.
 */
const walks = 8;
const acts = 60;

/** The proof for all that the content offers. Tracks without a written lesson have nothing to prove. */
export function provePaths(
  content: RehearsalContent,
  strategies: readonly Strategy[] = [newestStrategy("retrainee"), newestStrategy("degree")],
): Problem[] {
  const proven = new Set<string>();
  return goalsOf(content.catalogue).flatMap(({ goal, eqf, file }) =>
    strategies.flatMap((strategy) => {
      const course = rehearsalCourse(content, goal, eqf, strategy);
      const { lessons, modules } = course.plan;
      // Many tracks ask for the same lessons: one proof is enough.
      const key = JSON.stringify([strategy.id, lessons, modules]);
      if (lessons.length === 0 || proven.has(key)) return [];
      proven.add(key);
      return proveCourse(course, file);
    }),
  );
}

/** The problem of a course in which somebody can get stuck; none where nobody can. */
export function proveCourse(course: RehearsalCourse, file: string): Problem[] {
  const found = findDeadEnd(course, { walks, acts });
  return found ? [problemOf(course, file, found)] : [];
}

function problemOf({ strategy, plan }: RehearsalCourse, file: string, found: DeadEnd): Problem {
  return {
    file,
    problem: `A ${strategy.id} learner cannot complete the ${plan.goal.kind} “${plan.goal.id}”: ${found.why}`,
    cure: `The shortest story to it: ${describeStory(found.story)}. Mend what it ends at.`,
  };
}

type Offered = { goal: Goal; eqf: number; file: string };

function goalsOf({ tracks, courses }: Catalogue): Offered[] {
  return [
    ...tracks.map(({ id, eqf }) => ({
      goal: { kind: "track" as const, id },
      eqf,
      file: `tracks/${id}.yaml`,
    })),
    ...courses.map(({ id }) => ({
      goal: { kind: "course" as const, id },
      eqf: highestEqf,
      file: `courses/${id}/course.yaml`,
    })),
  ];
}
