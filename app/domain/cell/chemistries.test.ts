import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chemistries,
  chemistryFacts,
  criteria,
  type Duty,
  dutyWeights,
  rankChemistries,
  scoreOf,
  type Weights,
} from "./chemistries";

function winner(weights: Weights) {
  return rankChemistries(weights)[0]?.chemistry;
}

const weight = fc.integer({ min: 0, max: 5 });
const weights = fc.record<Weights>({
  energy: weight,
  life: weight,
  cold: weight,
  fastCharge: weight,
  price: weight,
  safety: weight,
});

describe("rankChemistries", () => {
  it.each<[Duty, string]>([
    ["car", "nmc"],
    ["forklift", "lfp"],
    ["home-storage", "lfp"],
    ["city-bus", "lto"],
    ["starter-battery", "lead-acid"],
  ])("puts for a %s %s first", (duty, chemistry) => {
    expect(winner(dutyWeights[duty])).toBe(chemistry);
  });

  it("changes its mind when the question changes", () => {
    expect(winner({ ...dutyWeights["city-bus"], fastCharge: 0, price: 5 })).toBe("lfp");
    expect(winner({ ...dutyWeights["starter-battery"], energy: 5 })).not.toBe("lead-acid");
  });

  it("says what speaks for and against, the weightiest first, and only of what matters", () => {
    const bus = rankChemistries(dutyWeights["city-bus"]);
    expect(bus.find((one) => one.chemistry === "lto")).toMatchObject({
      strengths: ["fastCharge", "life", "safety", "cold"],
      weaknesses: ["energy", "price"],
    });
    const home = rankChemistries(dutyWeights["home-storage"]);
    expect(home.find((one) => one.chemistry === "nmc")?.weaknesses).toEqual([]);
  });

  it("ranks all five with scores in 0..1, falling", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const ranked = rankChemistries(given);
        expect(ranked.map((one) => one.chemistry).sort()).toEqual([...chemistries].sort());
        for (const [index, { score }] of ranked.entries()) {
          expect(score >= 0 && score <= 1).toBe(true);
          expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? 1);
        }
      }),
    );
  });

  it("never puts a chemistry lower for more weight on what it is best at", () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(...criteria), (given, criterion) => {
        const best = Math.max(...chemistries.map((one) => scoreOf(one, criterion)));
        const favoured = chemistries.filter((one) => scoreOf(one, criterion) === best);
        const heavier = { ...given, [criterion]: given[criterion] + 1 };
        const isNothing = Object.values(given).every((one) => one === 0);
        if (isNothing || favoured.length !== 1) return;
        const place = (list: Weights) =>
          rankChemistries(list).findIndex((one) => one.chemistry === favoured[0]);
        expect(place(heavier)).toBeLessThanOrEqual(place(given));
      }),
    );
  });
});

describe("chemistryFacts", () => {
  it("have ranges that run upwards, and scores in 0..1", () => {
    for (const chemistry of chemistries) {
      const { price, safety, ...ranges } = chemistryFacts[chemistry];
      for (const [low, high] of Object.values(ranges)) expect(low).toBeLessThanOrEqual(high);
      for (const judged of [price, safety]) expect(judged >= 1 && judged <= 5).toBe(true);
      for (const criterion of criteria) {
        const score = scoreOf(chemistry, criterion);
        expect(score >= 0 && score <= 1).toBe(true);
      }
    }
  });
});
