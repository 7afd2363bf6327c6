// A deed of an adversary as the event that it is, where the path stands now.
import type { CourseChange } from "../path/change-course";
import type { EventOf, PathEvent } from "../path/event";
import type { Claim } from "../path/memory";
import type { Pin } from "../path/pin";
import type { PlanLesson } from "../path/plan";
import type { Course } from "../path/snapshot";
import { isLessonOpen } from "../path/standing";
import type { Act } from "./adversary";
import type { Walker } from "./walker";

const reason = "talked it over";

/** The event of an act, and the course that it leads to; nothing where there is nothing to do it to. */
export function deedEvent(
  walker: Walker,
  { deed, pick }: Act,
): { event: PathEvent; to?: Course } | undefined {
  const { now, context } = walker;
  const { lessons } = context.plan;
  const lesson = pickOf(lessons, pick);
  const skill = lesson?.skills[0];
  switch (deed) {
    case "open-another": {
      const open = pickOf(
        lessons.filter((one) => isLessonOpen(context, one)),
        pick,
      );
      return open && { event: { type: "LESSON_OPENED", lesson: open.id, now } };
    }
    case "pause":
      return { event: { type: "PAUSED", now } };
    case "skip-placement":
      return { event: { type: "PLACEMENT_SKIPPED", now } };
    case "claim-known":
      return lesson && { event: contested(lesson, "known", now) };
    case "claim-too-hard":
      return lesson && { event: contested(lesson, "too-hard", now) };
    case "put-off":
      return lesson && { event: contested(lesson, "not-now", now) };
    case "order-a-lesson":
      return lesson && { event: { type: "STEP_OVERRULED", lesson: lesson.id, reason, now } };
    case "grant-a-lesson":
      return lesson && { event: { type: "LESSON_GRANTED", lesson: lesson.id, reason, now } };
    case "reset-a-cool-down":
      return (
        lesson && { event: { type: "LESSON_COOL_DOWN_RESET", lesson: lesson.id, reason, now } }
      );
    case "recognise":
      return lesson && { event: { type: "SKILLS_RECOGNISED", skills: lesson.skills, reason, now } };
    case "withdraw":
      return skill === undefined
        ? undefined
        : { event: { type: "RECOGNITION_WITHDRAWN", skill, reason, now } };
    case "extend":
      return { event: { type: "TIME_EXTENDED", dueOn: "2030-01-01", reason, now } };
    case "drop-a-lesson":
      return lesson && lessons.length > 1
        ? { event: revised(walker, now), to: without(walker.course, lesson) }
        : undefined;
    case "bring-it-back": {
      const { plan, strategy } = walker.course;
      return { event: revised(walker, now), to: { plan, strategy } };
    }
    case undefined:
      return undefined;
  }
}

function pickOf<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[Math.floor(pick * items.length)];
}

function contested({ id }: PlanLesson, claim: Claim, now: string): EventOf<"CONTESTED"> {
  return { type: "CONTESTED", lesson: id, claim, now };
}

/** The publications of a walk differ in their lessons alone: which one it is, nobody asks. */
function revised({ course }: Walker, now: string): CourseChange {
  const pin: Pin = {
    publicationId: "walked",
    goal: course.plan.goal,
    eqf: 7,
    strategy: course.strategy.id,
    strategyVersion: course.strategy.version,
  };
  return { type: "CONTENT_REVISED", from: pin, to: pin, renamed: {}, changed: [], now };
}

function without({ plan, strategy }: Course, gone: PlanLesson): Course {
  const lessons = plan.lessons.filter((lesson) => lesson !== gone && lesson.id !== gone.id);
  const taught = new Set(lessons.flatMap(({ skills }) => skills));
  return {
    strategy,
    plan: {
      ...plan,
      lessons: lessons.map((lesson) => ({
        ...lesson,
        requires: lesson.requires.filter((skill) => taught.has(skill)),
      })),
      modules: plan.modules
        .map((module) => ({ ...module, lessons: module.lessons.filter((id) => id !== gone.id) }))
        .filter((module) => module.lessons.length > 0),
    },
  };
}
