import { keepByHand } from "~/domain/assignment/keep-by-hand";
import type { Milestone } from "~/domain/assignment/learner-dates";
import { moduleWork } from "~/domain/assignment/module-work";
import { type Pace, spreadMilestones } from "~/domain/assignment/spread-milestones";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { type Goal, planOf } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import type { Locale } from "~/i18n/locale";
import { type Draft, type Settings, settingsSchema } from "./assign-draft";
import { type Country, holidaysFrom } from "./assign-holidays.server";

/** What dates are worked out of, beside what the teacher chose. */
export type DatesOf = {
  catalogue: Catalogue;
  goal: Goal;
  suggested: Record<StrategyId, number>;
  country: Country;
  /** YYYY-MM-DD */
  today: string;
  locale: Locale;
};

export type ModuleDate = Milestone & {
  title: string;
  /** Whole student work. */
  hours: number;
  /** The holiday that the date was moved away from. */
  holiday: { day: string; name: string } | null;
};

export type Dates = { ok: true; dates: ModuleDate[] } | { ok: false; reason: "no-day" };

/** The level that is meant by what was chosen. */
export function levelOf({ strategy, eqf }: Settings, { suggested }: Pick<DatesOf, "suggested">) {
  return eqf === "suggested" ? suggested[strategy] : Number(eqf);
}

/** A date for each module, as chosen; dates that were changed by hand stay. None where no last day is wanted. */
export function workOutDates(settings: Settings, draft: Draft, of: DatesOf): Dates {
  const fresh = spread(settings, of);
  if (!fresh.ok) return fresh;
  const shown = shownBefore(draft, of);
  const kept = keepByHand(fresh.dates, shown, draft.due);
  const given = new Map(kept.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
  const dates = fresh.dates.map((date) => {
    const dueOn = given.get(date.moduleId) ?? date.dueOn;
    return dueOn === date.dueOn ? date : { ...date, dueOn, holiday: null };
  });
  return { ok: true, dates };
}

/** What a form remembers of how its dates were worked out. */
export function spreadByOf(settings: Settings): string {
  return JSON.stringify(settingsSchema.parse(settings));
}

// What the form had shown before it was changed: the same rules with the settings that it came with.
function shownBefore({ spreadBy }: Draft, of: DatesOf): Milestone[] {
  const before = settingsSchema.safeParse(readJson(spreadBy));
  if (!before.success) return [];
  const shown = spread(before.data, of);
  return shown.ok ? shown.dates : [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A date for each module, as chosen; whatever stood there before. */
export function spread(settings: Settings, of: DatesOf): Dates {
  const pace = paceOf(settings);
  const strategy = newestStrategy(settings.strategy);
  const modules = moduleWork(planOf(of.catalogue, of.goal, levelOf(settings, of), strategy));
  if (!pace || modules.length === 0) return { ok: true, dates: [] };
  const startsOn = settings.startsOn || of.today;
  const holidays = holidaysFrom(startsOn, of.country, of.locale);
  const free = { holidays: new Set(holidays.keys()), isJulyOff: settings.isJulyOff };
  const made = spreadMilestones(modules, startsOn, pace, free);
  if (!made.ok) return made;
  const titles = titlesIn(of.catalogue, of.locale);
  const minutes = new Map(modules.map((module) => [module.moduleId, module.minutes]));
  return {
    ok: true,
    dates: made.milestones.map(({ moduleId, dueOn, movedFrom }) => {
      const name = movedFrom && holidays.get(movedFrom);
      return {
        moduleId,
        dueOn,
        title: titles.module(moduleId),
        hours: (minutes.get(moduleId) ?? 0) / 60,
        holiday: movedFrom && name ? { day: movedFrom, name } : null,
      };
    }),
  };
}

function paceOf({ pace, dueOn, hours, weeks }: Settings): Pace | undefined {
  switch (pace) {
    case "until":
      return dueOn ? { kind: "until", endsOn: dueOn } : undefined;
    case "hours":
      return { kind: "hours", hoursPerWeek: hours };
    case "weeks":
      return { kind: "weeks", weeks };
  }
}
