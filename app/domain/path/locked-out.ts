// Nobody is ever locked out: there is always something to do, a time to wait for, or a person who is asked to help.
import { helpWanted } from "./help-wanted";
import type { PathContext } from "./memory";
import { decideNextStep } from "./next-step";
import type { Step } from "./step";

/**
 * Whether a path has come to a dead end: it is not complete, nothing can be done on it now or later, and it asks
 * nobody for help. A path that waits for a person is not locked out. Expected of no path, ever.
 * adaptation.md, "No dead ends".
 * @param stage outermost state of the statechart, see `stageOf`
 * @param now ISO instant; a wait ends only where its end is later than this
 */
export function isLockedOut(context: PathContext, stage: string, now: string): boolean {
  const { choice, alternatives } = decideNextStep(context, stage, now);
  if (alternatives.length > 0 || !leadsNowhere(choice, now)) return false;
  const { lessons, modules } = helpWanted(context);
  return lessons.length + modules.length === 0;
}

function leadsNowhere(choice: Step, now: string): boolean {
  if (choice.kind === "wait") return !(Date.parse(choice.until) > Date.parse(now));
  return choice.kind === "person";
}
