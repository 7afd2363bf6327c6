import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dangerOf,
  type RulesTried,
  ruleDangers,
  rulesUntouched,
  safetyRules,
  tryRule,
} from "./five-rules";

const tryAll = (chosen: readonly (typeof safetyRules)[number][]): RulesTried =>
  chosen.reduce(tryRule, rulesUntouched);

describe("tryRule", () => {
  it("follows EN 50110-1: disconnect, secure, verify, earth, protect from what is beside", () => {
    expect(tryAll(["disconnect", "secure", "verify", "earth", "adjacent"])).toEqual({
      done: 5,
      slips: 0,
    });
  });

  it("warns of earthing what nobody has proven dead, and of testing before the lock", () => {
    expect(tryAll(["disconnect", "secure", "earth"])).toEqual({
      done: 2,
      slips: 1,
      danger: "earth-onto-live",
    });
    expect(tryAll(["disconnect", "verify"]).danger).toBe("closed-by-another");
    expect(tryAll(["verify"]).danger).toBe("still-live");
    expect(tryAll(["secure"]).danger).toBe("locked-on");
    expect(tryAll(["disconnect", "adjacent"]).danger).toBe("covers-first");
  });

  it("forgets the danger with the next right choice, but not the slip", () => {
    expect(tryAll(["earth", "disconnect"])).toEqual({ done: 1, slips: 1 });
  });

  it("never moves past a rule that is not done, whatever is chosen", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...safetyRules)), (chosen) => {
        const { done } = tryAll(chosen);
        const right = chosen.reduce((at, rule) => (rule === safetyRules[at] ? at + 1 : at), 0);
        expect(done).toBe(right);
      }),
    );
  });
});

describe("dangerOf", () => {
  it("has a danger for every step too early, none for a step in turn, and needs all five", () => {
    const found = safetyRules.flatMap((next, at) =>
      safetyRules.map((chosen, place) => {
        const danger = dangerOf(chosen, next);
        expect(danger === undefined).toBe(place <= at);
        return danger;
      }),
    );
    expect(new Set(found.filter((danger) => danger))).toEqual(new Set(ruleDangers));
  });
});
