// What the usual policies do with a lesson: its questions in the text, a quiz, and in a degree the module's exam.
import type { PlanLesson, PlanModule } from "../../path/plan";
import { limitOf } from "../policy";
import type { RehearsalQuestion } from "../rehearsal-course";
import type { Session } from "../session";

/** A quiz of five, four of them right: the shortest that "80 %" can be asked with, and so the cheapest. */
const quizLength = 5;
const quizShare = 0.8;

/** Share of an exam's points that passes it: the product's own bar of grade 1. */
const examShare = 0.5;

/** Sittings after which a person has to grant more, as in the product's strategy. */
const mostSittings = 12;

export function practiceOf({ course }: Session, lesson: PlanLesson): RehearsalQuestion[] {
  return lesson.practice.flatMap((id) => course.questions.get(id) ?? []);
}

export function practise(session: Session, lesson: PlanLesson): void {
  for (const question of practiceOf(session, lesson)) session.ask(question, "practice");
}

/** Whether so many of a few questions are right. @param purpose "placement" where the quiz comes before the text */
export function isQuizPassed(session: Session, lesson: PlanLesson, isBefore = false): boolean {
  const questions = session.draw([lesson], quizLength);
  const right = questions.reduce(
    (sum, question) => sum + session.ask(question, isBefore ? "placement" : "check").outcome,
    0,
  );
  return right >= Math.ceil(quizShare * questions.length);
}

export function claimLesson(session: Session, lesson: PlanLesson): void {
  for (const skill of lesson.skills) session.claim(skill);
}

export function isOverLimit(session: Session): boolean {
  return session.cost >= limitOf(session);
}

/** The module's exam until it is passed; practice again before each resit. False where it never is. */
export function passExam(session: Session, module: PlanModule): boolean {
  const { plan, strategy } = session.course;
  const lessons = plan.lessons.filter(({ id }) => module.lessons.includes(id));
  const length = lessons.length * strategy.exam.questionsPerLesson;
  for (let sitting = 1; sitting <= mostSittings && !isOverLimit(session); sitting += 1) {
    const questions = session.draw(lessons, length);
    const right = questions.reduce((sum, one) => sum + session.ask(one, "exam").outcome, 0);
    if (right >= examShare * questions.length) return true;
    if (sitting === strategy.exam.sittings) session.escalations += 1;
    for (const lesson of lessons) practise(session, lesson);
    session.rest(24 * 60);
  }
  return false;
}

/**
 * Lessons in the author's order, each taught by `teach`, with the exam after the last lesson of a module.
 * The first lesson that `teach` gives up locks all that follows.
 */
export function inOrder(session: Session, teach: (lesson: PlanLesson) => boolean): void {
  const { lessons, modules } = session.course.plan;
  for (const lesson of lessons) {
    if (!teach(lesson)) {
      session.isLocked = true;
      return;
    }
    const module = modules.find((one) => one.lessons.at(-1) === lesson.id);
    if (module && !passExam(session, module)) {
      session.isLocked = true;
      return;
    }
  }
}
