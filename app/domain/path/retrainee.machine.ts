// The shortest safe way: what the person brings along is asked first, and drops out.
import { completedState, lessonState } from "./lesson-state";
import { heardAnywhere, pathSetup, settledInStudy, startContext } from "./path-setup";
import { placementState, recognisingState } from "./placement-state";

export const retraineeMachine = pathSetup.createMachine({
  id: "retrainee",
  context: startContext,
  initial: "intake",
  on: heardAnywhere,
  states: {
    intake: {
      on: {
        INTAKE_GIVEN: [
          { guard: "asksFirst", target: "placement", actions: "takeIntake" },
          { target: "recognising", actions: "takeIntake" },
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
        PAUSED: { target: "paused" },
        ...settledInStudy,
      },
      states: { choosing: {}, lesson: lessonState },
    },
    paused: { on: { RESUMED: { target: "studying" } } },
    completed: completedState,
  },
});
