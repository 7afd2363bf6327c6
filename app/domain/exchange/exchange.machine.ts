// An exchange: agreed by skills and hours, approved at home and by the host, studied, shown, and recognised or refused.
import { assertEvent, assign, setup } from "xstate";
import * as change from "./exchange-change";
import type { ExchangeBegun, ExchangeEvent } from "./exchange-event";
import * as guards from "./exchange-guards";
import { type ExchangeMemory, startExchangeMemory } from "./exchange-memory";

const exchangeSetup = setup({
  types: {
    context: {} as { memory: ExchangeMemory },
    events: {} as ExchangeEvent,
    input: {} as ExchangeBegun,
  },
  guards,
  actions: {
    changeAgreement: assign(({ context, event }) => {
      assertEvent(event, "AGREEMENT_CHANGED");
      return { memory: change.changeAgreement(context.memory, event) };
    }),
    agree: assign(({ context, event }) => ({ memory: change.agree(context.memory, event) })),
    approveAtHome: assign(({ context, event }) => ({
      memory: change.approveAtHome(context.memory, event),
    })),
    approveAtHost: assign(({ context, event }) => {
      assertEvent(event, "HOST_APPROVED");
      return { memory: change.approveAtHost(context.memory, event) };
    }),
    askWorkplace: assign(({ context, event }) => {
      assertEvent(event, "WORKPLACE_ASKED");
      return { memory: change.askWorkplace(context.memory, event) };
    }),
    askWorkplaceNoMore: assign(({ context, event }) => ({
      memory: change.askWorkplaceNoMore(context.memory, event),
    })),
    agreeAtWork: assign(({ context, event }) => {
      assertEvent(event, "WORKPLACE_AGREED");
      return { memory: change.agreeAtWork(context.memory, event) };
    }),
    declineAtWork: assign(({ context, event }) => {
      assertEvent(event, "WORKPLACE_DECLINED");
      return { memory: change.declineAtWork(context.memory, event) };
    }),
    noteSeen: assign(({ context, event }) => {
      assertEvent(event, "WORKPLACE_SEEN");
      return { memory: change.noteSeen(context.memory, event) };
    }),
    refuse: assign(({ context, event }) => {
      assertEvent(event, "REFUSED");
      return { memory: change.refuse(context.memory, event) };
    }),
    start: assign(({ context, event }) => ({ memory: change.start(context.memory, event) })),
    noteEvidence: assign(({ context, event }) => {
      assertEvent(event, "EVIDENCE_NOTED");
      return { memory: change.noteEvidence(context.memory, event) };
    }),
    addFile: assign(({ context, event }) => {
      assertEvent(event, "FILE_ADDED");
      return { memory: change.addFile(context.memory, event) };
    }),
    removeFile: assign(({ context, event }) => {
      assertEvent(event, "FILE_REMOVED");
      return { memory: change.removeFile(context.memory, event) };
    }),
    returnEvidence: assign(({ context, event }) => ({
      memory: change.returnEvidence(context.memory, event),
    })),
    sendBack: assign(({ context, event }) => {
      assertEvent(event, "SENT_BACK");
      return { memory: change.sendBack(context.memory, event) };
    }),
    decide: assign(({ context, event }) => {
      assertEvent(event, "DECIDED");
      return { memory: change.decide(context.memory, event) };
    }),
    close: assign(({ context }) => ({ memory: change.close(context.memory) })),
  },
});

const withdrawn = { guard: "isLearner", target: "withdrawn", actions: "close" } as const;
/** Until the learner has come, any change goes back to the learner, and takes back what stood behind the old words. */
const changed = { guard: "isChange", target: "draft", actions: "changeAgreement" } as const;
/** The host asks the workplace by a link, anew, or no more. */
const asking = {
  WORKPLACE_ASKED: { guard: "mayAskWorkplace", actions: "askWorkplace" },
  WORKPLACE_ASKED_NO_MORE: { guard: "mayAskNoMore", actions: "askWorkplaceNoMore" },
} as const;
/** Until the learner has come, a workplace's no goes back to whoever writes the agreement. */
const declined = { guard: "mayAnswer", target: "draft", actions: "declineAtWork" } as const;
const refused = { target: "refused", actions: ["refuse", "close"] } as const;

export const exchangeMachine = exchangeSetup.createMachine({
  id: "exchange",
  context: ({ input }) => ({ memory: startExchangeMemory(input) }),
  initial: "draft",
  states: {
    draft: {
      on: {
        AGREEMENT_CHANGED: changed,
        AGREED: { guard: "mayAgree", target: "agreed", actions: "agree" },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    agreed: {
      on: {
        AGREEMENT_CHANGED: changed,
        HOME_APPROVED: { guard: "isHome", target: "home-approved", actions: "approveAtHome" },
        REFUSED: { ...refused, guard: "isHome" },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    "home-approved": {
      on: {
        AGREEMENT_CHANGED: changed,
        HOST_APPROVED: { guard: "isHost", target: "host-approved", actions: "approveAtHost" },
        REFUSED: { ...refused, guard: "isHost" },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    "host-approved": {
      on: {
        ...asking,
        AGREEMENT_CHANGED: changed,
        WORKPLACE_AGREED: {
          guard: "mayAnswer",
          target: "workplace-agreed",
          actions: "agreeAtWork",
        },
        WORKPLACE_DECLINED: declined,
        STARTED: { guard: "mayStart", target: "ongoing", actions: "start" },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    "workplace-agreed": {
      on: {
        ...asking,
        AGREEMENT_CHANGED: changed,
        WORKPLACE_DECLINED: declined,
        STARTED: { guard: "mayStart", target: "ongoing", actions: "start" },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    ongoing: {
      on: {
        ...asking,
        WORKPLACE_SEEN: { guard: "isFittingSeen", actions: "noteSeen" },
        EVIDENCE_NOTED: { guard: "isFittingEvidence", actions: "noteEvidence" },
        FILE_ADDED: { guard: "mayAddFile", actions: "addFile" },
        FILE_REMOVED: { guard: "isOwnFile", actions: "removeFile" },
        EVIDENCE_RETURNED: {
          guard: "isWholeEvidence",
          target: "evidence-returned",
          actions: "returnEvidence",
        },
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    "evidence-returned": {
      on: {
        WORKPLACE_ASKED_NO_MORE: asking.WORKPLACE_ASKED_NO_MORE,
        SENT_BACK: { guard: "isHome", target: "ongoing", actions: "sendBack" },
        DECIDED: [
          { guard: "isDecisionFor", target: "recognised", actions: ["decide", "close"] },
          { guard: "isWholeDecision", target: "refused", actions: ["decide", "close"] },
        ],
        EXCHANGE_WITHDRAWN: withdrawn,
      },
    },
    recognised: { type: "final" },
    refused: { type: "final" },
    withdrawn: { type: "final" },
  },
});
