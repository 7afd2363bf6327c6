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
const goBack = { guard: "isLastOfVisit", target: "entering", actions: "recordPractice" } as const;
const getStuck = {
  guard: "isStuckByPractice",
  target: "needsAPerson",
  actions: "recordPractice",
} as const;
const practice = [goBack, finish, getStuck, practise];
const probe = { guard: "mayProbe", target: "probing", actions: "startProbe" } as const;

/**
 * Reading, practising and checking, until the lesson is passed. In between, where it does not work: a look at what
 * it stands on (probing), another try (struggling), and a person's help.
 */
export const lessonState = pathSetup.createStateConfig({
  initial: "entering",
  on: { SECTION_READ: read },
  states: {
    entering: {
      always: [
        { guard: whenInPhase("passed"), target: "passed" },
        { guard: whenInPhase("checking"), target: "checking" },
        { guard: "hasOpenProbe", target: "probing" },
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
        PRACTICE_ANSWERED: practice,
        CHECK_STARTED: check,
        PROBE_STARTED: probe,
      },
    },
    practising: {
      entry: phaseOnEntry("practising"),
      on: { PRACTICE_ANSWERED: practice, CHECK_STARTED: check, PROBE_STARTED: probe },
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
    probing: {
      on: {
        PROBE_ANSWERED: [
          { guard: "isLastProbeAnswer", target: "struggling", actions: "recordProbe" },
          { guard: "isProbeAnswer", actions: "recordProbe" },
        ],
        CHECK_STARTED: check,
      },
    },
    struggling: {
      entry: phaseOnEntry("struggling"),
      on: { PRACTICE_ANSWERED: practice, CHECK_STARTED: check, PROBE_STARTED: probe },
    },
    needsAPerson: {
      entry: phaseOnEntry("needsAPerson"),
      on: { PRACTICE_ANSWERED: practice, CHECK_STARTED: check, PROBE_STARTED: probe },
    },
    passed: {
      entry: phaseOnEntry("passed"),
      on: { PRACTICE_ANSWERED: [goBack, practise] },
    },
  },
});

/** What stays possible after completion: reading and practising, with nothing to lose. */
export const completedState = pathSetup.createStateConfig({
  entry: "noteCompletion",
  // A person has taken back what completed the path.
  always: { guard: "isUnfinished", target: "studying", actions: "reopen" },
  on: {
    LESSON_OPENED: { guard: "isOpen", actions: "openLesson" },
    SECTION_READ: read,
    PRACTICE_ANSWERED: practise,
  },
});
