// A due date for each module: spread by its work up to a last day, by hours a week or every so many weeks, and never on
// a free day.
import { addDays, isWeekend } from "./day";
import type { Milestone } from "./learner-dates";

export type ModuleWork = {
  /** "course/module" */
  moduleId: string;
  /** Whole student work in minutes, above 0. */
  minutes: number;
};

export type Pace =
  /** Evenly by work; the last module is due on this day. */
  | { kind: "until"; endsOn: string }
  /** As much of the work each week; the end follows. 1..60 */
  | { kind: "hours"; hoursPerWeek: number }
  /** One module every so many weeks, whatever its work; the end follows. 1..26 */
  | { kind: "weeks"; weeks: number };

export type FreeDays = {
  /** Public holidays, YYYY-MM-DD. Weekends are free without being named. */
  holidays: ReadonlySet<string>;
  /** Nothing is due in July, and its days do not count. */
  isJulyOff: boolean;
};

/** A milestone with the free day that it would have fallen on. */
export type SpreadMilestone = Milestone & { movedFrom: string | null };

export type Spread =
  | { ok: true; milestones: SpreadMilestone[] }
  /** `no-day`: from the first day to the last there is no day that is not free. */
  | { ok: false; reason: "no-day" };

/**
 * Spreads modules over the days from a first day on. Dates ascend (modules with less than a day of work between them
 * share one), none is a free day, and the last is the last day, or the nearest before it that is not free.
 * @param modules in teaching order, at least one
 * @param startsOn YYYY-MM-DD
 */
export function spreadMilestones(
  modules: readonly ModuleWork[],
  startsOn: string,
  pace: Pace,
  free: FreeDays,
): Spread {
  const days = teachingDays(startsOn, free);
  const due: SpreadMilestone[] = [];
  const places = placesOf(modules, pace, days);
  for (const [index, { moduleId }] of modules.entries()) {
    const target = days.at(places[index] ?? 1);
    const before = due.at(-1)?.dueOn;
    const day = dayNotFree(target, before ?? startsOn, free);
    if (pace.kind === "until" && day > pace.endsOn) return { ok: false, reason: "no-day" };
    due.push({ moduleId, dueOn: day, movedFrom: day === target ? null : target });
  }
  return { ok: true, milestones: due };
}

/** Whether nothing is due on that day. */
export function isFreeDay(day: string, { holidays, isJulyOff }: FreeDays): boolean {
  return isWeekend(day) || holidays.has(day) || (isJulyOff && isInJuly(day));
}

// The month in which schools, and many plants, of both countries stand still. Our choice; the teacher may switch it off.
function isInJuly(day: string): boolean {
  return day.slice(5, 7) === "07";
}

type TeachingDays = {
  /** The day of that number, 1 first. */
  at: (place: number) => string;
  /** How many there are up to and with a day. */
  upTo: (day: string) => number;
};

// Weekends and holidays are days of learning too, only nothing is due on them; a July that is off is none.
function teachingDays(startsOn: string, { isJulyOff }: FreeDays): TeachingDays {
  const isOff = (day: string) => isJulyOff && isInJuly(day);
  const known: string[] = [];
  let next = startsOn;
  function extend() {
    while (isOff(next)) next = addDays(next, 1);
    known.push(next);
    next = addDays(next, 1);
    return known.at(-1) ?? next;
  }
  function at(place: number) {
    while (known.length < place) extend();
    return known[place - 1] ?? startsOn;
  }
  function upTo(day: string) {
    let last = known.at(-1) ?? "";
    while (last <= day) last = extend();
    return known.filter((one) => one <= day).length;
  }
  return { at, upTo };
}

/** On which teaching day each module is due, 1 first. */
function placesOf(modules: readonly ModuleWork[], pace: Pace, days: TeachingDays): number[] {
  const all = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  let done = 0;
  return modules.map(({ minutes }, index) => {
    done += minutes;
    return Math.max(1, placeOf({ done, all, modules: index + 1 }, pace, days));
  });
}

type Reached = { done: number; all: number; modules: number };

function placeOf({ done, all, modules }: Reached, pace: Pace, days: TeachingDays): number {
  switch (pace.kind) {
    case "until":
      return Math.round((days.upTo(pace.endsOn) * done) / all);
    case "hours":
      return Math.ceil((7 * done) / 60 / pace.hoursPerWeek);
    case "weeks":
      return 7 * pace.weeks * modules;
  }
}

/** The day itself or the nearest before it that is not free, not before the first; where there is none, the next. */
export function dayNotFree(day: string, first: string, free: FreeDays): string {
  for (let back = day; back >= first; back = addDays(back, -1)) {
    if (!isFreeDay(back, free)) return back;
  }
  let ahead = day < first ? first : day;
  while (isFreeDay(ahead, free)) ahead = addDays(ahead, 1);
  return ahead;
}
