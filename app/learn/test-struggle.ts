// For tests: a learner who has passed two lessons, and for whom the third one does not work.
import type { World } from "~/progress/test-world";
import { makeVisit, type Visit } from "./test-visit";

export const cells = "basics/cells";
export const volts = "basics/volts";
/** Stands on both. */
export const charge = "basics/charge";

/** A retrainee who has passed the checks of the first two lessons. */
export async function makeAhead(world: World): Promise<Visit> {
  const visit = await makeVisit(world, "retrainee");
  for (const lesson of [cells, volts]) {
    await visit.startCheck(lesson);
    while ((await visit.memory()).lessons[lesson]?.check) await visit.check(lesson);
  }
  visit.wait(60);
  return visit;
}

/** First tries in the third lesson, each with new numbers. */
export async function tryCharge(visit: Visit, tries: number, isRight: boolean): Promise<void> {
  for (let count = 0; count < tries; count += 1) {
    visit.wait(1);
    const recorded = await visit.practise(`${charge}/practice-2`, { isRight, isRenewed: true });
    if (!recorded.ok) throw new Error(recorded.reason);
  }
}
