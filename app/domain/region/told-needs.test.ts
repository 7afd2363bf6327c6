import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConfidentialNeed, leastCompanies, toldNeeds } from "./told-needs";

const areas = ["A1", "A2", "A3", "A4"];
const base = { region: "kymenlaakso", eqf: 4, quarter: "2027-Q1" };

function secret(companyKey: string, heads: number, ...named: string[]): ConfidentialNeed {
  return { ...base, areas: named, heads, companyKey };
}

function headsOf(needs: ConfidentialNeed[], area: string): number {
  return toldNeeds(needs)
    .filter((need) => need.area === area)
    .reduce((sum, { heads }) => sum + heads, 0);
}

const anyNeed = fc.record({
  region: fc.constantFrom("kymenlaakso", "vasterbotten"),
  eqf: fc.constantFrom(4, 6),
  quarter: fc.constantFrom("2027-Q1", "2027-Q2"),
  areas: fc.subarray(areas, { minLength: 1 }),
  heads: fc.integer({ min: 1, max: 60 }),
  companyKey: fc.constantFrom("k1", "k2", "k3", "k4", "k5"),
});
const anyNeeds = fc.array(anyNeed, { maxLength: 25 });

test("two companies are told nothing of, three are told together", () => {
  const two = [secret("k1", 10, "A1"), secret("k1", 5, "A1"), secret("k2", 7, "A1")];
  expect(headsOf(two, "A1")).toBe(0);
  expect(headsOf([...two, secret("k3", 3, "A1")], "A1")).toBe(25);
});

test("an area that would tell one company by subtraction is left out", () => {
  const three = ["k1", "k2", "k3"].map((key) => secret(key, 10, "A1", "A2"));
  const needs = [...three, secret("k4", 8, "A2")];
  // A2 − A1 would be what k4 stated
  expect([headsOf(needs, "A2"), headsOf(needs, "A1")]).toEqual([38, 0]);
});

test("whatever sums are combined, what is left is empty or comes from three companies", () => {
  fc.assert(
    fc.property(anyNeeds, (needs) => {
      const told = new Set(
        toldNeeds(needs).map((one) => [one.region, one.eqf, one.quarter, one.area].join(" ")),
      );
      // needs that every told figure holds, or leaves out, together
      const parts = new Map<string, Set<string>>();
      for (const { region, eqf, quarter, companyKey, areas: named } of needs) {
        const inFigures = named.map((area) => [region, eqf, quarter, area].join(" ")).sort();
        const part = inFigures.filter((figure) => told.has(figure)).join();
        if (part === "") continue;
        parts.set(part, (parts.get(part) ?? new Set()).add(companyKey));
      }
      for (const companies of parts.values()) {
        expect(companies.size).toBeGreaterThanOrEqual(leastCompanies);
      }
    }),
  );
});

test("how many heads a company states decides nothing about what is told", () => {
  fc.assert(
    fc.property(anyNeeds, fc.integer({ min: 1, max: 500 }), (needs, heads) => {
      const places = (of: ConfidentialNeed[]) =>
        toldNeeds(of).map(({ heads: _, ...place }) => place);
      expect(places(needs.map((need) => ({ ...need, heads })))).toEqual(places(needs));
    }),
  );
});
