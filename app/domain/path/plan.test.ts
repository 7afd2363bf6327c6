import { describe, expect, it } from "vitest";
import type { Catalogue } from "../course/catalogue";
import { sampleCatalogue } from "../course/sample-catalogue";
import { startMemory } from "./memory";
import { endsBefore, type Goal, placeInPlan, planOf } from "./plan";
import { missingBefore } from "./standing";
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

describe("a lesson that stands on what the author teaches later", () => {
  const skills = sampleCatalogue.skills.map((skill) =>
    skill.id === "volts" ? { ...skill, prerequisites: ["fire"] } : skill,
  );
  const plan = planOf({ ...sampleCatalogue, skills }, basics, 4, degree);

  it("waits for it, and for nothing else", () => {
    expect(plan.lessons.map(({ id }) => id)).toEqual([
      "basics/cells",
      "basics/fire",
      "basics/volts",
      "basics/charge",
    ]);
    expect(plan.lessons.find(({ id }) => id === "basics/volts")?.requires).toEqual(["fire"]);
  });

  it("leaves each lesson in its module; a module ends with its last lesson", () => {
    expect(plan.modules.map(({ id, lessons }) => [id, lessons])).toEqual([
      ["basics/first", ["basics/cells", "basics/volts"]],
      ["basics/second", ["basics/fire", "basics/charge"]],
    ]);
    expect(endsBefore(plan, "basics/first", "basics/charge")).toBe(true);
    expect(endsBefore(plan, "basics/first", "basics/fire")).toBe(false);
    expect(endsBefore(plan, "basics/second", "basics/volts")).toBe(false);
  });

  it("locks no degree student out: the exam of a module that goes on later is not waited for", () => {
    const memory = startMemory("2026-11-23T06:00:00.000Z", {});
    const context = { plan, strategy: degree, memory };
    const missing = (id: string) => {
      const lesson = plan.lessons.find((one) => one.id === id);
      return lesson && missingBefore(context, lesson);
    };
    expect(missing("basics/fire")).toEqual(["basics/cells"]);
    expect(missing("basics/volts")).toEqual(["basics/cells", "basics/fire"]);
    expect(missing("basics/charge")).toEqual(["basics/cells", "basics/fire", "basics/volts"]);
  });

  it("knows the place of a lesson, and that of enrichment as none", () => {
    expect(placeInPlan(plan, "basics/volts")).toBe(2);
    expect(placeInPlan(plan, "basics/ageing")).toBe(-1);
  });
});
