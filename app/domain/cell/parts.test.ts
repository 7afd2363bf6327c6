import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCell, type Part, parts } from "./parts";

function without(...missing: Part[]) {
  return judgeCell(new Set(parts.filter((part) => !missing.includes(part))));
}

describe("judgeCell", () => {
  it("works with every part", () => {
    expect(without()).toEqual({ works: true, failures: [] });
  });

  it.each<[Part, string]>([
    ["positive-electrode", "no-store"],
    ["negative-electrode", "no-store"],
    ["separator", "short-circuit"],
    ["electrolyte", "no-ion-road"],
    ["collectors", "no-electron-road"],
    ["casing", "air-and-moisture"],
  ])("without %s shows %s", (part, failure) => {
    expect(without(part)).toEqual({ works: false, failures: [failure] });
  });

  it("shows a short circuit first, and none when there is nothing to touch", () => {
    expect(without("separator", "electrolyte").failures).toEqual(["short-circuit", "no-ion-road"]);
    expect(without("separator", "positive-electrode").failures).toEqual(["no-store"]);
  });

  it("never works with a part missing, and always says why", () => {
    fc.assert(
      fc.property(fc.subarray([...parts]), (present) => {
        const { works, failures } = judgeCell(new Set(present));
        expect(works).toBe(present.length === parts.length);
        expect(failures.length === 0).toBe(works);
      }),
    );
  });
});
