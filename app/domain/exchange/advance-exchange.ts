// An exchange moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, type StateValue, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { exchangeMachine } from "./exchange.machine";
import {
  type ExchangeBegun,
  type ExchangeEvent,
  exchangeBegunSchema,
  exchangeEventSchema,
} from "./exchange-event";
import type { ExchangeMemory } from "./exchange-memory";

/**
 * Version of the statechart: it rises when a stored log would mean something else. That a workplace is asked stands in
 * the host's approval itself, so that logs from before it was a party mean what they meant.
 */
export const exchangeMachineVersion = 1;

export const exchangeStages = [
  "draft",
  "agreed",
  "home-approved",
  "host-approved",
  "workplace-agreed",
  "ongoing",
  "evidence-returned",
  "recognised",
  "refused",
  "withdrawn",
] as const;
/** Where an exchange stands, in one word. */
export type ExchangeStage = (typeof exchangeStages)[number];

export type ExchangeSnapshot = { value: StateValue; memory: ExchangeMemory };

/** An exchange at its beginning. */
export function startExchange(begun: ExchangeBegun): ExchangeSnapshot {
  const [{ value, context }] = initialTransition(exchangeMachine, begun);
  return { value, memory: context.memory };
}

/**
 * The exchange after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advanceExchange(
  snapshot: ExchangeSnapshot,
  event: ExchangeEvent,
): { isAccepted: boolean; snapshot: ExchangeSnapshot } {
  const before = exchangeMachine.resolveState({
    value: snapshot.value,
    context: { memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(exchangeMachine, before, event);
  return { isAccepted: true, snapshot: { value, memory: context.memory } };
}

/**
 * The exchange that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayExchange(log: readonly unknown[]): ExchangeSnapshot {
  return foldLog(log, {
    ...{ begunSchema: exchangeBegunSchema, eventSchema: exchangeEventSchema },
    ...{ start: startExchange, advance: advanceExchange },
  });
}

/** @throws Error where the statechart has no such state */
export function exchangeStage({ value }: Pick<ExchangeSnapshot, "value">): ExchangeStage {
  const stage = exchangeStages.find((one) => one === value);
  if (!stage) throw new Error(`An exchange has no state ${JSON.stringify(value)}`);
  return stage;
}
