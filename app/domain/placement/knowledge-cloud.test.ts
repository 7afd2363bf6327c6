import { describe, expect, it } from "vitest";
import { type CloudSkill, cloudBeliefs } from "./knowledge-cloud";
import { framework } from "./test-learners";

const bond = 0.7;

/** The same beliefs by adding up every state there is. */
function exactBeliefs(skills: readonly CloudSkill[]): number[] {
  const fields = skills.map(({ prior }) => Math.log(prior / (1 - prior)));
  const marginals = (isHeard: boolean) => {
    const sums = skills.map(() => 0);
    let all = 0;
    for (let state = 0; state < 2 ** skills.length; state += 1) {
      const knows = (index: number) => ((state >> index) & 1) === 1;
      let weight = 0;
      skills.forEach(({ requires, evidence }, index) => {
        if (!knows(index)) return;
        weight += (fields[index] ?? 0) + (isHeard ? evidence : 0);
        const lacking = skills.filter(({ id }, at) => requires.includes(id) && !knows(at));
        weight -= bond * lacking.length;
      });
      all += Math.exp(weight);
      sums.forEach((_, index) => {
        if (knows(index)) sums[index] = (sums[index] ?? 0) + Math.exp(weight);
      });
    }
    return sums.map((sum) => sum / all);
  };
  for (let round = 0; round < 200; round += 1) {
    marginals(false).forEach((now, index) => {
      const told = skills[index]?.prior ?? 0.5;
      fields[index] =
        (fields[index] ?? 0) + Math.log(told / (1 - told)) - Math.log(now / (1 - now));
    });
  }
  return marginals(true);
}

describe("cloudBeliefs", () => {
  it("placement-cloud: comes within .02 of adding up every state, whatever the answers", () => {
    const requires = [
      [],
      ["s0"],
      ["s0"],
      ["s1", "s2"],
      ["s3"],
      [],
      ["s5", "s1"],
      ["s6"],
      ["s0", "s5"],
    ];
    for (const evidence of [
      [0, 0, 0, 2.2, 0, 0, 0, 0, 0],
      [-2, 0, 0, 0, 3.5, 0, 0, 1.3, 0],
      [1.3, -2, 1.3, -2, 1.3, -2, 1.3, -2, 1.3],
      [2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6],
    ]) {
      const skills = requires.map((own, index) => ({
        id: `s${index}`,
        requires: own,
        prior: index % 3 === 0 ? 0.6 : 0.2,
        evidence: evidence[index] ?? 0,
      }));
      const exact = exactBeliefs(skills);
      for (const seed of [1, 2, 3]) {
        cloudBeliefs(skills, seed).forEach((belief, index) => {
          expect(Math.abs(belief - (exact[index] ?? 0))).toBeLessThan(0.02);
        });
      }
    }
  });

  it("placement-cloud: without evidence believes what was told, over the whole framework", () => {
    const skills = framework.map(({ id, prerequisites, bridges }) => ({
      id,
      requires: prerequisites,
      prior: bridges.length > 0 ? 0.6 : 0.2,
      evidence: 0,
    }));
    cloudBeliefs(skills, 1).forEach((belief, index) => {
      expect(Math.abs(belief - (skills[index]?.prior ?? 0))).toBeLessThan(0.02);
    });
  });

  it("placement-cloud: the seed fixes it, and skills beyond the list are passed over", () => {
    const skills = [{ id: "a", requires: ["a", "gone"], prior: 0.3, evidence: 1 }];
    expect(cloudBeliefs(skills, 5)).toEqual(cloudBeliefs(skills, 5));
    const odds = (0.3 / 0.7) * Math.E;
    expect(cloudBeliefs(skills, 5)[0]).toBeCloseTo(odds / (1 + odds), 6);
    expect(cloudBeliefs([], 5)).toEqual([]);
  });
});
