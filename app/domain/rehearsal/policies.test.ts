import { describe, expect, it } from "vitest";
import { policies } from "./policies";
import { gates, gatesWithTestOut } from "./policies/gates";
import { linear } from "./policies/linear";
import { oracle } from "./policies/oracle";
import { threeInARow } from "./policies/three-in-a-row";
import { limitOf } from "./policy";
import { profileOf } from "./profile";
import { walkOf } from "./rehearse";
import { sampleCourse, sessionIn } from "./test-rehearsal";
import type { World } from "./world";
import { worlds } from "./worlds";
import { bkt } from "./worlds/bkt";

const seeds = Array.from({ length: 20 }, (_, index) => index);

/** Everybody's answers are all the same and nobody ever learns. */
function stuckWorld(isRight: boolean): World {
  return {
    id: "stuck",
    start: () => ({
      chance: () => (isRight ? 1 : 0),
      recall: () => undefined,
      learn: () => undefined,
      forget: () => undefined,
      trueP: () => (isRight ? 1 : 0),
      isMastered: () => isRight,
    }),
  };
}

function walksOf(policy: (typeof policies)[number], world: World, profile: string) {
  const found = profileOf(profile);
  const course = sampleCourse(found.strategy);
  return seeds.map((seed) => walkOf(policy, course, world, found, seed));
}

function meanCost(walks: ReturnType<typeof walksOf>): number {
  return walks.reduce((sum, { cost }) => sum + cost, 0) / walks.length;
}

describe.each(["retrainee", "student"])("policies for a %s", (profile) => {
  it.each(policies)(
    "$id completes with those who know everything, and claims nothing false",
    (policy) => {
      for (const walk of walksOf(policy, stuckWorld(true), profile)) {
        expect(walk).toMatchObject({ isComplete: true, falseClaims: 0 });
        expect(walk.claims).toBe(5);
      }
    },
  );

  it.each(worlds)("the oracle claims nothing false and costs least, world $id", (world) => {
    const limit = walksOf(oracle, world, profile);
    expect(limit.every(({ falseClaims, isComplete }) => falseClaims === 0 && isComplete)).toBe(
      true,
    );
    for (const policy of policies.filter((one) => one !== oracle)) {
      expect(meanCost(walksOf(policy, world, profile))).toBeGreaterThan(meanCost(limit));
    }
  });
});

describe("gates", () => {
  it("lock out whoever never passes, and say so", () => {
    const session = sessionIn(stuckWorld(false), "retrainee");
    gates.run(session);
    expect(session.isLocked).toBe(true);
    expect(session.falseClaims().claims).toBe(0);
    expect(session.cost).toBeLessThan(limitOf(session));
  });

  it("with test-out spare a retrainee the text and a student the practice", () => {
    const knows = stuckWorld(true);
    expect(
      walksOf(gatesWithTestOut, knows, "retrainee").every(({ reading }) => reading === 0),
    ).toBe(true);
    for (const walk of walksOf(gatesWithTestOut, knows, "student")) {
      expect(walk.reading).toBe(5 * 18);
      expect(walk.cost).toBeCloseTo(5 * 18 + 5 * 5 * 1.5 + 5 * 4 * 2);
    }
  });
});

describe("three in a row", () => {
  it("locks out nobody from what does not stand on the lost lesson", () => {
    const session = sessionIn(stuckWorld(false), "novice");
    threeInARow.run(session);
    expect(session.isLocked).toBe(true);
    // The two lessons that stand on nothing were read.
    expect(session.reading).toBe(2 * 18);
  });
});

describe("linear", () => {
  it("claims everything, whatever the answers", () => {
    const walks = walksOf(linear, stuckWorld(false), "novice");
    expect(
      walks.every(({ falseClaims, severeClaims }) => falseClaims === 5 && severeClaims === 5),
    ).toBe(true);
  });

  it("costs everybody the same", () => {
    const costs = new Set(walksOf(linear, bkt, "novice").map(({ cost }) => cost));
    expect(costs.size).toBe(1);
  });
});
