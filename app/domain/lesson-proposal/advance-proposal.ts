// A proposal moves by events alone: snapshot and event in, snapshot out, nothing else touched.
import { initialTransition, type StateValue, transition } from "xstate";
import { foldLog } from "../case-log/fold-log";
import { lessonProposalMachine } from "./lesson-proposal.machine";
import {
  type LessonProposed,
  lessonProposedSchema,
  type ProposalEvent,
  proposalEventSchema,
} from "./proposal-event";
import type { ProposalMemory } from "./proposal-memory";

/** Version of the statechart: it rises when a stored log would mean something else. */
export const proposalVersion = 1;

export const proposalStages = ["proposed", "taken-up", "published", "declined"] as const;
/** Where a proposal stands, in one word. */
export type ProposalStage = (typeof proposalStages)[number];

export type ProposalSnapshot = { value: StateValue; memory: ProposalMemory };

/** A proposal at its beginning. */
export function startProposal(proposed: LessonProposed): ProposalSnapshot {
  const [{ value, context }] = initialTransition(lessonProposalMachine, proposed);
  return { value, memory: context.memory };
}

/**
 * The proposal after one event.
 * @returns `isAccepted: false` with the very same snapshot where the present state, or the one who acts, has no place
 * for the event
 */
export function advanceProposal(
  snapshot: ProposalSnapshot,
  event: ProposalEvent,
): { isAccepted: boolean; snapshot: ProposalSnapshot } {
  const before = lessonProposalMachine.resolveState({
    value: snapshot.value,
    context: { memory: snapshot.memory },
  });
  if (!before.can(event)) return { isAccepted: false, snapshot };
  const [{ value, context }] = transition(lessonProposalMachine, before, event);
  return { isAccepted: true, snapshot: { value, memory: context.memory } };
}

/**
 * The proposal that its log leads to.
 * @throws ZodError when an event cannot be read, Error when one had no place: neither is ever stored
 */
export function replayProposal(log: readonly unknown[]): ProposalSnapshot {
  return foldLog(log, {
    ...{ begunSchema: lessonProposedSchema, eventSchema: proposalEventSchema },
    ...{ start: startProposal, advance: advanceProposal },
  });
}

/**
 * Where a proposal stands, in one word.
 * @throws Error where the statechart has no such state
 */
export function proposalStage({ value }: Pick<ProposalSnapshot, "value">): ProposalStage {
  const stage = proposalStages.find((one) => one === value);
  if (!stage) throw new Error(`A proposal has no state ${JSON.stringify(value)}`);
  return stage;
}
