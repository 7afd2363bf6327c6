import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage";
import { sampleCourse } from "./test-rehearsal";

describe.each(["retrainee", "degree"] as const)("what a %s meets", (id) => {
  const course = sampleCourse(id);

  it("is every lesson, and no question twice in a check", () => {
    const coverage = coverageOf(course, { walks: 12 });
    expect(coverage).toMatchObject({ walks: 12, completed: 12, unmetLessons: [], repeats: [] });
  });

  it("tells a question that nobody is asked, and the skill with fewest questions", () => {
    const [first] = course.questions.values();
    if (!first) throw new Error("The sample has questions");
    const lost = { ...first, id: `${first.lesson}/lost`, skill: "nobody" };
    const questions = new Map(course.questions).set(lost.id, lost);
    const coverage = coverageOf({ ...course, questions }, { walks: 2 });
    expect(coverage.unmetQuestions).toContain(lost.id);
    expect(coverage.scarcest.questions).toBeGreaterThan(0);
    expect(course.plan.lessons.flatMap(({ skills }) => skills)).toContain(coverage.scarcest.skill);
  });

  it("is the same for the same seed", () => {
    expect(coverageOf(course, { walks: 2, seed: 5 })).toEqual(
      coverageOf(course, { walks: 2, seed: 5 }),
    );
  });
});
