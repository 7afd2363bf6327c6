// A gap that somebody works on moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { type GapCaseMemory, gapCaseMachine } from "./gap-case.machine";
import {
  type GapCaseEvent,
  type GapSeen,
  gapCaseEventSchema,
  gapSeenSchema,
} from "./gap-case-event";

/** Version of the statechart: it rises when a stored log would mean something else. */
export const gapCaseVersion = 1;

export const gapStages = ["seen", "collecting", "drafted", "closed", "dropped"] as const;
/** Where a gap stands, in one word. */
export type GapStage = (typeof gapStages)[number];

/** While somebody works on a gap, no other organisation can take it up. */
export const openGapStages = ["seen", "collecting", "drafted"] as const;

/** Whether learners can join the list of a gap: until training is published or the gap is given up. */
export function isListOpen(stage: GapStage): boolean {
  return stage === "collecting" || stage === "drafted";
}

export type GapCaseSnapshot = { stage: GapStage; memory: GapCaseMemory };

/** A case at its beginning. */
export function startGapCase(seen: GapSeen): GapCaseSnapshot {
  const [{ value, context }] = initialTransition(gapCaseMachine, seen);
  return { stage: stageOf(value), memory: context };
}

/**
 * The case after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advanceGapCase(
  snapshot: GapCaseSnapshot,
  event: GapCaseEvent,
): { isAccepted: boolean; snapshot: GapCaseSnapshot } {
  const before = gapCaseMachine.resolveState({ value: snapshot.stage, context: snapshot.memory });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(gapCaseMachine, before, event);
  return { isAccepted: true, snapshot: { stage: stageOf(value), memory: context } };
}

/**
 * The case that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayGapCase(log: readonly unknown[]): GapCaseSnapshot {
  return foldLog(log, {
    ...{ begunSchema: gapSeenSchema, eventSchema: gapCaseEventSchema },
    ...{ start: startGapCase, advance: advanceGapCase },
  });
}

function stageOf(value: unknown): GapStage {
  const stage = gapStages.find((one) => one === value);
  if (!stage) throw new Error(`A gap has no state ${JSON.stringify(value)}`);
  return stage;
}
