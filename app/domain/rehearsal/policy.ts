// A policy decides what comes next for a person. It may look at answers only; the oracle alone looks into the head.
import type { Session } from "./session";

export type Policy = {
  /** Lower case with dashes: it names rows and JSON keys. */
  id: string;
  /** Takes the person through the whole course, or until `limitOf` the session is reached. */
  run(session: Session): void;
};

/** Nobody is kept at a course for more than so many times its whole text and all of its questions. Generous. */
const limitTimes = 6;

/** Minutes after which a course that is not complete counts as a dead end. */
export function limitOf({ course, profile }: Session): number {
  const reading = course.plan.lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  const answering = course.questions.size * 1.5;
  return limitTimes * (reading * profile.readingPace + answering * profile.answeringPace);
}
