// A path moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { type AnyStateNode, initialTransition, type StateValue, transition } from "xstate";
import { type CourseChange, changeCourse } from "./change-course";
import { degreeMachine } from "./degree.machine";
import type { EventOf, PathEvent } from "./event";
import type { SkillNews } from "./memory";
import type { Pin } from "./pin";
import { retraineeMachine } from "./retrainee.machine";
import type { Course, PathSnapshot } from "./snapshot";
import type { StrategyId } from "./strategy";

/** Version of both statecharts: it rises when a stored snapshot would mean something else. */
export const machineVersion = 3;

const machines = { retrainee: retraineeMachine, degree: degreeMachine };

/**
 * A path at its beginning.
 * @param skills what the person has mastered or begun elsewhere
 * @param recognised skills that a person has recognised before
 */
export function startPath(
  course: Course,
  now: string,
  skills: Record<string, SkillNews>,
  recognised: readonly string[] = [],
): PathSnapshot {
  const input = { ...course, now, skills, recognised };
  const [snapshot] = initialTransition(machines[course.strategy.id], input);
  return { value: snapshot.value, memory: snapshot.context.memory };
}

export type Advanced = {
  isAccepted: boolean;
  snapshot: PathSnapshot;
  /** The course that the path goes on in: another one after an accepted change of it. */
  course: Course;
};

/**
 * The path after one event.
 * @param to the course that belongs to the event's `to`, where the event changes the course
 * @returns `isAccepted: false` with the very same snapshot where the present state has no place for the event
 * @throws Error when the snapshot is none of this statechart's
 */
export function advance(
  course: Course,
  snapshot: PathSnapshot,
  event: PathEvent,
  to: Course = course,
): Advanced {
  const refused = { isAccepted: false, snapshot, course };
  const taken = isCourseChange(event) ? changeCourse(course, to, snapshot, event) : snapshot;
  if (!taken) return refused;
  const machine = machines[to.strategy.id];
  const before = machine.resolveState({
    value: taken.value,
    context: { ...to, memory: taken.memory },
  });
  if (!before.can(event)) return refused;
  const [after] = transition(machine, before, event);
  const next = { value: after.value, memory: after.context.memory };
  return { isAccepted: true, snapshot: next, course: to };
}

export function isCourseChange(event: PathEvent): event is CourseChange {
  return "to" in event;
}

type Walked = { snapshot: PathSnapshot; course: Course };

/**
 * The path that a list of events leads to. Events that had no place are no part of a log, so they throw.
 * @param courseOf the course of a pin; needed where an event changes the course
 */
export function replay(
  course: Course,
  start: PathSnapshot,
  events: readonly PathEvent[],
  courseOf: (pin: Pin) => Course = () => course,
): Walked {
  let path: Walked = { snapshot: start, course };
  for (const step of replaySteps(course, start, events, courseOf)) path = step.path;
  return path;
}

/** The same one event after another, for whoever asks what was true on the way. */
export function* replaySteps(
  course: Course,
  start: PathSnapshot,
  events: readonly PathEvent[],
  courseOf: (pin: Pin) => Course,
): Generator<{ event: PathEvent; path: Walked }> {
  let path: Walked = { snapshot: start, course };
  for (const [index, event] of events.entries()) {
    const to = isCourseChange(event) ? courseOf(event.to) : path.course;
    const next = advance(path.course, path.snapshot, event, to);
    if (!next.isAccepted)
      throw new Error(`Event ${index + 1} (${event.type}) has no place in the replay`);
    path = { snapshot: next.snapshot, course: next.course };
    yield { event, path };
  }
}

/** Whether the statechart of this strategy has the state: XState itself takes the snapshot of another one. */
export function isStateOf(strategy: StrategyId, value: StateValue): boolean {
  return isBelow(machines[strategy].root, value);
}

function isBelow(node: AnyStateNode, value: StateValue): boolean {
  const parts = typeof value === "string" ? [[value, undefined] as const] : Object.entries(value);
  const [[name, rest] = ["", undefined], ...others] = parts;
  const child = node.states[name];
  if (!child || others.length > 0) return false;
  return rest === undefined ? child.type === "atomic" : isBelow(child, rest);
}

/** What has to happen before an event of a lesson: nothing where it is in hand, else the lesson is opened. */
export function openingOf(
  { value, memory }: PathSnapshot,
  lesson: string,
  now: string,
): EventOf<"LESSON_OPENED">[] {
  const { studying } = typeof value === "string" ? {} : value;
  const isAtLesson = value === "completed" || typeof studying === "object";
  return isAtLesson && memory.lesson === lesson ? [] : [{ type: "LESSON_OPENED", lesson, now }];
}

/** The outermost state: intake, placement, recognising, orientation, studying, paused or completed. */
export function stageOf(snapshot: Pick<PathSnapshot, "value">): string {
  return typeof snapshot.value === "string"
    ? snapshot.value
    : (Object.keys(snapshot.value)[0] ?? "");
}
