// Where a path goes on only with a person. The flag follows from the memory, so it clears itself on success.
import type { PathContext } from "./memory";
import { isOutOfSittings, needsAPerson } from "./standing";

export type HelpWanted = {
  /** Lessons (ids) whose check did not work time after time. */
  lessons: string[];
  /** Modules (ids) that are out of sittings and not passed. */
  modules: string[];
};

/** What a learner needs a person for, in the order of the plan. A lesson that a passed exam covers needs nobody. */
export function helpWanted(context: PathContext): HelpWanted {
  const { plan } = context;
  return {
    lessons: plan.lessons
      .filter((lesson) => needsAPerson(context, lesson))
      .map((lesson) => lesson.id),
    modules: plan.modules
      .filter((module) => isOutOfSittings(context, module))
      .map((module) => module.id),
  };
}
