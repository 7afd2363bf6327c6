// The proof of the replay: from a checkpoint and from the start, any step of any story is the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay, startPath } from "~/domain/path/advance";
import { checkpointBefore } from "~/domain/path/checkpoint";
import { start } from "~/domain/path/test-course";
import { type Story, startPin, stored, stories, tell } from "~/domain/path/test-story";
import { foldCheckpoint } from "./fold-checkpoint";
import { rebuildPath } from "./rebuild-path";

// A seed of its own, so that what has to be met is met on every run.
const patience = { interruptAfterTimeLimit: 110_000, markInterruptAsFailure: true };

function rebuilt(story: Story) {
  const { learner, world } = tell(story);
  const pin = startPin(story);
  const log = [
    { seq: 0, type: "STARTED", payload: { now: start, skills: {}, recognised: [], pin } },
    ...learner.log.map(({ type, ...payload }, index) => ({ seq: index + 1, type, payload })),
  ];
  return { learner, world, pin, marks: rebuildPath(pin, world.courseOf, log) };
}

describe("a step folded from its checkpoint", () => {
  it("is the same as from the start, over revised content and switched goals", () => {
    let checkpointsMet = 0;
    let changesMet = 0;
    fc.assert(
      fc.property(stories(420), fc.double({ min: 0, max: 1, noNaN: true }), (story, where) => {
        const { learner, world, pin, marks } = rebuilt(story);
        const { log } = learner;
        const seq = Math.round(where * log.length);
        const from = checkpointBefore(seq);
        const base = marks.checkpoints.find((one) => one.seq === from);
        if (!base) throw new Error(`There is no checkpoint ${from}`);
        const events = log.slice(from, seq);
        expect(events.length).toBeLessThanOrEqual(100);
        const kept = { ...base, snapshot: stored(base.snapshot) };
        const { before, after } = foldCheckpoint(kept, events, world.courseOf);
        const course = world.courseOf(pin);
        const beginning = startPath(course, start, {});
        const toHere = replay(course, beginning, log.slice(0, seq), world.courseOf);
        expect(stored(after.snapshot)).toEqual(stored(toHere.snapshot));
        expect(after.course).toEqual(toHere.course);
        if (seq > 0) {
          const justBefore = replay(course, beginning, log.slice(0, seq - 1), world.courseOf);
          expect(before && stored(before.snapshot)).toEqual(stored(justBefore.snapshot));
        }
        if (from > 0) checkpointsMet += 1;
        if (after.pin !== pin) changesMet += 1;
      }),
      { numRuns: 60, seed: 7, ...patience },
    );
    expect(checkpointsMet).toBeGreaterThan(0);
    expect(changesMet).toBeGreaterThan(0);
  }, 120_000);

  it("knows the answers that ended a failed check: those after which a lesson counts one more failure", () => {
    let failuresMet = 0;
    fc.assert(
      fc.property(stories(160), (story) => {
        const { learner, marks } = rebuilt(story);
        for (const seq of marks.failures) {
          const { type } = learner.log[seq - 1] ?? {};
          expect(["CHECK_ANSWERED", "EXAM_ANSWERED"]).toContain(type);
        }
        const { memory } = learner.snapshot;
        const failed = Object.values(memory.lessons).reduce((sum, one) => sum + one.failures, 0);
        const checks = marks.failures.filter(
          (seq) => learner.log[seq - 1]?.type === "CHECK_ANSWERED",
        );
        expect(checks.length).toBeGreaterThanOrEqual(failed);
        failuresMet += checks.length;
      }),
      { numRuns: 60, seed: 7, ...patience },
    );
    expect(failuresMet).toBeGreaterThan(0);
  }, 120_000);
});
