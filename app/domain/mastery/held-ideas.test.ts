import { describe, expect, it } from "vitest";
import { type HeldIdeas, ideasAfter, ideasCleared, type ShownAnswer } from "./held-ideas";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 9, minutes)).toISOString();
const slip: ShownAnswer = {
  isRight: false,
  usedHint: false,
  isEvidence: true,
  misconceptions: ["option:wrong"],
  pathId: "path",
  at: at(0),
};
const right = (change: Partial<ShownAnswer>): ShownAnswer => ({
  ...slip,
  isRight: true,
  misconceptions: [],
  ...change,
});
const held: HeldIdeas = ideasAfter({}, slip);

describe("ideasAfter", () => {
  it("holds what a wrong first try shows, and counts it", () => {
    expect(held).toEqual({
      "option:wrong": { times: 1, lastAt: at(0), pathId: "path", clearedAt: null },
    });
    const again = ideasAfter(held, { ...slip, pathId: "other", at: at(5) });
    expect(again["option:wrong"]).toEqual({
      times: 2,
      lastAt: at(5),
      pathId: "other",
      clearedAt: null,
    });
  });

  it("holds nothing for a wrong repeat, nor for a wrong answer without a known idea", () => {
    expect(ideasAfter({}, { ...slip, isEvidence: false })).toEqual({});
    expect(ideasAfter({}, { ...slip, misconceptions: [] })).toEqual({});
  });

  it("does not take a repeat within the hour for understanding", () => {
    const soon = right({ isEvidence: false, at: at(59) });
    expect(ideasAfter(held, soon)).toEqual(held);
    const later = right({ isEvidence: false, at: at(60) });
    expect(ideasAfter(held, later)["option:wrong"]?.clearedAt).toBe(at(60));
  });

  it("is cleared by a first try with new numbers at once, but not with a hint", () => {
    expect(ideasAfter(held, right({ at: at(1) }))["option:wrong"]?.clearedAt).toBe(at(1));
    expect(ideasAfter(held, right({ at: at(90), usedHint: true }))).toEqual(held);
  });

  it("comes back with the next slip, and keeps the day on which it was cleared otherwise", () => {
    const cleared = ideasAfter(held, right({ at: at(1) }));
    expect(ideasAfter(cleared, right({ at: at(2) }))).toEqual(cleared);
    const back = ideasAfter(cleared, { ...slip, at: at(3) });
    expect(back["option:wrong"]).toMatchObject({ times: 2, clearedAt: null });
  });
});

describe("ideasCleared", () => {
  it("clears all ideas that were shown until then", () => {
    expect(ideasCleared(held, at(0))["option:wrong"]?.clearedAt).toBe(at(0));
    const later = ideasAfter({}, { ...slip, at: at(9) });
    expect(ideasCleared(later, at(8))).toEqual(later);
  });
});
