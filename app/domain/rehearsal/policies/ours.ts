// Ours: the walker on the real engine. What is claimed is what the path holds for mastered, skipped or passed.
import type { PathContext } from "../../path/memory";
import { isLessonDone, isSecured, needsAPerson } from "../../path/standing";
import type { Policy } from "../policy";
import type { Session } from "../session";
import { stepsOf, walkerOf } from "../session-walker";

export const ours: Policy = {
  id: "ours",
  run(session) {
    const walker = walkerOf(session);
    const helped = new Set<string>();
    for (const _ of stepsOf(session, walker)) {
      noteClaims(session, walker.context);
      noteHelp(session, walker.context, helped);
    }
    session.isLocked = walker.stage !== "completed";
  },
};

function noteClaims(session: Session, context: PathContext): void {
  for (const lesson of context.plan.lessons) {
    const isDone = isLessonDone(context, lesson);
    for (const skill of lesson.skills) {
      if (isDone || isSecured(context.memory, skill)) session.claim(skill);
      else session.withdraw(skill);
    }
  }
}

function noteHelp(session: Session, context: PathContext, helped: Set<string>): void {
  for (const lesson of context.plan.lessons) {
    if (helped.has(lesson.id) || !needsAPerson(context, lesson)) continue;
    helped.add(lesson.id);
    session.escalations += 1;
  }
}
