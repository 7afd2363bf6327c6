// Prerequisites only: a lesson opens when what it stands on is done, and is done after three right answers in a row.
import type { PlanLesson } from "../../path/plan";
import type { Policy } from "../policy";
import type { Session } from "../session";
import { claimLesson, isOverLimit, passExam, practiceOf } from "./coursework";

const inARow = 3;

/** Answers to one lesson without three in a row, after which nothing but the same goes on: the lesson is lost. */
const mostAnswers = 60;

export const threeInARow: Policy = {
  id: "three-in-a-row",
  run(session) {
    const { lessons, modules } = session.course.plan;
    const done = new Set<string>();
    for (const lesson of lessons) {
      if (!lesson.requires.every((skill) => done.has(skill)) || isOverLimit(session)) continue;
      if (!hasThreeInARow(session, lesson)) continue;
      claimLesson(session, lesson);
      for (const skill of lesson.skills) done.add(skill);
    }
    const isDone = lessons.every((lesson) => lesson.skills.every((skill) => done.has(skill)));
    session.isLocked = !isDone || !modules.every((module) => passExam(session, module));
  },
};

function hasThreeInARow(session: Session, lesson: PlanLesson): boolean {
  session.read(lesson);
  const pool = [...practiceOf(session, lesson), ...(session.course.checks.get(lesson.id) ?? [])];
  let row = 0;
  for (let answers = 0; answers < mostAnswers && !isOverLimit(session); answers += 1) {
    const question = pool[answers % pool.length];
    if (!question) return false;
    row = session.ask(question, "practice").outcome === 1 ? row + 1 : 0;
    if (row === inARow) return true;
  }
  return false;
}
