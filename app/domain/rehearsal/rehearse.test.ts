import { describe, expect, it } from "vitest";
import { frameworkGoal } from "./framework-content";
import { policies } from "./policies";
import { profileOf } from "./profile";
import { bootstrap, type Rehearsal, rehearse } from "./rehearse";
import { sampleContent } from "./test-rehearsal";
import { bkt } from "./worlds/bkt";
import { irt } from "./worlds/irt";

const small: Rehearsal = {
  content: sampleContent,
  goal: frameworkGoal,
  eqf: 7,
  worlds: [bkt, irt],
  profiles: [profileOf("retrainee"), profileOf("student")],
  policies,
  learners: 6,
  seed: 1,
};

describe("rehearse", () => {
  it("gives the same figures for the same seed, others for another", () => {
    const told = (seed: number) => JSON.stringify([...rehearse({ ...small, seed })]);
    expect(told(1)).toBe(told(1));
    expect(told(1)).not.toBe(told(2));
  });

  it("has a cell for each world and profile, and tells of each walk", () => {
    let walks = 0;
    const cells = [...rehearse(small, () => (walks += 1))];
    expect(cells.map(({ world, profile }) => `${world} ${profile}`)).toEqual([
      "bkt retrainee",
      "bkt student",
      "irt retrainee",
      "irt student",
    ]);
    expect(walks).toBe(4 * policies.length * small.learners);
  });

  it("compares ours with every other policy, person by person", () => {
    const [cell] = rehearse(small);
    const { ours, gates } = cell?.policies ?? {};
    const difference = cell?.oursMinus.gates?.cost;
    expect(difference?.mean).toBeCloseTo((ours?.cost ?? 0) - (gates?.cost ?? 0));
    expect(difference?.from).toBeLessThanOrEqual(difference?.mean ?? 0);
    expect(difference?.to).toBeGreaterThanOrEqual(difference?.mean ?? 0);
    expect(Object.keys(cell?.oursMinus ?? {})).not.toContain("ours");
  });
});

describe("bootstrap", () => {
  it("has no width where all are alike, and more the more they differ", () => {
    expect(bootstrap([3, 3, 3], 1)).toEqual({ mean: 3, from: 3, to: 3 });
    const narrow = bootstrap([2, 3, 4, 3, 2, 4], 1);
    const wide = bootstrap([0, 3, 6, 3, 0, 6], 1);
    expect(wide.to - wide.from).toBeGreaterThan(narrow.to - narrow.from);
  });

  it("covers the normal interval of many values", () => {
    const values = Array.from({ length: 400 }, (_, index) => index % 2);
    const { from, to } = bootstrap(values, 1);
    expect(from).toBeCloseTo(0.451, 1);
    expect(to).toBeCloseTo(0.549, 1);
  });

  it("has nothing to say of nobody", () => {
    expect(() => bootstrap([], 1)).toThrow(RangeError);
  });
});
