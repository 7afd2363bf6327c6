// A claim of prior learning: claimed, shown, assessed, decided by a person with a reason, and heard again by another one.
import { assertEvent, assign, setup } from "xstate";
import * as change from "./claim-change";
import type { ClaimEvent, ClaimMade } from "./claim-event";
import * as guards from "./claim-guards";
import { type ClaimMemory, startClaimMemory } from "./claim-memory";

const claimSetup = setup({
  types: {
    context: {} as { memory: ClaimMemory },
    events: {} as ClaimEvent,
    input: {} as ClaimMade,
  },
  guards,
  actions: {
    takeEvidence: assign(({ context, event }) => {
      assertEvent(event, "EVIDENCE_GIVEN");
      return { memory: change.takeEvidence(context.memory, event) };
    }),
    takeAssessment: assign(({ context, event }) => {
      assertEvent(event, "ASSESSED");
      return { memory: change.takeAssessment(context.memory, event) };
    }),
    takeDecision: assign(({ context, event }) => {
      assertEvent(event, "DECIDED");
      return { memory: change.takeDecision(context.memory, event) };
    }),
    takeAppeal: assign(({ context, event }) => {
      assertEvent(event, "APPEALED");
      return { memory: change.takeAppeal(context.memory, event) };
    }),
    takeBack: assign(({ context, event }) => {
      assertEvent(event, "RECOGNITION_WITHDRAWN");
      return { memory: change.takeBack(context.memory, event) };
    }),
    forgetEvidence: assign(({ context }) => ({ memory: change.forgetEvidence(context.memory) })),
  },
});

const moreEvidence = {
  guard: "isFittingEvidence",
  target: "evidence",
  actions: "takeEvidence",
} as const;
const takenBack = { guard: "isOwnAct", target: "withdrawn", actions: "forgetEvidence" } as const;

export const priorLearningMachine = claimSetup.createMachine({
  id: "priorLearning",
  context: ({ input }) => ({ memory: startClaimMemory(input) }),
  initial: "claimed",
  states: {
    claimed: { on: { EVIDENCE_GIVEN: moreEvidence, CLAIM_WITHDRAWN: takenBack } },
    evidence: {
      on: {
        EVIDENCE_GIVEN: moreEvidence,
        ASSESSED: { guard: "isStaffAct", target: "assessed", actions: "takeAssessment" },
        CLAIM_WITHDRAWN: takenBack,
      },
    },
    assessed: {
      on: {
        EVIDENCE_GIVEN: moreEvidence,
        ASSESSED: { guard: "isStaffAct", actions: "takeAssessment" },
        DECIDED: { guard: "isWholeDecision", target: "decided", actions: "takeDecision" },
        CLAIM_WITHDRAWN: takenBack,
      },
    },
    decided: {
      initial: "counting",
      on: {
        APPEALED: { guard: "mayBeAppealed", target: "appealed", actions: "takeAppeal" },
        RECOGNITION_WITHDRAWN: {
          guard: "isOfRecognised",
          target: ".counting",
          actions: "takeBack",
        },
      },
      states: {
        counting: {
          always: [
            { guard: "isAllRecognised", target: "recognised" },
            { guard: "isNoneRecognised", target: "refused" },
            { target: "partly" },
          ],
        },
        recognised: {},
        partly: {},
        refused: {},
      },
    },
    appealed: {
      on: {
        EVIDENCE_GIVEN: { guard: "isFittingEvidence", actions: "takeEvidence" },
        DECIDED: { guard: "isOthersDecision", target: "decided", actions: "takeDecision" },
      },
    },
    withdrawn: {},
  },
});
