// Full coverage: modules in order, theory first, an exam with limited sittings, a grade.
import { completedState, lessonState } from "./lesson-state";
import { heardAnywhere, pathSetup, settledInStudy, startContext } from "./path-setup";
import { placementState, recognisingState } from "./placement-state";

export const degreeMachine = pathSetup.createMachine({
  id: "degree",
  context: startContext,
  initial: "orientation",
  on: heardAnywhere,
  states: {
    orientation: {
      on: {
        ORIENTED: [
          { guard: "asksFirst", target: "placement", actions: "orient" },
          { target: "studying", actions: "orient" },
        ],
      },
    },
    placement: placementState,
    recognising: recognisingState,
    studying: {
      initial: "choosing",
      always: { guard: "isEverythingDone", target: "completed" },
      on: {
        LESSON_OPENED: { guard: "isOpen", target: ".lesson", actions: "openLesson" },
        CONTESTED: [
          { guard: "putsOff", target: ".choosing", actions: "contest" },
          { guard: "mayContest", target: ".lesson", actions: "contest" },
        ],
        SITTING_STARTED: { guard: "maySit", target: ".sitting", actions: "startSitting" },
        SITTING_GRANTED: { guard: "isModuleOfPlan", actions: "grantSitting" },
        PAUSED: { target: "paused" },
        ...settledInStudy,
      },
      states: {
        choosing: { always: { guard: "hasOpenSitting", target: "sitting" } },
        lesson: lessonState,
        sitting: {
          on: {
            // An exam that was begun is finished first.
            LESSON_OPENED: {},
            CONTESTED: {},
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
      },
    },
    completed: completedState,
  },
});
