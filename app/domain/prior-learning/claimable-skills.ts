// What can be claimed: the skills of the framework that one of the learner's own plans teaches.
import type { Plan } from "../path/plan";

/** Ids in the order of the plans, each once; a claim of any other skill would change nobody's path. */
export function claimableSkills(plans: readonly Pick<Plan, "lessons">[]): string[] {
  return [...new Set(plans.flatMap(({ lessons }) => lessons.flatMap(({ skills }) => skills)))];
}
