// Ten thousand random stories: the log alone gives the snapshot, whatever was overruled, revised or switched; and
// whoever is right from then on completes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, machineVersion, replay, startPath } from "./advance";
import { eventSchema } from "./event";
import { restoreSnapshot } from "./restore";
import { start } from "./test-course";
import { type Story, startPin, stored, stories, type Told, tell } from "./test-story";

const patience = { interruptAfterTimeLimit: 140_000, markInterruptAsFailure: true };

/** Far above what four lessons with their exams need. */
const longestWay = 400;

/** To walk on costs far more than to fold a log: one story in so many does. */
const shareWalked = 12;

function isReplayed(story: Story): Told {
  const told = tell(story);
  const { learner, world } = told;
  const course = world.courseOf(startPin(story));
  const { snapshot } = replay(course, startPath(course, start, {}), learner.log, world.courseOf);
  expect(snapshot).toEqual(learner.snapshot);
  return told;
}

describe("replay", () => {
  it("of 9,500 short stories gives their snapshots, and one in twelve goes on to completion", () => {
    fc.assert(
      fc.property(stories(12), (story) => {
        const { learner } = isReplayed(story);
        if (story.acts.length % shareWalked !== 0) return;
        learner.isRight = () => true;
        learner.walk(longestWay);
        expect(learner.stage).toBe("completed");
      }),
      { numRuns: 9_500, ...patience },
    );
  }, 150_000);

  it("of 500 long stories gives their snapshots, from the log as it is stored", () => {
    fc.assert(
      fc.property(stories(80), (story) => {
        const { learner, world, pin } = tell(story);
        const { log, snapshot, course } = learner;
        const events = log.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
        const first = world.courseOf(startPin(story));
        const again = replay(first, startPath(first, start, {}), events, world.courseOf);
        expect(again.snapshot).toEqual(snapshot);
        expect(restoreSnapshot(stored(snapshot), machineVersion, pin.strategy)).toEqual(snapshot);
        const beginning = log.find(({ type }) => type === "INTAKE_GIVEN" || type === "ORIENTED");
        if (beginning) expect(advance(course, snapshot, beginning).isAccepted).toBe(false);
      }),
      { numRuns: 500, ...patience },
    );
  }, 150_000);
});
