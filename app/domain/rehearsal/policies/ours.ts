// Ours: the walker on the real engine. What is claimed is what the path holds for mastered, skipped or passed.
import type { PathContext } from "../../path/memory";
import { isLessonDone, isSecured, needsAPerson } from "../../path/standing";
import type { Asked, Person } from "../person";
import { limitOf, type Policy } from "../policy";
import type { Session } from "../session";
import { Walker } from "../walker";
import { isOverLimit } from "./coursework";

export const ours: Policy = {
  id: "ours",
  run(session) {
    const walker = new Walker({
      course: session.course,
      trade: session.trade,
      hasCertificate: session.hasCertificate,
      seed: session.seed,
      person: personOf(session),
      onEvidence: (predicted, outcome) => session.predictions.push({ predicted, outcome }),
    });
    const helped = new Set<string>();
    for (let steps = 0; walker.stage !== "completed" && !isOverLimit(session); steps += 1) {
      // Each step costs minutes or waits; a step that does neither for so long would be a bug of the engine.
      if (steps > limitOf(session)) throw new Error("The path goes on without going on");
      session.rest(walker.step());
      noteClaims(session, walker.context);
      noteHelp(session, walker.context, helped);
    }
    session.isLocked = walker.stage !== "completed";
  },
};

function personOf(session: Session): Person {
  const lessons = new Map(session.course.plan.lessons.map((lesson) => [lesson.id, lesson]));
  return {
    answer: ({ question, purpose }: Asked) => session.ask(question, purpose),
    read: ({ lesson: id, as }) => {
      const lesson = lessons.get(id);
      if (!lesson) return 0;
      const share = 1 / lesson.sections;
      return as === "text" ? session.read(lesson, share) : session.study(lesson, share);
    },
  };
}

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
