// Who may do what to a teacher's period, and when: asked before anything is written. Nobody approves a period of their
// own.
import { dayProblem } from "../workplace-period/workplace-period";
import type { PeriodEvent } from "./teacher-period-event";
import { dayVersion, isReportWithSchool, type PeriodMemory } from "./teacher-period-memory";

type Asked = { context: { memory: PeriodMemory }; event: PeriodEvent };

/** The teacher whose period it is. */
export function isOwnAct({ context: { memory }, event }: Asked): boolean {
  return event.role === "teacher" && event.by === memory.teacher;
}

/** The school, in a person who is not the teacher. */
export function isSchoolAct({ context: { memory }, event }: Asked): boolean {
  return event.role === "school" && event.by !== memory.teacher;
}

/** Either of the two. */
export function isPartyAct(asked: Asked): boolean {
  return isOwnAct(asked) || isSchoolAct(asked);
}

/** The school asks no more of a plan that it has approved. */
export function maySendBackPlan(asked: Asked): boolean {
  return isSchoolAct(asked) && asked.context.memory.approval === null;
}

/** The host's word is the last one that was missing. */
export function isHostLast(asked: Asked): boolean {
  return isPartyAct(asked) && asked.context.memory.approval !== null;
}

/** The school's word is the last one that was missing. */
export function isSchoolLast(asked: Asked): boolean {
  return mayApprove(asked) && asked.context.memory.host !== null;
}

/** The school approves a plan once. */
export function mayApprove(asked: Asked): boolean {
  return isSchoolAct(asked) && asked.context.memory.approval === null;
}

/**
 * A day of the period, for skills that are among its goals, by somebody who has read what stands there. Whether the day
 * has come, is for the caller to know.
 */
export function mayWriteDay(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "DAY_WRITTEN") return false;
  const { plan } = context.memory;
  const isKnown = event.skills.every((skill) => plan.goals.some((goal) => goal.skill === skill));
  const isOnce = new Set(event.skills).size === event.skills.length;
  const isRead = event.version === dayVersion(context.memory, event.day);
  const isPossible = dayProblem(plan, event, event.day) === undefined;
  return isOwnAct(asked) && isKnown && isOnce && isRead && isPossible;
}

/** The same while the report is still being written: the school confirms what it has read. */
export function mayAddDay(asked: Asked): boolean {
  return mayWriteDay(asked) && !isReportWithSchool(asked.context.memory);
}

/** There is something to report of. */
export function mayBeginReport(asked: Asked): boolean {
  return isOwnAct(asked) && asked.context.memory.days.length > 0;
}

/** A report says of every goal, once, what came of it. */
export function mayGiveReport(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "REPORT_GIVEN") return false;
  const { plan } = context.memory;
  const told = event.outcomes.map(({ skill }) => skill);
  const isWhole =
    told.length === plan.goals.length && plan.goals.every(({ skill }) => told.includes(skill));
  return isOwnAct(asked) && isWhole && !isReportWithSchool(context.memory);
}

/** The report lies with the school. */
export function mayJudgeReport(asked: Asked): boolean {
  return isSchoolAct(asked) && isReportWithSchool(asked.context.memory);
}
