// What an assignment will ask before it is made: hours a week of each learner, from the shortest to the longest way,
// and the own review work with its peak.
import type { StrategyId } from "../path/strategy";
import { weekNumber } from "./day";
import type { Milestone } from "./learner-dates";
import type { LearnerModule } from "./module-work";
import { type Measured, type ReviewFigure, reviewWork } from "./review-work";
import { moduleWeeks, type Weeks, weeklyMinutes } from "./weekly-load";

/** More than this beside work or other studies is told. Issue 5, ASSIGN. */
export const muchPerWeek = 15;

/**
 * Nobody can be asked for more than a full working week. Source: Finland's Working Hours Act 872/2019 § 5 and Sweden's
 * Arbetstidslag 1982:673 § 5, 40 h.
 */
export const mostPerWeek = 40;

export type ForecastWeek = {
  /** Monday, YYYY-MM-DD */
  monday: string;
  /** ISO number of the week, 1..53 */
  week: number;
  /** Hours of the learner with least to do, by the shortest way. */
  from: number;
  /** Hours of the learner with most to do, by the longest way. */
  to: number;
  /** Hours of all review work. */
  review: number;
};

export type Warning =
  /** So many learners may need more than `muchPerWeek` in some week, most of all in this one. */
  | { kind: "much"; learners: number; week: number; hours: number }
  /** So many learners could not be done in time even by the shortest way. */
  | { kind: "too-soon"; learners: number };

export type Forecast = {
  weeks: ForecastWeek[];
  /** Hours in a mean week, of the learner with least and of the one with most to do. */
  perWeek: { from: number; to: number };
  /** Hours of review in all, its figures and its fullest week; null where there is none. */
  review: { hours: number; figures: ReviewFigure[]; peak: ForecastWeek | null };
  warnings: Warning[];
};

export type ForecastOrder = {
  strategy: StrategyId;
  /** The first day of work: not before today. */
  startsOn: string;
  /** Ascending, at least one. */
  milestones: readonly Milestone[];
  /** What each learner has left. */
  learners: readonly (readonly LearnerModule[])[];
  withTask: readonly string[];
  measured: Measured;
};

/** The weeks of an assignment for all that it is for. Hours are rounded to tenths only where they are shown. */
export function forecast(order: ForecastOrder): Forecast {
  const { learners, milestones, startsOn } = order;
  const spans = moduleWeeks(startsOn, milestones);
  const loads = learners.map((modules) => {
    const left = new Map(modules.map((module) => [module.moduleId, module]));
    return {
      from: weeklyMinutes(spans, (id) => left.get(id)?.from ?? 0),
      to: weeklyMinutes(spans, (id) => left.get(id)?.to ?? 0),
    };
  });
  const review = reviewWork({ ...order, learners: learners.length });
  const weeks = weeksOf(
    spans.flatMap(({ shares }) => [...shares.keys()]),
    review.weeks,
  ).map((monday) => ({
    monday,
    week: weekNumber(monday),
    from: least(loads.map(({ from }) => hoursIn(from, monday))),
    to: most(loads.map(({ to }) => hoursIn(to, monday))),
    review: hoursIn(review.weeks, monday),
  }));
  const worked = weeks.filter(({ monday }) => spans.some(({ shares }) => shares.has(monday)));
  const mean = (load: Weeks<number>) => sum([...load.values()]) / 60 / Math.max(1, worked.length);
  const peak = weeks.toSorted((a, b) => b.review - a.review)[0];
  return {
    weeks,
    perWeek: {
      from: least(loads.map(({ from }) => mean(from))),
      to: most(loads.map(({ to }) => mean(to))),
    },
    review: {
      hours: sum(weeks.map((week) => week.review)),
      figures: review.figures,
      peak: peak && peak.review > 0 ? peak : null,
    },
    warnings: warningsOf(loads, weeks),
  };
}

function warningsOf(
  loads: readonly { from: Weeks<number>; to: Weeks<number> }[],
  weeks: readonly ForecastWeek[],
): Warning[] {
  const inOneWeek = (load: Weeks<number>) => most([...load.values()]) / 60;
  const tooSoon = loads.filter(({ from }) => inOneWeek(from) > mostPerWeek).length;
  const much = loads.filter(({ to }) => inOneWeek(to) > muchPerWeek).length;
  const fullest = weeks.toSorted((a, b) => b.to - a.to)[0];
  return [
    ...(tooSoon > 0 ? [{ kind: "too-soon", learners: tooSoon } as const] : []),
    ...(much > 0 && fullest
      ? [{ kind: "much", learners: much, week: fullest.week, hours: fullest.to } as const]
      : []),
  ];
}

function weeksOf(worked: readonly string[], review: Weeks<number>): string[] {
  return [...new Set([...worked, ...review.keys()])].toSorted();
}

function hoursIn(load: Weeks<number>, monday: string): number {
  return (load.get(monday) ?? 0) / 60;
}

// Without spreading into arguments: there may be thousands of learners.
function least(hours: readonly number[]): number {
  return hours.reduce((low, one) => Math.min(low, one), hours[0] ?? 0);
}

function most(hours: readonly number[]): number {
  return hours.reduce((high, one) => Math.max(high, one), 0);
}

function sum(hours: readonly number[]): number {
  return hours.reduce((all, one) => all + one, 0);
}
