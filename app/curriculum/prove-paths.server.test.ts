// Broken courses stop the publish with the shortest story to where nobody gets further.
import { describe, expect, it } from "vitest";
import type { Course } from "~/domain/path/snapshot";
import { newestStrategy, type Strategy } from "~/domain/path/strategy";
import type { RehearsalCourse } from "~/domain/rehearsal/rehearsal-course";
import { sampleCourse } from "~/domain/rehearsal/test-rehearsal";
import { ContentError } from "./problem";
import { proveCourse } from "./prove-paths.server";
import { prepareContent } from "./publish.server";
import { readContent } from "./read-content.server";
import { writeStampedContent } from "./test-content";

const strategies = ["retrainee", "degree"] as const;

function withChange(course: RehearsalCourse, change: Partial<Course>): RehearsalCourse {
  return { ...course, ...change };
}

function withoutSittings(): Strategy {
  const whole = newestStrategy("degree");
  return { ...whole, exam: { ...whole.exam, sittings: 0 } };
}

describe.each(strategies)("the proof for a %s", (id) => {
  const course = sampleCourse(id);
  const [, second] = course.plan.lessons;

  it("finds nothing in a course that can be done", () => {
    expect(proveCourse(course, "x.yaml")).toEqual([]);
  });

  it("finds a lesson whose check has no questions", () => {
    const checks = new Map(course.checks).set(second?.id ?? "", []);
    const [problem] = proveCourse({ ...course, checks }, "x.yaml");
    expect(problem?.problem).toContain(`A ${id} learner cannot complete the course “framework”`);
    expect(problem?.problem).toContain("A check needs at least one question");
    expect(problem?.cure).toMatch(/^The shortest story to it: .*opens framework\//);
  });
});

describe("the proof for a retrainee", () => {
  it("finds two lessons that wait for each other", () => {
    const course = sampleCourse("retrainee");
    const [first, second, ...others] = course.plan.lessons;
    if (!first || !second) throw new Error("The sample has two lessons");
    const lessons = [
      { ...first, requires: second.skills },
      { ...second, requires: first.skills },
      ...others,
    ];
    const [problem] = proveCourse(
      withChange(course, { plan: { ...course.plan, lessons } }),
      "x.yaml",
    );
    expect(problem?.problem).toContain("cannot complete");
    expect(problem?.cure.length).toBeLessThan(400);
  });
});

describe("the proof for a degree student", () => {
  it("finds an exam that nobody may sit", () => {
    const strategy = withoutSittings();
    const [problem] = proveCourse(withChange(sampleCourse("degree"), { strategy }), "x.yaml");
    expect(problem?.problem).toContain("Only a person could help, and nobody has failed an exam");
  });
});

describe("publishing", () => {
  it("stops where nobody may sit the exam, and tells the shortest story", async () => {
    const { content } = await readContent(await writeStampedContent());
    if (!content) throw new Error("The sample can be read");
    const strategies = [withoutSittings()];
    const unused = () => Promise.reject(new Error("Nothing is compiled"));
    const none = { hasProof: () => Promise.resolve(false), putProof: unused };
    const store = { has: unused, put: unused, ...none };
    const publishing = prepareContent(content, store, { strategies });
    await expect(publishing).rejects.toThrow(ContentError);
    await expect(publishing).rejects.toThrow(
      /degree learner cannot complete the track “operator”.*\n.*The shortest story to it: .*is oriented/,
    );
  });
});
