// A claim moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, type StateValue, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { type ClaimEvent, type ClaimMade, claimEventSchema, claimMadeSchema } from "./claim-event";
import type { ClaimMemory } from "./claim-memory";
import { priorLearningMachine } from "./prior-learning.machine";

/** Version of the statechart: it rises when a stored log would mean something else. */
export const claimMachineVersion = 1;

export const claimStages = [
  "claimed",
  "evidence",
  "assessed",
  "recognised",
  "partly",
  "refused",
  "appealed",
  "withdrawn",
] as const;
/** Where a claim stands, in one word. */
export type ClaimStage = (typeof claimStages)[number];

export type ClaimSnapshot = { value: StateValue; memory: ClaimMemory };

/** A claim at its beginning. */
export function startClaim(made: ClaimMade): ClaimSnapshot {
  const [{ value, context }] = initialTransition(priorLearningMachine, made);
  return { value, memory: context.memory };
}

/**
 * The claim after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advanceClaim(
  snapshot: ClaimSnapshot,
  event: ClaimEvent,
): { isAccepted: boolean; snapshot: ClaimSnapshot } {
  const before = priorLearningMachine.resolveState({
    value: snapshot.value,
    context: { memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(priorLearningMachine, before, event);
  return { isAccepted: true, snapshot: { value, memory: context.memory } };
}

/**
 * The claim that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayClaim(log: readonly unknown[]): ClaimSnapshot {
  return foldLog(log, {
    ...{ begunSchema: claimMadeSchema, eventSchema: claimEventSchema },
    ...{ start: startClaim, advance: advanceClaim },
  });
}

export function claimStage({ value }: Pick<ClaimSnapshot, "value">): ClaimStage {
  const name = typeof value === "string" ? value : String(Object.values(value)[0]);
  const stage = claimStages.find((one) => one === name);
  if (!stage) throw new Error(`A claim has no state ${name}`);
  return stage;
}

/** Whose turn it is. */
export function waitsFor(stage: ClaimStage): "learner" | "staff" | "nobody" {
  if (stage === "claimed") return "learner";
  return stage === "evidence" || stage === "assessed" || stage === "appealed" ? "staff" : "nobody";
}
