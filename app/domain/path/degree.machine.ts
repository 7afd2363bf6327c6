// Full coverage: modules in order, theory first, an exam with limited sittings, a grade.
import { completedState, lessonState } from "./lesson-state";
import { pathSetup, startContext } from "./path-setup";

export const degreeMachine = pathSetup.createMachine({
  id: "degree",
  context: startContext,
  initial: "orientation",
  states: {
    orientation: {
      on: {
        ORIENTED: { target: "studying", actions: "orient" },
        SKILLS_MOVED: { actions: "learnNews" },
      },
    },
    studying: {
      initial: "choosing",
      always: { guard: "isEverythingDone", target: "completed" },
      on: {
        LESSON_OPENED: { guard: "isOpen", target: ".lesson", actions: "openLesson" },
        SITTING_STARTED: { guard: "maySit", target: ".sitting", actions: "startSitting" },
        SITTING_GRANTED: { guard: "isModuleOfPlan", actions: "grantSitting" },
        SKILLS_MOVED: { actions: "learnNews" },
        PAUSED: { target: "paused" },
      },
      states: {
        choosing: { always: { guard: "hasOpenSitting", target: "sitting" } },
        lesson: lessonState,
        sitting: {
          on: {
            // An exam that was begun is finished first.
            LESSON_OPENED: {},
            SITTING_STARTED: {},
            EXAM_ANSWERED: [
              {
                guard: "isLastExamAnswer",
                target: "choosing",
                actions: ["recordExamAnswer", "closeSitting"],
              },
              { guard: "isExamAnswer", actions: "recordExamAnswer" },
            ],
          },
        },
      },
    },
    paused: {
      on: {
        RESUMED: { target: "studying" },
        SITTING_GRANTED: { guard: "isModuleOfPlan", actions: "grantSitting" },
        SKILLS_MOVED: { actions: "learnNews" },
      },
    },
    completed: completedState,
  },
});
