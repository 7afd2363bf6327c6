import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../course/question";
import { grade } from "./grade";
import type { QuestionResponse } from "./response";
import { rightResponse } from "./right-response";
import {
  everyKind,
  matching,
  multiple,
  numeric,
  ordering,
  short,
  single,
} from "./sample-questions";
import { solve } from "./solution";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Any response that `parseResponse` could give to a question. */
function anyResponse(question: Question): fc.Arbitrary<QuestionResponse> {
  switch (question.kind) {
    case "single":
      return fc
        .constantFrom(...question.options)
        .map(({ key }) => ({ kind: "single", option: key }));
    case "multiple":
      return fc
        .subarray(
          question.options.map(({ key }) => key),
          { minLength: 1 },
        )
        .map((options) => ({ kind: "multiple", options }));
    case "numeric":
      return fc.double({ noNaN: true }).map((value) => ({ kind: "numeric", value }));
    case "ordering":
      return permutation(question.items).map((items) => ({ kind: "ordering", items }));
    case "matching":
      return permutation(question.pairs).map((rights) => ({
        kind: "matching",
        pairs: Object.fromEntries(question.pairs.map(({ key }, at) => [key, rights[at] ?? ""])),
      }));
    case "short":
      return fc.string({ minLength: 1 }).map((text) => ({ kind: "short", text }));
  }
}

function permutation(parts: { key: string }[]): fc.Arbitrary<string[]> {
  const keys = parts.map(({ key }) => key);
  return fc.shuffledSubarray(keys, { minLength: keys.length });
}

const answered = fc
  .constantFrom<Question>(...everyKind)
  .chain((question) => fc.tuple(fc.constant(question), anyResponse(question)));

describe("grade", () => {
  it("gives 1 to the right response of every kind, for any seed, also where safety counts", () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(...everyKind), fc.boolean(), (from, question, isSafety) => {
        const right = grade(question, rightResponse(question, from), from, { isSafety });
        expect(right).toEqual({ outcome: 1, isRight: true, misconceptions: [] });
      }),
    );
  });

  it("stays within 0..1 and is right only at 1", () => {
    fc.assert(
      fc.property(seed, answered, (from, [question, response]) => {
        const { outcome, isRight } = grade(question, response, from);
        expect(outcome >= 0 && outcome <= 1).toBe(true);
        expect(isRight).toBe(outcome === 1);
      }),
    );
  });

  it("never gives more where safety counts, and no partial credit beside a misconception", () => {
    fc.assert(
      fc.property(seed, answered, (from, [question, response]) => {
        const plain = grade(question, response, from);
        const safe = grade(question, response, from, { isSafety: true });
        expect(safe.outcome).toBeLessThanOrEqual(plain.outcome);
        if (safe.misconceptions.length > 0) expect(safe.outcome).toBe(0);
      }),
    );
  });

  it("is nought and shows no misconception when not learned", () => {
    for (const question of everyKind) {
      expect(grade(question, { kind: "not-learned" }, 1)).toEqual({
        outcome: 0,
        isRight: false,
        misconceptions: [],
      });
    }
  });

  it("throws where answer and question do not belong together: that is a bug", () => {
    expect(() => grade(single, { kind: "numeric", value: 1 }, 1)).toThrow(
      "a-single is single, its answer numeric",
    );
    expect(() => grade(single, { kind: "single", option: "x" }, 1)).toThrow("has no option “x”");
    expect(() => grade(multiple, { kind: "multiple", options: ["x"] }, 1)).toThrow("no option “x”");
    expect(() => grade(ordering, { kind: "ordering", items: ["mix"] }, 1)).toThrow("not an order");
    expect(() => grade(matching, { kind: "matching", pairs: {} }, 1)).toThrow("“keliber”");
  });
});

describe("single and multiple", () => {
  it("names the misconception of a wrong option", () => {
    expect(grade(single, { kind: "single", option: "low-weight" }, 1)).toEqual({
      outcome: 0,
      isRight: false,
      misconceptions: ["option:low-weight"],
    });
  });

  it.each([
    [["people", "door"], 2 / 3, []],
    [["people", "door", "purge"], 2 / 3 - 1 / 2, ["option:purge"]],
    [["people", "door", "coils", "purge"], 1 / 2, ["option:purge"]],
    [["people", "purge"], 0, ["option:purge"]],
    [["people", "door", "coils", "purge", "light"], 0, ["option:purge", "option:light"]],
  ])("gives %j its share", (options, outcome, misconceptions) => {
    const given = grade(multiple, { kind: "multiple", options }, 1);
    expect(given.outcome).toBeCloseTo(outcome, 12);
    expect(given).toMatchObject({ isRight: false, misconceptions });
  });

  it("takes all credit for an unsafe pick, not for a pick left out", () => {
    const pick = (options: string[]) =>
      grade(multiple, { kind: "multiple", options }, 1, { isSafety: true }).outcome;
    expect(pick(["people", "door", "coils", "purge"])).toBe(0);
    expect(pick(["people", "door"])).toBeCloseTo(2 / 3);
  });
});

describe("ordering and matching", () => {
  const order = (items: string[], isSafety = false) =>
    grade(ordering, { kind: "ordering", items }, 1, { isSafety });

  it("counts the neighbours that an order keeps", () => {
    expect(order(["coat", "dry", "press", "slit", "mix"]).outcome).toBe(3 / 4);
    expect(order(["slit", "press", "dry", "coat", "mix"]).outcome).toBe(0);
    expect(order(["mix", "coat", "press", "dry", "slit"])).toEqual({
      outcome: 1 / 4,
      isRight: false,
      misconceptions: ["misorder:press<dry"],
    });
  });

  it("gives an unsafe order nothing", () => {
    expect(order(["coat", "dry", "press", "slit", "mix"], true).outcome).toBe(0);
  });

  it("counts the pairs and names known mismatches", () => {
    const pairs = {
      keliber: "keliber",
      terrafame: "easpring",
      easpring: "terrafame",
      fortum: "fortum",
    };
    expect(grade(matching, { kind: "matching", pairs }, 1)).toEqual({
      outcome: 1 / 2,
      isRight: false,
      misconceptions: ["mismatch:easpring>terrafame"],
    });
  });
});

describe("short", () => {
  const answer = (text: string) => grade(short, { kind: "short", text }, 1);

  it.each([
    "State of charge",
    "state-of-charge",
    "SOC",
    "soc.",
    "LADDNINGSNIVÅ",
    "laddningsniva\u030a",
    "laddnings nivå",
    "varaustla",
    "vaarustila",
    "varaustilaa",
    "laddningsnivo",
  ])("accepts %s", (text) => {
    expect(answer(text).isRight).toBe(true);
  });

  it.each([
    ["state of health", ["form:0"]],
    ["kuntotilla", ["form:0"]],
    ["varaustilo", ["form:1"]],
    ["SOK", []],
    ["state of chrge", []],
    ["varustil", []],
    ["charge", []],
  ])("does not accept %s", (text, misconceptions) => {
    expect(answer(text)).toEqual({ outcome: 0, isRight: false, misconceptions });
  });
});

describe("numeric", () => {
  const fixed = {
    ...numeric,
    parameters: { q: { value: 0.2 } },
    keep: undefined,
    answer: { value: "q", unit: "A", tolerance: 0.1, decimals: 1 },
    slips: [
      { value: 0.5, fi: "a", sv: "b", en: "c" },
      { value: 0.32, fi: "a", sv: "b", en: "c" },
      { value: 200, fi: "a", sv: "b", en: "c" },
    ],
  };
  const answer = (value: number) => grade(fixed, { kind: "numeric", value }, 1);

  it("counts the ends of the tolerance in, binary dust or not", () => {
    expect(answer(0.3).isRight).toBe(true);
    expect(answer(0.1).isRight).toBe(true);
    expect(answer(0.3001).isRight).toBe(false);
  });

  it("recognises a slip by its number, the nearest first, never beyond half way to the answer", () => {
    expect(answer(0.5).misconceptions).toEqual(["slip:0"]);
    expect(answer(0.31).misconceptions).toEqual(["slip:1"]);
    // Half of slip 0's distance to the answer is .15: .66 is out of its reach.
    expect(answer(0.64).misconceptions).toEqual(["slip:0"]);
    expect(answer(0.66).misconceptions).toEqual([]);
  });

  it("reads a large slip as coarsely as it would be rounded", () => {
    expect(answer(199).misconceptions).toEqual(["slip:2"]);
    expect(answer(90).misconceptions).toEqual([]);
  });

  it("gives each slip its own misconception for any seed", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const solution = solve(numeric, from);
        for (const [index, value] of solution.slips.entries()) {
          const { isRight, misconceptions } = grade(numeric, { kind: "numeric", value }, from);
          const isShared = solution.slips.some((other, at) => at !== index && other === value);
          expect(isRight).toBe(false);
          if (!isShared) expect(misconceptions).toEqual([`slip:${index}`]);
        }
      }),
    );
  });
});
