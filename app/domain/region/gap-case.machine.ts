// A gap that somebody works on: seen, interest collected, training drafted, and closed when that training is published.
import { assertEvent, assign, setup } from "xstate";
import type { GapCaseEvent, GapSeen } from "./gap-case-event";

export type GapCaseMemory = {
  /** The organisation that took the gap up: nobody else moves it. */
  organisationId: string;
  /** The training that was drafted for it. */
  offeringId: string | null;
  /** Why it was given up. */
  reason: string | null;
};

export const gapCaseMachine = setup({
  types: {
    context: {} as GapCaseMemory,
    events: {} as GapCaseEvent,
    input: {} as GapSeen,
  },
  guards: {
    isOwnOrganisation: ({ context, event }) =>
      "organisationId" in event && event.organisationId === context.organisationId,
    isItsOffering: ({ context, event }) =>
      event.type === "OFFERING_PUBLISHED" && event.offeringId === context.offeringId,
  },
  actions: {
    keepOffering: assign(({ event }) => {
      assertEvent(event, "DRAFTED");
      return { offeringId: event.offeringId };
    }),
    forgetOffering: assign({ offeringId: null }),
    keepReason: assign(({ event }) => {
      assertEvent(event, "DROPPED");
      return { reason: event.reason };
    }),
  },
}).createMachine({
  id: "gapCase",
  context: ({ input }) => ({
    organisationId: input.organisationId,
    offeringId: null,
    reason: null,
  }),
  initial: "seen",
  states: {
    seen: {
      on: {
        LIST_OPENED: { guard: "isOwnOrganisation", target: "collecting" },
        DROPPED: { guard: "isOwnOrganisation", target: "dropped", actions: "keepReason" },
      },
    },
    collecting: {
      on: {
        DRAFTED: { guard: "isOwnOrganisation", target: "drafted", actions: "keepOffering" },
        DROPPED: { guard: "isOwnOrganisation", target: "dropped", actions: "keepReason" },
      },
    },
    drafted: {
      on: {
        DRAFT_GIVEN_UP: {
          guard: "isOwnOrganisation",
          target: "collecting",
          actions: "forgetOffering",
        },
        OFFERING_PUBLISHED: { guard: "isItsOffering", target: "closed" },
        DROPPED: { guard: "isOwnOrganisation", target: "dropped", actions: "keepReason" },
      },
    },
    closed: {},
    dropped: {},
  },
});
