import { describe, expect, it } from "vitest";
import { judgeMastery } from "./mastered";
import { type SkillMastery, startAbility, startSkill } from "./mastery";

const ability = startAbility();

function skillWith(changes: Partial<SkillMastery>): SkillMastery {
  return { ...startSkill(), known: 0.97, fast: 1.6, answers: 5, ...recent("rrrrr"), ...changes };
}

/** "r" right, "w" wrong; every answer on a question of its own. */
function recent(results: string): Pick<SkillMastery, "recent"> {
  return {
    recent: [...results].map((result, index) => ({
      question: `q${index}`,
      isRight: result === "r",
    })),
  };
}

function missing(changes: Partial<SkillMastery>, isGate = false) {
  return judgeMastery(ability, skillWith(changes), { isGate }).missing;
}

describe("judgeMastery", () => {
  it("says yes when all signs are there", () => {
    expect(judgeMastery(ability, skillWith({}), { isGate: false })).toEqual({
      isMastered: true,
      missing: [],
    });
  });

  it("asks .95 of an ordinary skill and .98 of one that three or more stand on", () => {
    expect(missing({ known: 0.949 })).toEqual(["known"]);
    expect(missing({ known: 0.95 })).toEqual([]);
    expect(missing({ known: 0.97 }, true)).toEqual(["known"]);
    expect(missing({ known: 0.98 }, true)).toEqual([]);
  });

  it("asks an expected result of .82 on an average question", () => {
    // logit(.82) = ln(.82 / .18) = 1.5163
    expect(missing({ fast: 1.51 })).toEqual(["steady"]);
    expect(missing({ fast: 1.52 })).toEqual([]);
  });

  it("counts the learner's general ability into the expected result", () => {
    const strong = { value: 0.2, answers: 40 };
    expect(judgeMastery(strong, skillWith({ fast: 1.35 }), { isGate: false }).isMastered).toBe(
      true,
    );
    const weak = { value: -0.6, answers: 40 };
    expect(judgeMastery(weak, skillWith({}), { isGate: false }).missing).toEqual(["steady"]);
  });

  it("asks four right of the last five", () => {
    expect(missing(recent("rwrrr"))).toEqual([]);
    expect(missing(recent("rwrwr"))).toEqual(["recent"]);
    expect(missing({ ...recent("rrrr"), answers: 4 })).toEqual([]);
    expect(missing({ ...recent("rrr"), answers: 3 })).toEqual(["recent"]);
  });

  it("is content with three in a row where the prior was strong", () => {
    expect(missing({ ...recent("rrr"), answers: 3, prior: 0.8 })).toEqual([]);
    expect(missing({ ...recent("wwrrr"), prior: 0.75 })).toEqual([]);
    expect(missing({ ...recent("rrwrw"), prior: 0.8 })).toEqual(["recent"]);
    expect(missing({ ...recent("rrr"), answers: 3, prior: 0.6 })).toEqual(["recent"]);
  });

  it("asks two different questions", () => {
    const same = Array.from({ length: 5 }, () => ({ question: "q", isRight: true }));
    expect(missing({ recent: same })).toEqual(["variety"]);
    const oneOther = [...same.slice(1), { question: "other", isRight: false }];
    expect(missing({ recent: oneOther })).toEqual(["variety"]);
  });

  it("names every missing sign at the start", () => {
    expect(judgeMastery(ability, startSkill(), { isGate: false }).missing).toEqual([
      "answers",
      "known",
      "steady",
      "recent",
      "variety",
    ]);
  });
});
