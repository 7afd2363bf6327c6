// A small course and people of extremes, for the tests of the rehearsal.
import { sampleCatalogue } from "../course/sample-catalogue";
import { newestStrategy, type StrategyId } from "../path/strategy";
import { frameworkContent, frameworkGoal } from "./framework-content";
import type { Person } from "./person";
import { profileOf } from "./profile";
import { rehearsalCourse } from "./rehearsal-course";
import { Session } from "./session";
import type { World } from "./world";

export const sampleContent = frameworkContent(sampleCatalogue);

/** Five lessons, one of them a matter of safety. */
export function sampleCourse(strategy: StrategyId) {
  return rehearsalCourse(sampleContent, frameworkGoal, 7, newestStrategy(strategy));
}

/** A minute for everything. */
export function personWho(isRight: () => boolean): Person {
  return { answer: () => ({ outcome: isRight() ? 1 : 0, minutes: 1 }), read: () => 1 };
}

export function sessionIn(world: World, profile: string, seed = 1): Session {
  const found = profileOf(profile);
  return new Session({ course: sampleCourse(found.strategy), world, profile: found, seed });
}
