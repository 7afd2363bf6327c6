import type { HelpWanted } from "~/domain/path/help-wanted";

/**
 * Where a learner stands, most urgent first: `needs-you` a person has to help · `not-begun` has something assigned and
 * has not started · `silent` nothing has happened for a week · `paused` by the learner's own choice.
 */
export type Standing =
  | { kind: "needs-you"; help: HelpWanted; days: number }
  | { kind: "silent"; days: number }
  | { kind: "not-begun" | "paused" | "completed" | "under-way" | "nothing-assigned" };

type PathFacts = { phase: string; lastEventAt: Date; help: HelpWanted };

/** From this many days without any event somebody should ask how it goes. look/README.md, "guide". */
export const silentDays = 7;
export const dayMs = 24 * 60 * 60 * 1000;

/** The states of a path before its learner has done anything. */
export const beginnings = ["intake", "orientation"];

/** The standing of a learner over all paths that a group has given them. */
export function standingOf(paths: readonly PathFacts[], now: Date): Standing {
  if (paths.length === 0) return { kind: "nothing-assigned" };
  // A path that was only assigned says nothing of its learner.
  const begun = paths.filter(({ phase }) => !beginnings.includes(phase));
  const last = Math.max(...begun.map(({ lastEventAt }) => lastEventAt.getTime()));
  const days = begun.length > 0 ? Math.max(0, Math.floor((now.getTime() - last) / dayMs)) : 0;
  const help = {
    lessons: paths.flatMap((path) => path.help.lessons),
    modules: paths.flatMap((path) => path.help.modules),
  };
  if (help.lessons.length + help.modules.length > 0) return { kind: "needs-you", help, days };
  const isEvery = (test: (phase: string) => boolean) => paths.every(({ phase }) => test(phase));
  if (isEvery((phase) => phase === "completed")) return { kind: "completed" };
  if (begun.length === 0) return { kind: "not-begun" };
  if (isEvery((phase) => phase === "paused" || phase === "completed")) return { kind: "paused" };
  return days >= silentDays ? { kind: "silent", days } : { kind: "under-way" };
}
