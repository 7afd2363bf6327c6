// A proposal to change a lesson, out of a teacher's finding: proposed, taken up by an editor, and closed by the
// publication it came in; or declined with a reason.
import { assertEvent, assign, setup } from "xstate";
import type { LessonProposed, ProposalEvent } from "./proposal-event";
import * as guards from "./proposal-guards";
import type { ProposalMemory } from "./proposal-memory";
import * as change from "./proposal-memory";

const proposalSetup = setup({
  types: {
    context: {} as { memory: ProposalMemory },
    events: {} as ProposalEvent,
    input: {} as LessonProposed,
  },
  guards,
  actions: {
    takeUp: assign(({ context, event }) => {
      assertEvent(event, "TAKEN_UP");
      return { memory: change.takeUp(context.memory, event) };
    }),
    decline: assign(({ context, event }) => {
      assertEvent(event, "DECLINED");
      return { memory: change.decline(context.memory, event) };
    }),
    publish: assign(({ context, event }) => {
      assertEvent(event, "PUBLISHED");
      return { memory: change.publish(context.memory, event) };
    }),
    nameTeacher: assign(({ context, event }) => {
      assertEvent(event, "CREDIT_CHOSEN");
      return { memory: change.nameTeacher(context.memory, event) };
    }),
  },
});

/** The teacher decides about their own name at any time, also long after. */
const named = { guard: "isOwnAct", actions: "nameTeacher" } as const;
const published = { guard: "mayPublish", target: "published", actions: "publish" } as const;
const declined = { guard: "isEditorAct", target: "declined", actions: "decline" } as const;

export const lessonProposalMachine = proposalSetup.createMachine({
  id: "lessonProposal",
  context: ({ input }) => ({ memory: change.startProposalMemory(input) }),
  initial: "proposed",
  states: {
    proposed: {
      on: {
        TAKEN_UP: { guard: "isEditorAct", target: "taken-up", actions: "takeUp" },
        DECLINED: declined,
        CREDIT_CHOSEN: named,
      },
    },
    "taken-up": { on: { PUBLISHED: published, DECLINED: declined, CREDIT_CHOSEN: named } },
    published: { on: { CREDIT_CHOSEN: named } },
    declined: { on: { CREDIT_CHOSEN: named } },
  },
});
