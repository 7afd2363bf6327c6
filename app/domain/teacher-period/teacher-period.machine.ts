// A teacher's period in working life: planned, agreed by host and school, lived day by day, reported, and confirmed.
import { assertEvent, assign, setup } from "xstate";
import type { PeriodEvent, PeriodPlanned } from "./teacher-period-event";
import * as guards from "./teacher-period-guards";
import type { PeriodMemory } from "./teacher-period-memory";
import * as change from "./teacher-period-memory";

const periodSetup = setup({
  types: {
    context: {} as { memory: PeriodMemory },
    events: {} as PeriodEvent,
    input: {} as PeriodPlanned,
  },
  guards,
  actions: {
    changePlan: assign(({ context, event }) => {
      assertEvent(event, "PLAN_CHANGED");
      return { memory: change.changePlan(context.memory, event) };
    }),
    noteHost: assign(({ context, event }) => {
      assertEvent(event, "HOST_AGREED");
      return { memory: change.noteHost(context.memory, event) };
    }),
    approve: assign(({ context, event }) => {
      assertEvent(event, "SCHOOL_APPROVED");
      return { memory: change.approve(context.memory, event) };
    }),
    sendBack: assign(({ context, event }) => {
      assertEvent(event, "SENT_BACK");
      return { memory: change.sendBack(context.memory, event) };
    }),
    writeDay: assign(({ context, event }) => {
      assertEvent(event, "DAY_WRITTEN");
      return { memory: change.writeDay(context.memory, event) };
    }),
    giveReport: assign(({ context, event }) => {
      assertEvent(event, "REPORT_GIVEN");
      return { memory: change.giveReport(context.memory, event) };
    }),
    confirm: assign(({ context, event }) => {
      assertEvent(event, "REPORT_CONFIRMED");
      return { memory: change.confirm(context.memory, event) };
    }),
    cancel: assign(({ context, event }) => {
      assertEvent(event, "PERIOD_CANCELLED");
      return { memory: change.cancel(context.memory, event) };
    }),
  },
});

const cancelled = { guard: "isPartyAct", target: "cancelled", actions: "cancel" } as const;
const changed = { guard: "isOwnAct", target: "planned", actions: "changePlan" } as const;

export const teacherPeriodMachine = periodSetup.createMachine({
  id: "teacherPeriod",
  context: ({ input }) => ({ memory: change.startPeriodMemory(input) }),
  initial: "planned",
  states: {
    planned: {
      on: {
        PLAN_CHANGED: changed,
        HOST_AGREED: [
          { guard: "isHostLast", target: "agreed", actions: "noteHost" },
          { guard: "isPartyAct", actions: "noteHost" },
        ],
        SCHOOL_APPROVED: [
          { guard: "isSchoolLast", target: "agreed", actions: "approve" },
          { guard: "mayApprove", actions: "approve" },
        ],
        SENT_BACK: { guard: "maySendBackPlan", actions: "sendBack" },
        PERIOD_CANCELLED: cancelled,
      },
    },
    agreed: {
      on: {
        // Both have agreed to another plan than this one: they are asked anew.
        PLAN_CHANGED: changed,
        DAY_WRITTEN: { guard: "mayWriteDay", target: "ongoing", actions: "writeDay" },
        PERIOD_CANCELLED: cancelled,
      },
    },
    ongoing: {
      on: {
        DAY_WRITTEN: { guard: "mayWriteDay", actions: "writeDay" },
        REPORT_BEGUN: { guard: "mayBeginReport", target: "reporting" },
        PERIOD_CANCELLED: cancelled,
      },
    },
    // The days are lived: nobody cancels them any more.
    reporting: {
      on: {
        DAY_WRITTEN: { guard: "mayAddDay", actions: "writeDay" },
        REPORT_GIVEN: { guard: "mayGiveReport", actions: "giveReport" },
        SENT_BACK: { guard: "mayJudgeReport", actions: "sendBack" },
        REPORT_CONFIRMED: { guard: "mayJudgeReport", target: "done", actions: "confirm" },
      },
    },
    done: {},
    cancelled: {},
  },
});
