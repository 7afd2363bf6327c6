// The work of a module lies evenly on the days from the module before it to its own due date; weeks begin on Monday.
import { addDays, daysBetween, mondayOf } from "./day";
import type { Milestone } from "./learner-dates";

/** By Monday, YYYY-MM-DD, in no order. */
export type Weeks<Load> = Map<string, Load>;

/** Which share of a module's work falls into which week; the shares of one module make 1. */
export type ModuleWeeks = { moduleId: string; shares: Weeks<number> };

/**
 * The weeks of each module's work.
 * @param milestones ascending
 * @param startsOn the first day of the first module
 */
export function moduleWeeks(startsOn: string, milestones: readonly Milestone[]): ModuleWeeks[] {
  let first = startsOn;
  return milestones.map(({ moduleId, dueOn }) => {
    const isWithTheLast = first > dueOn;
    const shares = sharesOf(isWithTheLast ? dueOn : first, dueOn);
    first = addDays(dueOn, 1);
    return { moduleId, shares };
  });
}

function sharesOf(from: string, to: string): Weeks<number> {
  const days = daysBetween(from, to) + 1;
  const shares: Weeks<number> = new Map();
  for (let day = from; day <= to; ) {
    const monday = mondayOf(day);
    const sunday = addDays(monday, 6);
    const last = sunday < to ? sunday : to;
    shares.set(monday, (daysBetween(day, last) + 1) / days);
    day = addDays(last, 1);
  }
  return shares;
}

/** Work by week. @param minutesOf minutes of a module, 0 where nothing of it is left */
export function weeklyMinutes(
  weeks: readonly ModuleWeeks[],
  minutesOf: (moduleId: string) => number,
): Weeks<number> {
  const sums: Weeks<number> = new Map();
  for (const { moduleId, shares } of weeks) {
    const minutes = minutesOf(moduleId);
    for (const [monday, share] of shares) {
      sums.set(monday, (sums.get(monday) ?? 0) + minutes * share);
    }
  }
  return sums;
}
