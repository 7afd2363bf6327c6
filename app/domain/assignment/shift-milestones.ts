// All dates move on together, and none lands on a free day.
import { addDays } from "./day";
import type { Milestone } from "./learner-dates";
import { dayNotFree, type FreeDays } from "./spread-milestones";

/**
 * Every date so many days later; on a free day, the nearest before it that is not free and not before the date itself.
 * @param days whole days, at least 1
 */
export function shiftMilestones(
  milestones: readonly Milestone[],
  days: number,
  free: FreeDays,
): Milestone[] {
  return milestones.map(({ moduleId, dueOn }) => ({
    moduleId,
    dueOn: dayNotFree(addDays(dueOn, days), addDays(dueOn, 1), free),
  }));
}
