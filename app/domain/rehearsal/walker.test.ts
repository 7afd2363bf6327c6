import { describe, expect, it } from "vitest";
import { replay, startPath } from "../path/advance";
import { isLessonOpen } from "../path/standing";
import { personWho, sampleCourse } from "./test-rehearsal";
import { Walker } from "./walker";

const strategies = ["retrainee", "degree"] as const;
const start = "2026-11-23T06:00:00.000Z";

function walk(walker: Walker, steps: number): void {
  for (let step = 0; step < steps && walker.stage !== "completed"; step += 1) walker.step();
}

describe.each(strategies)("a walker, %s", (strategy) => {
  it("who is always right completes", () => {
    const walker = new Walker({ course: sampleCourse(strategy), person: personWho(() => true) });
    walk(walker, 400);
    expect(walker.stage).toBe("completed");
  });

  it("who is always wrong finds every lesson open, and completes once it is right", () => {
    let isRight = false;
    const walker = new Walker({ course: sampleCourse(strategy), person: personWho(() => isRight) });
    walk(walker, 600);
    const { lessons } = walker.course.plan;
    expect(lessons.filter((lesson) => !isLessonOpen(walker.context, lesson))).toEqual([]);
    isRight = true;
    walk(walker, 800);
    expect(walker.stage).toBe("completed");
  });

  it("leaves a log that folds to where it stands", () => {
    let turn = 0;
    const person = personWho(() => {
      turn += 1;
      return turn % 3 !== 0;
    });
    const course = sampleCourse(strategy);
    const walker = new Walker({ course, person, start });
    walk(walker, 300);
    expect(replay(course, startPath(course, start, {}), walker.log).snapshot).toEqual(
      walker.snapshot,
    );
  });

  it("walks the same way with the same seed, and another way with another", () => {
    const questionsOf = (seed: number) => {
      const walker = new Walker({
        course: sampleCourse(strategy),
        person: personWho(() => true),
        seed,
      });
      walk(walker, 400);
      return JSON.stringify(walker.log);
    };
    expect(questionsOf(1)).toBe(questionsOf(1));
    expect(questionsOf(1)).not.toBe(questionsOf(2));
  });
});
