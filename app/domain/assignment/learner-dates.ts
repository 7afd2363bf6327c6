// When each module is due for one learner: the assignment says the days, a person may set another day for a learner,
// and whoever gets more time in all gets as much more for each module.
import { dueDay } from "../path/due-day";
import { addDays, daysBetween } from "./day";

export type Milestone = {
  /** "course/module" */
  moduleId: string;
  /** YYYY-MM-DD */
  dueOn: string;
};

export type DateException = {
  /** The module that it is for; null for the whole. */
  moduleId: string | null;
  /** YYYY-MM-DD */
  dueOn: string;
  /** In the words of the teacher; the learner reads them. */
  reason: string;
};

export type AssignedDates = {
  /** The last day of the assignment; null where it has none. */
  dueOn: string | null;
  milestones: readonly Milestone[];
  /** Of this one learner. */
  exceptions: readonly DateException[];
  /** Day up to which a person has extended the learner's path (TIME_EXTENDED); null where nobody has. */
  extendedTo: string | null;
};

export type Due = {
  dueOn: string;
  /** It differs from the day of the others. */
  isOwn: boolean;
  /** Why it does, where somebody wrote it down. */
  reason: string | null;
};

export type ModuleDue = Due & { moduleId: string };

/**
 * The day by which a learner is to have done the whole. An exception of the whole takes the place of the assignment's
 * day; time granted on the path is never taken back by it.
 * @returns null where no day is set
 */
export function endOf({ dueOn, exceptions, extendedTo }: AssignedDates): Due | null {
  const exception = exceptions.find(({ moduleId }) => moduleId === null);
  const end = dueDay(exception?.dueOn ?? dueOn, extendedTo);
  if (end === null) return null;
  const isByException = exception !== undefined && end === exception.dueOn;
  return { dueOn: end, isOwn: end !== dueOn, reason: isByException ? exception.reason : null };
}

/**
 * The day by which a learner is to have done each module, the nearest first. A module with an exception of its own has
 * that day, or a later one where the learner has more time in all. No other module is due after the whole.
 */
export function modulesDue(dates: AssignedDates): ModuleDue[] {
  const end = endOf(dates);
  const more = end && dates.dueOn ? Math.max(0, daysBetween(dates.dueOn, end.dueOn)) : 0;
  return dates.milestones
    .map(({ moduleId, dueOn }): ModuleDue => {
      const exception = dates.exceptions.find((one) => one.moduleId === moduleId);
      const moved = addDays(dueOn, more);
      if (exception && (more === 0 || exception.dueOn >= moved)) {
        const { reason } = exception;
        return { moduleId, dueOn: exception.dueOn, isOwn: exception.dueOn !== dueOn, reason };
      }
      const day = end && end.dueOn < moved ? end.dueOn : moved;
      return { moduleId, dueOn: day, isOwn: day !== dueOn, reason: end?.reason ?? null };
    })
    .map((due) => (due.isOwn ? due : { ...due, reason: null }))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/**
 * What is due next: the nearest module that is not done, also one whose day has passed; without milestones left, the
 * whole.
 * @param done modules (ids) that need no more work
 */
export function nextDue(
  dates: AssignedDates,
  done: readonly string[],
): (Due & { moduleId: string | null }) | null {
  const module = modulesDue(dates).find(({ moduleId }) => !done.includes(moduleId));
  if (module) return module;
  const end = endOf(dates);
  return end && { ...end, moduleId: null };
}
