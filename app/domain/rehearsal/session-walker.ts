// A made-up person of a session on the real engine, step by step until the path is complete or the limit is reached.
import type { Asked, Person } from "./person";
import { isOverLimit } from "./policies/coursework";
import { limitOf } from "./policy";
import type { Session } from "./session";
import { Walker } from "./walker";

/** A walker whose answers and reading are the session's. */
export function walkerOf(session: Session): Walker {
  return new Walker({
    course: session.course,
    trade: session.trade,
    hasCertificate: session.hasCertificate,
    seed: session.seed,
    person: personOf(session),
    onEvidence: (predicted, outcome) => session.predictions.push({ predicted, outcome }),
  });
}

/**
 * Takes one step after the other, and hands over after each.
 * @throws Error where a path goes on without going on: that is a bug of the engine
 */
export function* stepsOf(session: Session, walker: Walker): Generator<void> {
  for (let steps = 0; walker.stage !== "completed" && !isOverLimit(session); steps += 1) {
    // Each step costs minutes or waits; a step that does neither for so long would be a bug of the engine.
    if (steps > limitOf(session)) throw new Error("The path goes on without going on");
    session.rest(walker.step());
    yield;
  }
}

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
