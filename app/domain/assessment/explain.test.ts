import { describe, expect, it } from "vitest";
import { explainGrade } from "./explain";
import { grade } from "./grade";
import { parseResponse } from "./response";
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

const none = { misconceptions: [] };

describe("explainGrade", () => {
  it("says what was mixed up, in the reader's language", () => {
    const given = grade(single, { kind: "single", option: "low-weight" }, 1);
    expect(explainGrade(single, given, 1, "sv")).toEqual({
      misconceptions: ["Secret: weight. sv"],
      explanation: "Secret: explanation. sv",
      rightAnswer: "Slow wetting sv",
    });
  });

  it("fills the numbers of the draw and the right answer", () => {
    const seed = 3;
    const { parameters, answer, slips } = solve(numeric, seed);
    const given = grade(numeric, { kind: "numeric", value: slips[0] ?? Number.NaN }, seed);
    const told = explainGrade(numeric, given, seed, "fi");
    const comma = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");
    const right = `${comma(answer, 1)}\u00a0A`;
    const q = `${String(parameters.q).replace(".", ",")}\u00a0Ah`;
    expect(told.rightAnswer).toBe(right);
    expect(told.misconceptions).toEqual([`Secret: divided ${q}, it is ${right}. fi`]);
    expect(told.explanation).toContain(`= ${right}.`);
  });

  it("tells a right answer that the question itself would accept", () => {
    for (const locale of ["fi", "sv", "en"] as const) {
      for (const question of [numeric, short]) {
        const { rightAnswer } = explainGrade(question, none, 8, locale);
        const parsed = parseResponse(question, { answer: rightAnswer });
        if (!parsed.ok) throw new Error(parsed.reason);
        expect(grade(question, parsed.response, 8).isRight).toBe(true);
      }
    }
  });

  it("lists the parts of an answer that has parts", () => {
    expect(explainGrade(multiple, none, 1, "en").rightAnswer).toEqual([
      "People en",
      "An open door en",
      "Coils en",
    ]);
    expect(explainGrade(ordering, none, 1, "en").rightAnswer).toHaveLength(5);
    expect(explainGrade(matching, none, 1, "en").rightAnswer).toContain(
      "Kotka en → Cathode material en",
    );
  });

  it("leaves out a misconception that the question no longer knows", () => {
    for (const question of everyKind) {
      const told = explainGrade(question, { misconceptions: ["option:gone", "slip:9"] }, 1, "en");
      expect(told.misconceptions).toEqual([]);
    }
  });
});
