// A workplace task: written and pictured by the learner, judged at work or by an instructor, and done or done again.
import { assertEvent, assign, setup } from "xstate";
import * as change from "./task-change";
import type { TaskBegun, TaskEvent } from "./task-event";
import * as guards from "./task-guards";
import { startTaskMemory, type TaskMemory } from "./task-memory";

const taskSetup = setup({
  types: {
    context: {} as { memory: TaskMemory },
    events: {} as TaskEvent,
    input: {} as TaskBegun,
  },
  guards,
  actions: {
    writeText: assign(({ context, event }) => {
      assertEvent(event, "TEXT_WRITTEN");
      return { memory: change.writeText(context.memory, event) };
    }),
    addFile: assign(({ context, event }) => {
      assertEvent(event, "FILE_ADDED");
      return { memory: change.addFile(context.memory, event) };
    }),
    removeFile: assign(({ context, event }) => {
      assertEvent(event, "FILE_REMOVED");
      return { memory: change.removeFile(context.memory, event) };
    }),
    askSupervisor: assign(({ context, event }) => {
      assertEvent(event, "SUPERVISOR_ASKED");
      return { memory: change.askSupervisor(context.memory, event) };
    }),
    handIn: assign(({ context, event }) => {
      assertEvent(event, "HANDED_IN");
      return { memory: change.handIn(context.memory, event) };
    }),
    takeBack: assign(({ context, event }) => {
      assertEvent(event, "TAKEN_BACK");
      return { memory: change.takeBack(context.memory, event) };
    }),
    takeJudgement: assign(({ context, event }) => {
      assertEvent(event, "JUDGED");
      return { memory: change.takeJudgement(context.memory, event) };
    }),
    close: assign(({ context }) => ({ memory: change.close(context.memory) })),
  },
});

const asked = {
  guard: "mayAskSupervisor",
  target: "with-supervisor",
  actions: "askSupervisor",
} as const;
const handedIn = { guard: "mayHandIn", target: "with-instructor", actions: "handIn" } as const;
const takenBack = { guard: "isOwnAct", target: "draft", actions: "takeBack" } as const;
const withdrawn = { guard: "isOwnAct", target: "withdrawn", actions: "close" } as const;

/** What the learner may do while the task is in the learner's hands. */
const inHand = {
  TEXT_WRITTEN: { guard: "isOwnAct", actions: "writeText" },
  FILE_ADDED: { guard: "mayAddFile", actions: "addFile" },
  FILE_REMOVED: { guard: "isOwnFile", actions: "removeFile" },
  SUPERVISOR_ASKED: asked,
  HANDED_IN: handedIn,
  TASK_WITHDRAWN: withdrawn,
} as const;

export const taskMachine = taskSetup.createMachine({
  id: "workplaceTask",
  context: ({ input }) => ({ memory: startTaskMemory(input) }),
  initial: "draft",
  states: {
    draft: { on: inHand },
    // A supervisor who never answers holds nobody up: another one, or the instructor, can be asked instead.
    "with-supervisor": {
      on: {
        SUPERVISOR_ASKED: asked,
        HANDED_IN: handedIn,
        TAKEN_BACK: takenBack,
        TASK_WITHDRAWN: withdrawn,
        JUDGED: [
          { guard: "goesAlong", target: "with-instructor", actions: "takeJudgement" },
          {
            guard: "isAcceptedBySupervisor",
            target: "accepted",
            actions: ["takeJudgement", "close"],
          },
          { guard: "isAskedSupervisor", target: "returned", actions: "takeJudgement" },
        ],
      },
    },
    "with-instructor": {
      on: {
        TAKEN_BACK: takenBack,
        TASK_WITHDRAWN: withdrawn,
        JUDGED: [
          {
            guard: "isAcceptedByInstructor",
            target: "accepted",
            actions: ["takeJudgement", "close"],
          },
          { guard: "isInstructor", target: "returned", actions: "takeJudgement" },
        ],
      },
    },
    returned: { on: inHand },
    accepted: {},
    withdrawn: {},
  },
});
