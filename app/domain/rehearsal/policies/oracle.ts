// The oracle looks into the head: it teaches only what lacks, and stops the moment it is there. A limit, no policy.
import type { PlanLesson } from "../../path/plan";
import type { Policy } from "../policy";
import type { Session } from "../session";
import { claimLesson, inOrder, isOverLimit, practiceOf } from "./coursework";

export const oracle: Policy = {
  id: "oracle",
  run(session) {
    inOrder(session, (lesson) => {
      const isThere = () => lesson.skills.every((skill) => session.isMastered(skill));
      if (session.course.strategy.hasExams || !isThere()) session.read(lesson);
      practiseUntil(session, lesson, isThere);
      claimLesson(session, lesson);
      return isThere();
    });
  },
};

function practiseUntil(session: Session, lesson: PlanLesson, isThere: () => boolean): void {
  const pool = [...practiceOf(session, lesson), ...(session.course.checks.get(lesson.id) ?? [])];
  for (let answers = 0; !isThere() && !isOverLimit(session); answers += 1) {
    const lacking = pool.filter(({ skill }) => !session.isMastered(skill));
    const question = lacking[answers % lacking.length];
    if (!question) return;
    session.ask(question, "practice");
  }
}
