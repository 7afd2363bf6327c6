import { describe, expect, it } from "vitest";
import type { Catalogue } from "../course/catalogue";
import { sampleCatalogue } from "../course/sample-catalogue";
import { type Goal, planOf } from "./plan";
import { newestStrategy } from "./strategy";

const retrainee = newestStrategy("retrainee");
const degree = newestStrategy("degree");
const basics: Goal = { kind: "course", id: "basics" };
const operator: Goal = { kind: "track", id: "operator" };

const ids = (goal: Goal, eqf: number, catalogue = sampleCatalogue) =>
  planOf(catalogue, goal, eqf, retrainee).lessons.map(({ id }) => id);

describe("planOf", () => {
  it("takes the lessons up to the level, in the author's order", () => {
    const all = sampleCatalogue.courses
      .flatMap((course) => course.modules)
      .flatMap((module) => module.lessons);
    const upTo = (eqf: number) => all.filter((one) => one.eqf <= eqf).map(({ id }) => id);
    expect(ids(basics, 7)).toEqual(upTo(7));
    expect(ids(basics, 4)).toEqual(upTo(4));
    expect(upTo(4).length).toBeLessThan(upTo(7).length);
  });

  it("takes the written courses of a track and names those that are coming", () => {
    const plan = planOf(sampleCatalogue, operator, 4, retrainee);
    expect(plan.lessons.every(({ id }) => id.startsWith("basics/"))).toBe(true);
    expect(plan.coming).toEqual(["packs"]);
    expect(planOf(sampleCatalogue, { kind: "track", id: "later" }, 4, degree).lessons).toEqual([]);
  });

  it("adds the single lessons of other courses that a track names", () => {
    const [track] = sampleCatalogue.tracks;
    if (!track) throw new Error("The sample has no track");
    const gap = { ...track, core: ["packs"], alsoLessons: ["basics/cells"] };
    expect(ids(operator, 4, { ...sampleCatalogue, tracks: [gap] })).toEqual(["basics/cells"]);
  });

  it("knows what stands on what, and what keeps people safe", () => {
    const { lessons } = planOf(sampleCatalogue, basics, 7, retrainee);
    const lesson = (id: string) => lessons.find((one) => one.id === `basics/${id}`);
    expect(lesson("cells")?.requires).toEqual([]);
    expect(lesson("charge")?.requires).toEqual(["cells", "volts"]);
    expect(lesson("charge")?.isSafety).toBe(false);
    expect(lesson("fire")?.isSafety).toBe(true);
  });

  it("looks back only: two lessons never wait for each other", () => {
    const [course] = sampleCatalogue.courses;
    if (!course) throw new Error("The sample has no course");
    const backwards = course.modules
      .map((module) => ({ ...module, lessons: module.lessons.toReversed() }))
      .toReversed();
    const turned: Catalogue = { ...sampleCatalogue, courses: [{ ...course, modules: backwards }] };
    const { lessons } = planOf(turned, basics, 7, retrainee);
    for (const [place, lesson] of lessons.entries()) {
      const taught = lessons.slice(0, place).flatMap((one) => one.skills);
      expect(taught).toEqual(expect.arrayContaining(lesson.requires));
    }
  });

  it("has modules with their hours where exams are sat", () => {
    expect(planOf(sampleCatalogue, basics, 7, retrainee).modules).toEqual([]);
    const { lessons, modules } = planOf(sampleCatalogue, basics, 7, degree);
    expect(modules.flatMap((module) => module.lessons)).toEqual(lessons.map(({ id }) => id));
    const hours = lessons.reduce((sum, lesson) => sum + lesson.hours, 0);
    expect(modules.reduce((sum, module) => sum + module.hours, 0)).toBe(hours);
  });

  it("throws on a goal that the catalogue has not", () => {
    for (const kind of ["track", "course"] as const) {
      expect(() => planOf(sampleCatalogue, { kind, id: "nowhere" }, 4, degree)).toThrow("nowhere");
    }
  });
});
