// A teacher's period moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, type StateValue, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { teacherPeriodMachine } from "./teacher-period.machine";
import {
  type PeriodEvent,
  type PeriodPlanned,
  periodEventSchema,
  periodPlannedSchema,
} from "./teacher-period-event";
import type { PeriodMemory } from "./teacher-period-memory";

/** Version of the statechart: it rises when a stored log would mean something else. */
export const teacherPeriodVersion = 1;

export const periodStages = [
  "planned",
  "agreed",
  "ongoing",
  "reporting",
  "done",
  "cancelled",
] as const;
/** Where a period stands, in one word. */
export type PeriodStage = (typeof periodStages)[number];

export type PeriodSnapshot = { value: StateValue; memory: PeriodMemory };

/** A period at its beginning. */
export function startPeriod(planned: PeriodPlanned): PeriodSnapshot {
  const [{ value, context }] = initialTransition(teacherPeriodMachine, planned);
  return { value, memory: context.memory };
}

/**
 * The period after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advancePeriod(
  snapshot: PeriodSnapshot,
  event: PeriodEvent,
): { isAccepted: boolean; snapshot: PeriodSnapshot } {
  const before = teacherPeriodMachine.resolveState({
    value: snapshot.value,
    context: { memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(teacherPeriodMachine, before, event);
  return { isAccepted: true, snapshot: { value, memory: context.memory } };
}

/**
 * The period that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayPeriod(log: readonly unknown[]): PeriodSnapshot {
  return foldLog(log, {
    ...{ begunSchema: periodPlannedSchema, eventSchema: periodEventSchema },
    ...{ start: startPeriod, advance: advancePeriod },
  });
}

/**
 * Where a period stands, in one word.
 * @throws Error where the statechart has no such state
 */
export function periodStage({ value }: Pick<PeriodSnapshot, "value">): PeriodStage {
  const stage = periodStages.find((one) => one === value);
  if (!stage) throw new Error(`A teacher's period has no state ${JSON.stringify(value)}`);
  return stage;
}
