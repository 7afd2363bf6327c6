// How much work each module of a plan asks, of anybody and of one learner with what they have shown already.
import { type Memory, type PathContext, startMemory } from "../path/memory";
import type { Plan, PlanLesson } from "../path/plan";
import { remainingOf } from "../path/remaining";
import { isCounted } from "../path/standing";
import type { Strategy } from "../path/strategy";
import type { ModuleWork } from "./spread-milestones";

export type LearnerModule = {
  moduleId: string;
  /** Minutes by the shortest way. */
  from: number;
  /** Minutes by the longest: online, or the whole student work of the lessons that are left where that is more. */
  to: number;
};

/** What a learner starts with: the memory of a path that is begun, else what is known of their skills. */
export type KnownLearner =
  | { memory: Memory }
  | { skills: Memory["skills"]; recognised: readonly string[] };

/**
 * Modules of a plan with their whole student work, in teaching order: a module comes where its last lesson comes.
 * @returns minutes, whole
 */
export function moduleWork(plan: Plan): ModuleWork[] {
  return modulesInOrder(plan).map(({ moduleId, lessons }) => ({
    moduleId,
    minutes: wholeWork(lessons),
  }));
}

/**
 * For reading many learners of one course: gives the work that each of them has left, module by module in teaching
 * order.
 */
export function workReader(
  plan: Plan,
  strategy: Strategy,
): (learner: KnownLearner) => LearnerModule[] {
  const parts = modulesInOrder(plan).map(({ moduleId, lessons }) => {
    const modules = plan.modules.filter(({ id }) => id === moduleId);
    return { moduleId, plan: { ...plan, lessons, modules } };
  });
  return (learner) => {
    const memory =
      "memory" in learner ? learner.memory : startMemory("", learner.skills, learner.recognised);
    return parts.map(({ moduleId, plan }) => {
      const context: PathContext = { plan, strategy, memory };
      const { from, to } = remainingOf(context).minutes;
      const left = plan.lessons.filter((lesson) => !isCounted(context, lesson));
      return { moduleId, from, to: Math.max(to, wholeWork(left)) };
    });
  };
}

/** Modules (ids) of the plan that need no more work on this path, their exams passed. */
export function modulesDone({ plan, ...context }: PathContext): string[] {
  return modulesInOrder(plan)
    .filter(({ moduleId, lessons }) => {
      const modules = plan.modules.filter(({ id }) => id === moduleId);
      const part = { ...context, plan: { ...plan, lessons, modules } };
      return remainingOf(part).steps.to === 0;
    })
    .map(({ moduleId }) => moduleId);
}

function modulesInOrder({ lessons }: Plan): { moduleId: string; lessons: PlanLesson[] }[] {
  const ids = [...new Set(lessons.map(({ module }) => module).reverse())].reverse();
  return ids.map((moduleId) => ({
    moduleId,
    lessons: lessons.filter(({ module }) => module === moduleId),
  }));
}

function wholeWork(lessons: readonly PlanLesson[]): number {
  return Math.round(lessons.reduce((sum, { hours }) => sum + 60 * hours, 0));
}
