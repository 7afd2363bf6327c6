// The words that both statecharts speak: their guards, and the actions that write what an event tells.
import { assertEvent, assign, setup } from "xstate";
import * as change from "./change";
import type { PathEvent } from "./event";
import * as examChange from "./exam-change";
import * as examGuards from "./exam-guards";
import * as guards from "./guards";
import { type Memory, type PathContext, type Phase, type SkillNews, startMemory } from "./memory";
import * as placementGuards from "./placement-guards";
import type { Plan } from "./plan";
import { newestStrategy, type Strategy } from "./strategy";
import { recordTask } from "./task-change";

export type PathInput = {
  plan: Plan;
  strategy: Strategy;
  now: string;
  skills: Record<string, SkillNews>;
  /** Skills that a person has recognised before. */
  recognised?: readonly string[];
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
  guards: { ...guards, ...placementGuards, ...examGuards },
  actions: {
    takeIntake: assign(({ context, event }) => {
      assertEvent(event, "INTAKE_GIVEN");
      return { memory: change.takeIntake(context.memory, event) };
    }),
    orient: assign(({ context, event }) => {
      assertEvent(event, "ORIENTED");
      return { memory: change.orient(context.memory, event) };
    }),
    recordPlacement: assign(({ context, event }) => {
      assertEvent(event, "PLACEMENT_ANSWERED");
      return { memory: change.recordPlacement(context.memory, event) };
    }),
    believePlacement: assign(({ context }) => ({ memory: change.believePlacement(context) })),
    contestPlacement: assign(({ context, event }) => {
      assertEvent(event, "PLACEMENT_CONTESTED");
      return { memory: change.contestPlacement(context, event) };
    }),
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
      return { memory: change.markRead(context, event) };
    }),
    recordPractice: assign(({ context, event }) => {
      assertEvent(event, "PRACTICE_ANSWERED");
      return { memory: change.recordPractice(context, event) };
    }),
    startProbe: assign(({ context, event }) => {
      assertEvent(event, "PROBE_STARTED");
      return { memory: change.startProbe(context.memory, event) };
    }),
    recordProbe: assign(({ context, event }) => {
      assertEvent(event, "PROBE_ANSWERED");
      return { memory: change.recordProbe(context, event) };
    }),
    recordReview: assign(({ context, event }) => {
      assertEvent(event, "REVIEW_ANSWERED");
      return { memory: change.recordReview(context, event) };
    }),
    contest: assign(({ context, event }) => {
      assertEvent(event, "CONTESTED");
      return { memory: change.contest(context, event) };
    }),
    startCheck: assign(({ context, event }) => {
      assertEvent(event, "CHECK_STARTED");
      return { memory: change.startCheck(context.memory, event) };
    }),
    recordCheckAnswer: assign(({ context, event }) => {
      assertEvent(event, "CHECK_ANSWERED");
      return { memory: change.recordCheckAnswer(context, event) };
    }),
    failCheck: assign(({ context, event }) => {
      assertEvent(event, "CHECK_ANSWERED");
      return { memory: change.failCheck(context, event.lesson, event.now) };
    }),
    startSitting: assign(({ context, event }) => {
      assertEvent(event, "SITTING_STARTED");
      return { memory: examChange.startSitting(context.memory, event) };
    }),
    recordExamAnswer: assign(({ context, event }) => {
      assertEvent(event, "EXAM_ANSWERED");
      return { memory: examChange.recordExamAnswer(context.memory, event) };
    }),
    closeSitting: assign(({ context, event }) => {
      assertEvent(event, "EXAM_ANSWERED");
      return { memory: examChange.closeSitting(context, event) };
    }),
    grantSitting: assign(({ context, event }) => {
      assertEvent(event, "SITTING_GRANTED");
      return { memory: examChange.grantSitting(context.memory, event) };
    }),
    regradeResult: assign(({ context, event }) => {
      assertEvent(event, "RESULT_REGRADED");
      return { memory: examChange.regradeResult(context.memory, event) };
    }),
    recordTask: assign(({ context, event }) => {
      assertEvent(event, "TASK_JUDGED");
      return { memory: recordTask(context.memory, event) };
    }),
    grantLesson: assign(({ context, event }) => {
      assertEvent(event, "LESSON_GRANTED");
      return { memory: change.grantLesson(context.memory, event.lesson) };
    }),
    orderStep: assign(({ context, event }) => {
      assertEvent(event, "STEP_OVERRULED");
      return { memory: change.orderStep(context.memory, event) };
    }),
    resetLessonCoolDown: assign(({ context, event }) => {
      assertEvent(event, "LESSON_COOL_DOWN_RESET");
      return { memory: change.resetLessonCoolDown(context.memory, event.lesson) };
    }),
    resetExamCoolDown: assign(({ context, event }) => {
      assertEvent(event, "EXAM_COOL_DOWN_RESET");
      return { memory: examChange.resetExamCoolDown(context.memory, event.module) };
    }),
    extendTime: assign(({ context: { memory }, event }) => {
      assertEvent(event, "TIME_EXTENDED");
      return { memory: { ...memory, extendedTo: event.dueOn } };
    }),
    recognise: assign(({ context, event }) => {
      assertEvent(event, "SKILLS_RECOGNISED");
      return { memory: change.recognise(context.memory, event.skills) };
    }),
    withdrawRecognition: assign(({ context, event }) => {
      assertEvent(event, "RECOGNITION_WITHDRAWN");
      return { memory: change.withdrawRecognition(context.memory, event.skill) };
    }),
    settle: assign(({ context }) => ({
      memory: guards.isLessonInHandGone({ context })
        ? { ...context.memory, lesson: null }
        : context.memory,
    })),
    reopen: assign(({ context: { memory } }) => ({ memory: { ...memory, completedAt: null } })),
    noteCompletion: assign(({ context: { memory }, event }) => ({
      memory: { ...memory, completedAt: memory.completedAt ?? nowOf(event, memory) },
    })),
  },
});

const nowhere: PathContext = {
  plan: { goal: { kind: "course", id: "" }, lessons: [], modules: [], enrichment: [], coming: [] },
  strategy: newestStrategy("retrainee"),
  memory: startMemory("", {}),
};

/** The beginning of a path. XState also asks for it, without an input, whenever it takes up a stored snapshot. */
export function startContext({ input }: { input: PathInput | undefined }): PathContext {
  if (!input) return nowhere;
  return {
    plan: input.plan,
    strategy: input.strategy,
    memory: startMemory(input.now, input.skills, input.recognised),
  };
}

/**
 * What the statecharts hear in every state: news of skills, what a person decides, and a course that has changed
 * (see `changeCourse`, which has carried over what was earned before the statechart hears of it).
 */
export const heardAnywhere = {
  SKILLS_MOVED: { actions: "learnNews" },
  SKILLS_RECOGNISED: { actions: "recognise" },
  RECOGNITION_WITHDRAWN: { guard: "isRecognised", actions: "withdrawRecognition" },
  REVIEW_ANSWERED: { actions: "recordReview" },
  LESSON_GRANTED: { guard: "isLessonToDo", actions: "grantLesson" },
  STEP_OVERRULED: { guard: "isLessonToDo", actions: "orderStep" },
  LESSON_COOL_DOWN_RESET: { guard: "isLessonCoolingDown", actions: "resetLessonCoolDown" },
  EXAM_COOL_DOWN_RESET: { guard: "isExamCoolingDown", actions: "resetExamCoolDown" },
  TIME_EXTENDED: { actions: "extendTime" },
  RESULT_REGRADED: { guard: "isResultRisen", actions: "regradeResult" },
  TASK_JUDGED: { actions: "recordTask" },
  CONTENT_REVISED: { actions: "settle" },
  GOAL_SWITCHED: { actions: "settle" },
  STRATEGY_SWITCHED: { actions: "settle" },
} as const;

const settled = [
  { guard: "isLessonInHandGone", target: ".choosing", actions: "settle" },
  { actions: "settle" },
] as const;

/** The same while studying: a lesson that the course no longer has is left. */
export const settledInStudy = {
  CONTENT_REVISED: settled,
  GOAL_SWITCHED: settled,
  STRATEGY_SWITCHED: settled,
} as const;
