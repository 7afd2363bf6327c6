import { describe, expect, it } from "vitest";
import { drawProbes } from "./skips";

const skips = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

describe("drawProbes", () => {
  it("placement-probe: 15 %, at least one of five or more", () => {
    expect(drawProbes(skips(3), 0.15, 1)).toHaveLength(0);
    expect(drawProbes(skips(5), 0.15, 1)).toHaveLength(1);
    expect(drawProbes(skips(5), 0.05, 1)).toHaveLength(1);
    expect(drawProbes(skips(20), 0.15, 1)).toHaveLength(3);
    expect(drawProbes(skips(20), 0, 1)).toHaveLength(0);
    expect(drawProbes([], 0.15, 1)).toEqual([]);
  });

  it("placement-probe: the seed fixes which, whatever the order of the skips", () => {
    const forwards = drawProbes(skips(20), 0.15, "path");
    expect(drawProbes([...skips(20)].reverse(), 0.15, "path")).toEqual(forwards);
    const drawn = new Set([1, 2, 3, 4, 5].flatMap((seed) => drawProbes(skips(20), 0.15, seed)));
    expect(drawn.size).toBeGreaterThan(3);
    for (const skill of drawn) expect(skips(20)).toContain(skill);
  });
});
