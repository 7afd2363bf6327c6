// Which decisions of an instructor make sense on a path now: the statechart takes them, and they change something.
import { advance } from "~/domain/path/advance";
import { dueDay } from "~/domain/path/due-day";
import { lessonMemory, moduleMemory } from "~/domain/path/memory";
import { isLessonOpen, isOutOfSittings, isOver, sittingsLeft } from "~/domain/path/standing";
import type { OpenPath } from "~/progress/read-path.server";
import { type Act, type ActKind, eventOf, subjectOf } from "./overrule-act";

export type Choices = {
  /** What each act may be about: ids of lessons or modules, in the order of the plan. */
  subjects: Record<Exclude<ActKind, "time">, string[]>;
  /** When the path is due now, YYYY-MM-DD; null where no day is set. */
  dueOn: string | null;
  /** The first day to which time can be extended, YYYY-MM-DD; null where nothing is left to do. */
  firstDay: string | null;
};

type Asked = {
  now: Date;
  /** YYYY-MM-DD, as the wall calendar shows it. */
  today: string;
  /** What is assigned is due on this day, YYYY-MM-DD. */
  assigned: string | null;
};

export function overruleChoices(path: OpenPath, { now, today, assigned }: Asked): Choices {
  const { plan, memory } = path.context;
  const dueOn = dueDay(assigned, memory.extendedTo);
  const said = { reason: "?", now: now.toISOString() };
  const isWaiting = (until: string | null) => !isOver(until, said.now);
  const accepted = (acts: Act[]) =>
    acts
      .filter((act) => advance(path.course, path.snapshot, eventOf(act, said)).isAccepted)
      .map(subjectOf);
  const lessons = (kind: "step" | "lesson" | "lesson-cool-down", of: { id: string }[]) =>
    accepted(of.map(({ id: lesson }) => ({ kind, lesson })));
  const modules = (kind: "exam-cool-down" | "sitting", of: { id: string }[]) =>
    accepted(of.map(({ id: module }) => ({ kind, module })));
  return {
    subjects: {
      step: lessons(
        "step",
        plan.lessons.filter(({ id }) => id !== memory.ordered?.lesson),
      ),
      lesson: lessons(
        "lesson",
        plan.lessons.filter((lesson) => !isLessonOpen(path.context, lesson)),
      ),
      "lesson-cool-down": lessons(
        "lesson-cool-down",
        plan.lessons.filter(({ id }) => isWaiting(lessonMemory(memory, id).notBefore)),
      ),
      "exam-cool-down": modules(
        "exam-cool-down",
        plan.modules.filter(
          ({ id }) =>
            isWaiting(moduleMemory(memory, id).notBefore) && sittingsLeft(path.context, id) > 0,
        ),
      ),
      sitting: modules(
        "sitting",
        plan.modules.filter((module) => isOutOfSittings(path.context, module)),
      ),
    },
    dueOn,
    firstDay: path.stage === "completed" ? null : firstDayAfter(dueOn, today),
  };
}

/** Tomorrow, or the day after the present one if that is later. */
function firstDayAfter(dueOn: string | null, today: string): string {
  const last = dueOn !== null && dueOn > today ? dueOn : today;
  const next = new Date(`${last}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Why an act has no place; null where it has one. */
export function refusalOf(
  act: Act,
  { subjects, firstDay }: Choices,
): { reason: "not-accepted" } | { reason: "too-early"; firstDay: string } | null {
  if (act.kind !== "time") {
    return subjects[act.kind].includes(subjectOf(act)) ? null : { reason: "not-accepted" };
  }
  if (firstDay === null) return { reason: "not-accepted" };
  return act.dueOn < firstDay ? { reason: "too-early", firstDay } : null;
}
