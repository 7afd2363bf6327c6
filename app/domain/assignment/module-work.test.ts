import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { startMemory } from "../path/memory";
import { planOf } from "../path/plan";
import { newestStrategy } from "../path/strategy";
import { modulesDone, moduleWork, workReader } from "./module-work";

const strategy = newestStrategy("retrainee");
const plan = planOf(sampleCatalogue, { kind: "track", id: "operator" }, 4, strategy);
const nothing = { skills: {}, recognised: [] };
const mastered = { known: 0.95, isMastered: true, answers: 9 };

describe("the work of modules", () => {
  it("stands in teaching order with its whole hours", () => {
    expect(moduleWork(plan)).toEqual([
      { moduleId: "basics/first", minutes: 480 },
      { moduleId: "basics/second", minutes: 480 },
    ]);
  });

  it("is a range for whoever is new, up to the whole student work", () => {
    const [first] = workReader(plan, strategy)(nothing);
    expect(first).toMatchObject({ moduleId: "basics/first", to: 480 });
    expect(first?.from).toBeGreaterThan(0);
    expect(first?.from).toBeLessThan(60);
  });

  it("is shorter for whoever has shown something already, and nothing where all is shown", () => {
    const read = workReader(plan, strategy);
    expect(read({ skills: { cells: mastered }, recognised: [] })[0]?.to).toBe(240);
    expect(read({ skills: { cells: mastered }, recognised: ["volts"] })[0]).toEqual({
      moduleId: "basics/first",
      from: 0,
      to: 0,
    });
  });

  it("still asks for safety, however much is shown", () => {
    const [, second] = workReader(plan, strategy)({ skills: {}, recognised: ["charge", "fire"] });
    expect(second?.to).toBe(240);
  });

  it("is done when nothing of a module is left; with exams, when the exam is passed", () => {
    const memory = startMemory("", {}, ["cells", "volts"]);
    expect(modulesDone({ plan, strategy, memory })).toEqual(["basics/first"]);
    const degree = newestStrategy("degree");
    const withExams = planOf(sampleCatalogue, plan.goal, 4, degree);
    expect(modulesDone({ plan: withExams, strategy: degree, memory })).toEqual([]);
  });
});
