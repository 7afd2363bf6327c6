// A case of a workplace task moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, type StateValue, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { taskMachine } from "./task.machine";
import { type TaskBegun, type TaskEvent, taskBegunSchema, taskEventSchema } from "./task-event";
import type { TaskMemory } from "./task-memory";

/** Version of the statechart: it rises when a stored log would mean something else. */
export const taskMachineVersion = 1;

export const taskStages = [
  "draft",
  "with-supervisor",
  "with-instructor",
  "returned",
  "accepted",
  "withdrawn",
] as const;
/** Where a case stands, in one word. */
export type TaskStage = (typeof taskStages)[number];

export type TaskSnapshot = { value: StateValue; memory: TaskMemory };

/** A case at its beginning. */
export function startTask(begun: TaskBegun): TaskSnapshot {
  const [{ value, context }] = initialTransition(taskMachine, begun);
  return { value, memory: context.memory };
}

/**
 * The case after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advanceTask(
  snapshot: TaskSnapshot,
  event: TaskEvent,
): { isAccepted: boolean; snapshot: TaskSnapshot } {
  const before = taskMachine.resolveState({
    value: snapshot.value,
    context: { memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(taskMachine, before, event);
  return { isAccepted: true, snapshot: { value, memory: context.memory } };
}

/**
 * The case that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayTask(log: readonly unknown[]): TaskSnapshot {
  return foldLog(log, {
    ...{ begunSchema: taskBegunSchema, eventSchema: taskEventSchema },
    ...{ start: startTask, advance: advanceTask },
  });
}

/** @throws Error where the statechart has no such state */
export function taskStage({ value }: Pick<TaskSnapshot, "value">): TaskStage {
  const stage = taskStages.find((one) => one === value);
  if (!stage) throw new Error(`A workplace task has no state ${JSON.stringify(value)}`);
  return stage;
}
