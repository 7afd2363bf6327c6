// The shortest safe way: what the person brings along is asked first, and drops out.
import { completedState, lessonState } from "./lesson-state";
import { pathSetup, startContext } from "./path-setup";

export const retraineeMachine = pathSetup.createMachine({
  id: "retrainee",
  context: startContext,
  initial: "intake",
  states: {
    intake: {
      on: {
        INTAKE_GIVEN: [
          { guard: "asksFirst", target: "placement", actions: "takeIntake" },
          { target: "recognising", actions: "takeIntake" },
        ],
        SKILLS_MOVED: { actions: "learnNews" },
      },
    },
    placement: {
      on: {
        PLACEMENT_ANSWERED: [
          { guard: "isLastPlacementAnswer", target: "recognising", actions: "recordPlacement" },
          { guard: "isPlacementAnswer", actions: "recordPlacement" },
        ],
        PLACEMENT_SKIPPED: { target: "recognising" },
        SKILLS_MOVED: { actions: "learnNews" },
      },
    },
    recognising: {
      entry: "believePlacement",
      on: { PATH_ACCEPTED: { target: "studying" }, SKILLS_MOVED: { actions: "learnNews" } },
    },
    studying: {
      initial: "choosing",
      always: { guard: "isEverythingDone", target: "completed" },
      on: {
        LESSON_OPENED: { guard: "isOpen", target: ".lesson", actions: "openLesson" },
        SKILLS_MOVED: { actions: "learnNews" },
        PAUSED: { target: "paused" },
      },
      states: { choosing: {}, lesson: lessonState },
    },
    paused: {
      on: { RESUMED: { target: "studying" }, SKILLS_MOVED: { actions: "learnNews" } },
    },
    completed: completedState,
  },
});
