import { describe, expect, it } from "vitest";
import { creditsOf } from "./workload";

function amounts(hours: number) {
  return Object.fromEntries(creditsOf(hours).map(({ unit, amount }) => [unit, amount]));
}

describe("creditsOf", () => {
  it("knows a year of study in every unit", () => {
    expect(amounts(1600)).toEqual({ ects: 60, op: 60, hp: 60, osp: 60, yh: 200, gymnasium: 800 });
  });

  it("follows the example of the brief: 54 h", () => {
    // 2 op, about 6.75 YH points, about 27 gymnasium points
    expect(amounts(54)).toEqual({ ects: 2, op: 2, hp: 2, osp: 2, yh: 6.8, gymnasium: 27 });
  });

  it("calls convertible only what counts one to one", () => {
    const convertible = creditsOf(10).filter((view) => view.relation === "convertible");
    expect(convertible.map((view) => view.unit)).toEqual(["ects", "op", "hp"]);
    const planning = creditsOf(10).filter((view) => view.isPlanningFigure);
    expect(planning.map((view) => view.unit)).toEqual(["osp"]);
  });

  it("names a source for every unit and refuses impossible hours", () => {
    for (const { source } of creditsOf(0)) expect(source).toMatch(/^https:/);
    expect(() => creditsOf(-1)).toThrow(RangeError);
    expect(() => creditsOf(Number.NaN)).toThrow(RangeError);
  });
});
