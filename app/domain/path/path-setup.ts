// The words that both statecharts speak: their guards, and the actions that write what an event tells.
import { assertEvent, assign, setup } from "xstate";
import * as change from "./change";
import type { PathEvent } from "./event";
import * as guards from "./guards";
import { type Memory, type PathContext, type Phase, type SkillNews, startMemory } from "./memory";
import type { Plan } from "./plan";
import type { Strategy } from "./strategy";

export type PathInput = {
  plan: Plan;
  strategy: Strategy;
  now: string;
  skills: Record<string, SkillNews>;
};

function nowOf(event: PathEvent, memory: Memory): string {
  // The statechart's own first event carries no time: the path begins when it begins.
  return "now" in event ? event.now : memory.startedAt;
}

/** The setup of both statecharts. */
export const pathSetup = setup({
  types: {
    context: {} as PathContext,
    events: {} as PathEvent,
    input: {} as PathInput,
  },
  guards,
  actions: {
    takeIntake: assign(({ context, event }) => {
      assertEvent(event, "INTAKE_GIVEN");
      return { memory: change.takeIntake(context.memory, event) };
    }),
    orient: assign(({ context: { memory }, event }) => {
      assertEvent(event, "ORIENTED");
      const { hoursPerWeek } = event;
      return {
        memory: { ...memory, intake: { trade: null, hasCertificate: false, hoursPerWeek } },
      };
    }),
    recordPlacement: assign(({ context, event }) => {
      assertEvent(event, "PLACEMENT_ANSWERED");
      return { memory: change.recordPlacement(context.memory, event) };
    }),
    believePlacement: assign(({ context }) => ({ memory: change.believePlacement(context) })),
    learnNews: assign(({ context, event }) => {
      assertEvent(event, "SKILLS_MOVED");
      return { memory: change.learnNews(context.memory, event.skills) };
    }),
    openLesson: assign(({ context, event }) => {
      assertEvent(event, "LESSON_OPENED");
      return { memory: change.openLesson(context.memory, event.lesson) };
    }),
    enterPhase: assign(({ context, event }, { phase }: { phase: Phase }) => ({
      memory: change.enterPhase(context.memory, phase, nowOf(event, context.memory)),
    })),
    markRead: assign(({ context, event }) => {
      assertEvent(event, "SECTION_READ");
      return { memory: change.markRead(context.memory, event) };
    }),
    recordPractice: assign(({ context, event }) => {
      assertEvent(event, "PRACTICE_ANSWERED");
      return { memory: change.recordPractice(context.memory, event) };
    }),
    startCheck: assign(({ context, event }) => {
      assertEvent(event, "CHECK_STARTED");
      return { memory: change.startCheck(context.memory, event) };
    }),
    recordCheckAnswer: assign(({ context, event }) => {
      assertEvent(event, "CHECK_ANSWERED");
      return { memory: change.recordCheckAnswer(context.memory, event) };
    }),
    failCheck: assign(({ context, event }) => {
      assertEvent(event, "CHECK_ANSWERED");
      return { memory: change.failCheck(context, event.lesson, event.now) };
    }),
    startSitting: assign(({ context, event }) => {
      assertEvent(event, "SITTING_STARTED");
      return { memory: change.startSitting(context.memory, event) };
    }),
    recordExamAnswer: assign(({ context, event }) => {
      assertEvent(event, "EXAM_ANSWERED");
      return { memory: change.recordExamAnswer(context.memory, event) };
    }),
    closeSitting: assign(({ context, event }) => {
      assertEvent(event, "EXAM_ANSWERED");
      return { memory: change.closeSitting(context, event) };
    }),
    grantSitting: assign(({ context, event }) => {
      assertEvent(event, "SITTING_GRANTED");
      return { memory: change.grantSitting(context.memory, event) };
    }),
    noteCompletion: assign(({ context: { memory }, event }) => ({
      memory: { ...memory, completedAt: memory.completedAt ?? nowOf(event, memory) },
    })),
  },
});

export function startContext({ input }: { input: PathInput }): PathContext {
  return {
    plan: input.plan,
    strategy: input.strategy,
    memory: startMemory(input.now, input.skills),
  };
}
