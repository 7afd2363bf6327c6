import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { earnedHours } from "~/domain/path/earned";
import { isOpenGoal, levelsOfGoal } from "~/domain/path/goal-levels";
import type { Goal } from "~/domain/path/plan";
import { remainingOf } from "~/domain/path/remaining";
import { isCounted, isProven, progressOf } from "~/domain/path/standing";
import type { StrategyId } from "~/domain/path/strategy";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { OpenPath } from "~/progress/read-path.server";
import { remainingWords } from "./remaining-words";

/** "course:basics:4": a goal at a level as a form names it. */
export function goalKey({ kind, id }: Goal, eqf: number): string {
  return [kind, id, eqf].join(":");
}

/** @returns null where the text names no goal at any level */
export function readGoalKey(key: unknown): { goal: Goal; eqf: number } | null {
  const [kind, id, level, ...rest] = String(key).split(":");
  if ((kind !== "track" && kind !== "course") || !id || rest.length > 0) return null;
  return { goal: { kind, id }, eqf: Number(level) };
}

/** What the path could lead to: every goal that has something written, at each of its levels. */
export function goalOptions(
  { pin }: OpenPath,
  catalogue: Catalogue,
  { taken, locale }: { taken: readonly Goal[]; locale: Locale },
): { value: string; label: string }[] {
  const { goal: title } = titlesIn(catalogue, locale);
  const goals: Goal[] = [
    ...catalogue.tracks.map(({ id }) => ({ kind: "track" as const, id })),
    ...catalogue.courses.map(({ id }) => ({ kind: "course" as const, id })),
    // A school's own track is among them for those who are on it already.
    ...(isOpenGoal(catalogue, pin.goal) ? [] : [pin.goal]),
  ];
  return goals
    .filter((goal) => isSame(goal, pin.goal) || !taken.some((one) => isSame(one, goal)))
    .flatMap((goal) =>
      levelsOfGoal(catalogue, goal).map((eqf) => ({
        value: goalKey(goal, eqf),
        label: m.placement_change_goal_option({ goal: title(goal), eqf }),
      })),
    );
}

export type ChangePreview = {
  hours: number;
  /** Mastered or recognised skills, in all and on the new path. */
  skills: { all: number; here: number };
  before: Outlook;
  after: Outlook;
  /** Lessons that are no longer asked for, and those that come in addition. */
  gone: number;
  added: number;
  strategy: StrategyId;
  isOtherWay: boolean;
  isComplete: boolean;
};

type Outlook = { goal: string; way: string; done: number; total: number; left: string };

/** What is kept and what changes, before anything does. */
export function changePreview(
  before: OpenPath,
  after: OpenPath,
  catalogue: Catalogue,
  locale: Locale,
): ChangePreview {
  const { plan, memory } = after.context;
  const planned = new Set(plan.lessons.flatMap(({ skills }) => skills));
  const secured = [...new Set([...Object.keys(memory.skills), ...memory.recognised])].filter((id) =>
    isProven(memory, id),
  );
  return {
    hours: earnedHours(after.context),
    skills: { all: secured.length, here: secured.filter((id) => planned.has(id)).length },
    before: outlookOf(before, catalogue, locale),
    after: outlookOf(after, catalogue, locale),
    gone: undoneBeside(before, after),
    added: undoneBeside(after, before),
    strategy: after.pin.strategy,
    isOtherWay: before.pin.strategy !== after.pin.strategy,
    isComplete: after.stage === "completed",
  };
}

/** Lessons of the one path that are still to do and stand on it alone. */
function undoneBeside({ context }: OpenPath, other: OpenPath): number {
  const there = new Set(other.context.plan.lessons.map(({ id }) => id));
  return context.plan.lessons.filter(
    (lesson) => !there.has(lesson.id) && !isCounted(context, lesson),
  ).length;
}

function outlookOf(path: OpenPath, catalogue: Catalogue, locale: Locale): Outlook {
  const { pin, context, stage } = path;
  return {
    goal: m.placement_change_goal_option({
      goal: titlesIn(catalogue, locale).goal(pin.goal),
      eqf: pin.eqf,
    }),
    way: wayWords(pin.strategy),
    ...progressOf(context),
    left: remainingWords(remainingOf(context), stage),
  };
}

export function wayWords(strategy: StrategyId): string {
  return strategy === "retrainee" ? m.learn_strategy_retrainee() : m.learn_strategy_degree();
}

function isSame(one: Goal, other: Goal): boolean {
  return one.kind === other.kind && one.id === other.id;
}
