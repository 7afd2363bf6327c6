// A path moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { type AnyStateNode, initialTransition, type StateValue, transition } from "xstate";
import { z } from "zod";
import { degreeMachine } from "./degree.machine";
import type { EventOf, PathEvent } from "./event";
import { memorySchema, type SkillNews } from "./memory";
import type { Plan } from "./plan";
import { retraineeMachine } from "./retrainee.machine";
import type { Strategy, StrategyId } from "./strategy";

/** Version of both statecharts: it rises when a stored snapshot would mean something else. */
export const machineVersion = 1;

const stateValueSchema: z.ZodType<StateValue> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), stateValueSchema)]),
);

/** What is stored of a path. Plan and strategy are left out: they follow from the enrolment. */
export const snapshotSchema = z.strictObject({ value: stateValueSchema, memory: memorySchema });
export type PathSnapshot = z.infer<typeof snapshotSchema>;

/** What stays the same all the way. */
export type Course = { plan: Plan; strategy: Strategy };

const machines = { retrainee: retraineeMachine, degree: degreeMachine };

/** A path at its beginning. `skills` is what the person has mastered or begun elsewhere. */
export function startPath(
  course: Course,
  now: string,
  skills: Record<string, SkillNews>,
): PathSnapshot {
  const [snapshot] = initialTransition(machines[course.strategy.id], { ...course, now, skills });
  return { value: snapshot.value, memory: snapshot.context.memory };
}

/**
 * The path after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state has no place for the event
 * @throws Error when the snapshot is none of this statechart's
 */
export function advance(
  course: Course,
  snapshot: PathSnapshot,
  event: PathEvent,
): { isAccepted: boolean; snapshot: PathSnapshot } {
  const machine = machines[course.strategy.id];
  const before = machine.resolveState({
    value: snapshot.value,
    context: { ...course, memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [after] = transition(machine, before, event);
  return { isAccepted: true, snapshot: { value: after.value, memory: after.context.memory } };
}

/** The path that a list of events leads to. Events that had no place are no part of a log, so they throw. */
export function replay(
  course: Course,
  start: PathSnapshot,
  events: readonly PathEvent[],
): PathSnapshot {
  return events.reduce((snapshot, event, index) => {
    const next = advance(course, snapshot, event);
    if (!next.isAccepted)
      throw new Error(`Event ${index + 1} (${event.type}) has no place in the replay`);
    return next.snapshot;
  }, start);
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
