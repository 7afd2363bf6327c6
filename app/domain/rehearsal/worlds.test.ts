import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { profileOf } from "./profile";
import { averageQuestion, type Mind, type Teaching } from "./world";
import { worlds } from "./worlds";
import { forgetting } from "./worlds/forgetting";
import { irt } from "./worlds/irt";

const skills = [
  { id: "a", prerequisites: [], bridges: [] },
  { id: "b", prerequisites: ["a"], bridges: ["paper" as const] },
];
const day = 24 * 60;

function mindOf(world: (typeof worlds)[number], profile: string, seed: number): Mind {
  return world.start({ profile: profileOf(profile), trade: "paper", skills }, randomFrom(seed));
}

/** Mean over two hundred people. */
function mean(measure: (seed: number) => number): number {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  return seeds.reduce((sum, seed) => sum + measure(seed), 0) / seeds.length;
}

function taught(mind: Mind, from: Teaching, times: number, seed = 1): Mind {
  const random = randomFrom(seed);
  for (let turn = 0; turn < times; turn += 1) mind.learn("a", { from, share: 1, luck: random() });
  return mind;
}

describe.each(worlds)("world $id", (world) => {
  it("is the same for the same seed", () => {
    const chances = () => mindOf(world, "retrainee", 7).chance({ skill: "b", ...averageQuestion });
    expect(chances()).toBe(chances());
  });

  it("gives probabilities, more of them to experts than to novices", () => {
    const chance = (profile: string) => (seed: number) => {
      const found = mindOf(world, profile, seed).chance({ skill: "a", ...averageQuestion });
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      return found;
    };
    expect(mean(chance("rusty-expert"))).toBeGreaterThan(mean(chance("novice")) + 0.2);
  });

  it("teaches by the text and by feedback, and most people master a skill in thirty answers", () => {
    const trueP = (from: Teaching, times: number) =>
      mean((seed) => taught(mindOf(world, "novice", seed), from, times, seed).trueP("a"));
    expect(trueP("reading", 1)).toBeGreaterThan(trueP("reading", 0) + 0.1);
    expect(trueP("feedback", 3)).toBeGreaterThan(trueP("feedback", 1));
    const mastered = (seed: number) =>
      taught(mindOf(world, "novice", seed), "feedback", 30, seed).isMastered("a") ? 1 : 0;
    expect(mean(mastered)).toBeGreaterThan(0.95);
  });

  it("teaches slower what stands on things that are not there", () => {
    const trueP = (isReady: boolean) =>
      mean((seed) => {
        const mind = mindOf(world, "novice", seed);
        if (isReady) taught(mind, "feedback", 40, seed);
        const random = randomFrom(seed);
        for (let turn = 0; turn < 3; turn += 1)
          mind.learn("b", { from: "feedback", share: 1, luck: random() });
        return mind.trueP("b");
      });
    expect(trueP(true)).toBeGreaterThan(trueP(false) + 0.03);
  });
});

describe("the gradual world", () => {
  it("calls mastered what is right in .88 of average questions", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const mind = mindOf(irt, "student", seed);
      expect(mind.isMastered("a")).toBe(mind.trueP("a") >= 0.88);
    }
  });
});

describe("the world that forgets", () => {
  const learned = () => taught(mindOf(forgetting, "novice", 3), "feedback", 30);

  it("loses what is not used, never all at once", () => {
    const mind = learned();
    const fresh = mind.trueP("a");
    mind.forget(30 * day);
    const later = mind.trueP("a");
    mind.forget(300 * day);
    expect(fresh).toBeGreaterThan(later);
    expect(later).toBeGreaterThan(mind.trueP("a"));
    expect(mind.trueP("a")).toBeGreaterThan(averageQuestion.guess);
  });

  it("keeps longer what was recalled after a while than what was recalled at once", () => {
    const massed = learned();
    const spaced = learned();
    for (let turn = 0; turn < 4; turn += 1) massed.recall("a", true);
    massed.forget(28 * day);
    for (let turn = 0; turn < 4; turn += 1) {
      spaced.forget(7 * day);
      spaced.recall("a", true);
    }
    for (const mind of [massed, spaced]) mind.forget(60 * day);
    expect(spaced.trueP("a")).toBeGreaterThan(massed.trueP("a") + 0.1);
  });
});
