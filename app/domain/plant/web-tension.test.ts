import { describe, expect, it } from "vitest";
import { carefulTension, tensionFigures, type Web } from "./web-tension";

const start: Web = { width: 600, thickness: 12, tension: 120, metal: "copper" };

describe("web tension", () => {
  it("is 16.7 MPa for 120 N on 600 mm of 12 µm foil", () => {
    const { stress, stretch, verdict } = tensionFigures(start);
    expect(stress).toBeCloseTo(16.7, 1);
    expect(100_000 * stretch).toBeCloseTo(15.2, 1); // mm per 100 m
    expect(verdict).toBe("taut");
  });

  it("doubles when the foil is half as thick or half as wide", () => {
    const { stress } = tensionFigures(start);
    expect(tensionFigures({ ...start, thickness: 6 }).stress).toBeCloseTo(2 * stress, 9);
    expect(tensionFigures({ ...start, width: 300 }).stress).toBeCloseTo(2 * stress, 9);
  });

  it("stretches aluminium more than copper at the same stress", () => {
    const aluminium = tensionFigures({ ...start, metal: "aluminium" });
    expect(aluminium.stress).toBe(tensionFigures(start).stress);
    expect(aluminium.stretch).toBeGreaterThan(tensionFigures(start).stretch);
  });

  it("grows from taut to careful to stretched", () => {
    const verdictAt = (tension: number) =>
      tensionFigures({ width: 100, thickness: 10, metal: "copper", tension }).verdict;
    expect([125, 126, 250, 251].map(verdictAt)).toEqual([
      "taut",
      "careful",
      "careful",
      "stretched",
    ]);
    expect(carefulTension({ width: 100, thickness: 10, metal: "copper" })).toBeCloseTo(125, 9);
  });
});
