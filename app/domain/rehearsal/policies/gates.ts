// Gates: “a quiz of 80 % opens the next”, with and without a quiz before the lesson that lets one test out of it.
import type { PlanLesson } from "../../path/plan";
import type { Policy } from "../policy";
import type { Session } from "../session";
import { claimLesson, inOrder, isOverLimit, isQuizPassed, practise } from "./coursework";

/** Tries of one quiz, after which the gate stays shut: learning platforms allow three to five; we are generous. */
const mostTries = 8;

export const gates: Policy = {
  id: "gates",
  run(session) {
    inOrder(session, (lesson) => isTaughtBehindGate(session, lesson));
  },
};

/**
 * Testing out spares a retrainee the whole lesson. A degree covers every text (adaptation.md: "testing out shortens
 * practice, not reading lists"), so a student who tests out still reads, and is spared practice and quiz.
 */
export const gatesWithTestOut: Policy = {
  id: "gates-test-out",
  run(session) {
    inOrder(session, (lesson) => {
      if (!isQuizPassed(session, lesson, true)) return isTaughtBehindGate(session, lesson);
      if (session.course.strategy.hasExams) session.read(lesson);
      claimLesson(session, lesson);
      return true;
    });
  },
};

function isTaughtBehindGate(session: Session, lesson: PlanLesson): boolean {
  session.read(lesson);
  for (let tries = 0; tries < mostTries && !isOverLimit(session); tries += 1) {
    practise(session, lesson);
    if (isQuizPassed(session, lesson)) {
      claimLesson(session, lesson);
      return true;
    }
  }
  return false;
}
