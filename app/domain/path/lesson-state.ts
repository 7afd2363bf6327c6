// One lesson in hand, the same for both kinds of learner. A lesson begun before goes on where it was left.
import type { Phase } from "./memory";
import { pathSetup } from "./path-setup";

const phaseOnEntry = (phase: Phase) => ({ type: "enterPhase", params: { phase } }) as const;
const whenInPhase = (phase: Phase) => ({ type: "isInPhase", params: { phase } }) as const;

const read = { guard: "isSectionInHand", actions: "markRead" } as const;
const practise = { guard: "isPracticeInHand", actions: "recordPractice" } as const;
const check = { guard: "mayCheck", target: "checking", actions: "startCheck" } as const;
const finish = {
  guard: "isMasteredByPractice",
  target: "passed",
  actions: "recordPractice",
} as const;

/** Reading, practising and checking, until the lesson is passed; struggling and a person's help in between. */
export const lessonState = pathSetup.createStateConfig({
  initial: "entering",
  on: { SECTION_READ: read },
  states: {
    entering: {
      always: [
        { guard: whenInPhase("passed"), target: "passed" },
        { guard: whenInPhase("checking"), target: "checking" },
        { guard: whenInPhase("needsAPerson"), target: "needsAPerson" },
        { guard: whenInPhase("struggling"), target: "struggling" },
        { guard: whenInPhase("practising"), target: "practising" },
        { guard: "isBegun", target: "reading" },
        { guard: "meetsProblemsFirst", target: "practising" },
        { target: "reading" },
      ],
    },
    reading: {
      entry: phaseOnEntry("reading"),
      on: {
        SECTION_READ: [{ guard: "isLastSection", target: "practising", actions: "markRead" }, read],
        PRACTICE_ANSWERED: [finish, practise],
        CHECK_STARTED: check,
      },
    },
    practising: {
      entry: phaseOnEntry("practising"),
      on: { PRACTICE_ANSWERED: [finish, practise], CHECK_STARTED: check },
    },
    checking: {
      entry: phaseOnEntry("checking"),
      on: {
        CHECK_ANSWERED: [
          { guard: "isCheckPassed", target: "passed", actions: "recordCheckAnswer" },
          {
            guard: "isCheckFailedAgain",
            target: "needsAPerson",
            actions: ["recordCheckAnswer", "failCheck"],
          },
          {
            guard: "isCheckFailed",
            target: "struggling",
            actions: ["recordCheckAnswer", "failCheck"],
          },
          { guard: "isAnswerOfCheck", actions: "recordCheckAnswer" },
        ],
      },
    },
    struggling: {
      entry: phaseOnEntry("struggling"),
      on: { PRACTICE_ANSWERED: [finish, practise], CHECK_STARTED: check },
    },
    needsAPerson: {
      entry: phaseOnEntry("needsAPerson"),
      on: { PRACTICE_ANSWERED: [finish, practise], CHECK_STARTED: check },
    },
    passed: {
      entry: phaseOnEntry("passed"),
      on: { PRACTICE_ANSWERED: practise },
    },
  },
});

/** What stays possible after completion: reading and practising, with nothing to lose. */
export const completedState = pathSetup.createStateConfig({
  entry: "noteCompletion",
  on: {
    LESSON_OPENED: { guard: "isOpen", actions: "openLesson" },
    SECTION_READ: read,
    PRACTICE_ANSWERED: practise,
    SKILLS_MOVED: { actions: "learnNews" },
  },
});
