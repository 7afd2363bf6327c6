// The ten thousand walks stand in ../path/replay-stories.test.ts; here those of adversaries with real questions.
import { describe, expect, it } from "vitest";
import { findDeadEnd } from "./dead-ends";
import { sampleCourse } from "./test-rehearsal";

describe.each(["retrainee", "degree"] as const)("a %s on five lessons", (strategy) => {
  const course = sampleCourse(strategy);

  it("finds the way out of whatever an adversary has done", () => {
    expect(findDeadEnd(course, { walks: 160, acts: 120 })).toBeNull();
  }, 120_000);

  it("finds the same dead end by the same shortest story, whenever it is looked for", () => {
    const [first] = course.plan.lessons;
    const broken = { ...course, checks: new Map(course.checks).set(first?.id ?? "", []) };
    const found = findDeadEnd(broken, { walks: 8, acts: 60 });
    expect(found?.why).toBe("A check needs at least one question");
    expect(found).toEqual(findDeadEnd(broken, { walks: 8, acts: 60 }));
    expect(found?.story.length).toBeLessThan(16);
  });
});
