import { describe, expect, it } from "vitest";
import { skillsToAsk } from "./choose-skills";
import type { Placement, PlacementAnswer } from "./placement";
import { rules } from "./test-learners";

const ids = ["a", "b", "c", "d", "e", "f"];

function ask(
  beliefs: Record<string, number>,
  asked: string[] = [],
  change: Partial<Placement> = {},
): string[] {
  const skills = ids.map((id) => ({ id, requires: [], prior: 0.2, isAskable: true }));
  const answers = asked.map(
    (skill, index): PlacementAnswer => ({ question: `${index}`, skill, outcome: 1 }),
  );
  const placement = { rules, skills, answers, contested: {}, ...change };
  return skillsToAsk(placement, { ...clear, ...beliefs }, new Set(ids));
}

const clear = Object.fromEntries(ids.map((id) => [id, 0.05]));

describe("skillsToAsk", () => {
  it("placement-choice: takes those nearest one half, near ties together", () => {
    expect(ask({ a: 0.2, b: 0.45, c: 0.52, d: 0.62 })).toEqual(["b", "c"]);
  });

  it("placement-stop: ends when no skill asked less than twice lies in .15–.85", () => {
    expect(ask({})).toEqual([]);
    expect(ask({ a: 0.149, b: 0.14 })).toEqual([]);
    expect(ask({ a: 0.15 })).toEqual(["a"]);
    expect(ask({ a: 0.4 }, ["a", "a"])).toEqual([]);
  });

  it("placement-proof: what looks known is asked up to twice more, where that can be enough", () => {
    expect(ask({ a: 0.6 }, ["a", "a"])).toEqual(["a"]);
    expect(ask({ a: 0.6 }, ["a", "a", "a"])).toEqual([]);
    expect(ask({ a: 0.8 }, ["a", "a", "a"])).toEqual(["a"]);
    expect(ask({ a: 0.8 }, ["a", "a", "a", "a"])).toEqual([]);
    expect(ask({ a: 0.95 }, ["a", "a"])).toEqual([]);
  });

  it("placement-proof: goes first once no more questions are left than it needs", () => {
    const beliefs = { a: 0.8, b: 0.5 };
    // Six skills make nine questions: with four left there is room to look further, with one there is not.
    expect(ask(beliefs, ["a", "c", "c", "d", "d"])).toEqual(["b"]);
    expect(ask(beliefs, ["a", "c", "c", "d", "d", "e", "e", "f"])).toEqual(["a"]);
  });

  it("placement-cap: asks nothing beyond the cap, and nothing about safety", () => {
    const nine = ["a", "a", "b", "b", "c", "c", "d", "d", "e"];
    expect(ask({ f: 0.5 }, nine)).toEqual([]);
    expect(ask({ f: 0.5 }, nine.slice(1))).toEqual(["f"]);
    const skills = [{ id: "a", requires: [], prior: 0.2, isAskable: false }];
    expect(ask({ a: 0.5 }, [], { skills })).toEqual([]);
  });

  it("placement-claim: after the result only claims to know are asked about, two proofs each", () => {
    const proof = (question: string) => ({ question, skill: "a", outcome: 1, isProof: true });
    const contested = { a: "known", b: "unknown" } as const;
    expect(ask({ c: 0.5 }, [], { contested })).toEqual(["a"]);
    expect(ask({ c: 0.5 }, [], { contested, answers: [proof("1")] })).toEqual(["a"]);
    expect(ask({ c: 0.5 }, [], { contested, answers: [proof("1"), proof("2")] })).toEqual([]);
  });
});
