import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../course/question";
import { parseResponse, type ResponseFields, responseSchema } from "./response";
import {
  everyKind,
  matching,
  multiple,
  numeric,
  ordering,
  short,
  single,
} from "./sample-questions";

function parse(question: Question, fields: ResponseFields) {
  const parsed = parseResponse(question, fields);
  return parsed.ok ? parsed.response : parsed.reason;
}

describe("parseResponse", () => {
  it("takes “I have not learned this” for every kind, whatever else is filled", () => {
    for (const question of everyKind) {
      expect(parse(question, { "not-learned": "1", answer: "x" })).toEqual({ kind: "not-learned" });
    }
  });

  it("says empty when nothing is filled", () => {
    for (const question of everyKind) {
      expect(parse(question, {})).toBe("empty");
      expect(parse(question, { answer: "  ", "order-mix": "", "match-keliber": "" })).toBe("empty");
    }
  });

  it("reads one option", () => {
    expect(parse(single, { answer: "low-weight" })).toEqual({
      kind: "single",
      option: "low-weight",
    });
    expect(parse(single, { answer: "other" })).toBe("not-allowed");
    expect(parse(single, { answer: ["low-weight", "slow-wetting"] })).toBe("not-allowed");
  });

  it("reads several options in the author's order, each once", () => {
    expect(parse(multiple, { answer: ["coils", "people", "coils"] })).toEqual({
      kind: "multiple",
      options: ["people", "coils"],
    });
    expect(parse(multiple, { answer: "door" })).toEqual({ kind: "multiple", options: ["door"] });
    expect(parse(multiple, { answer: ["door", "other"] })).toBe("not-allowed");
  });

  it("reads a number with or without its unit", () => {
    const response = { kind: "numeric", value: 7.5 };
    for (const answer of ["7,5", "7.5 A", "7,5a"]) {
      expect(parse(numeric, { answer })).toEqual(response);
    }
    expect(parse(numeric, { answer: "7,5 V" })).toBe("wrong-unit");
    expect(parse(numeric, { answer: "a lot" })).toBe("not-a-number");
    expect(parse(numeric, { answer: "1".repeat(201) })).toBe("not-allowed");
  });

  it("reads an order only when every place is used once", () => {
    const fields = {
      "order-mix": "2",
      "order-coat": "1",
      "order-dry": "3",
      "order-press": "5",
      "order-slit": "4",
    };
    expect(parse(ordering, fields)).toEqual({
      kind: "ordering",
      items: ["coat", "mix", "dry", "slit", "press"],
    });
    expect(parse(ordering, { ...fields, "order-slit": "" })).toBe("incomplete");
    expect(parse(ordering, { ...fields, "order-slit": "1" })).toBe("incomplete");
    expect(parse(ordering, { ...fields, "order-slit": "6" })).toBe("not-allowed");
    expect(parse(ordering, { ...fields, "order-slit": "04" })).toBe("not-allowed");
  });

  it("reads pairs by the letters of the right sides", () => {
    // By English text: a Cathode material, b Lithium hydroxide, c Nickel sulphate, d Recovered metals.
    const fields = {
      "match-keliber": "b",
      "match-terrafame": "a",
      "match-easpring": "c",
      "match-fortum": "d",
    };
    expect(parse(matching, fields)).toEqual({
      kind: "matching",
      pairs: {
        keliber: "keliber",
        terrafame: "easpring",
        easpring: "terrafame",
        fortum: "fortum",
      },
    });
    expect(parse(matching, { ...fields, "match-fortum": "a" })).toBe("incomplete");
    expect(parse(matching, { ...fields, "match-fortum": undefined })).toBe("incomplete");
    expect(parse(matching, { ...fields, "match-fortum": "fortum" })).toBe("not-allowed");
  });

  it("reads a short text, and refuses what cannot be stored", () => {
    expect(parse(short, { answer: "  state \n of  charge " })).toEqual({
      kind: "short",
      text: "state of charge",
    });
    expect(parse(short, { answer: "a".repeat(200) })).toMatchObject({ kind: "short" });
    expect(parse(short, { answer: "a".repeat(201) })).toBe("not-allowed");
    expect(parse(short, { answer: "a\u0000b" })).toBe("not-allowed");
    expect(parse(short, { answer: "a\ud800b" })).toBe("not-allowed");
  });

  it("never throws, and gives only responses that the schema knows", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("1", "2", "a", "door"),
      fc.array(fc.string()),
    );
    const names = [
      "answer",
      "order-mix",
      "order-coat",
      "match-keliber",
      "match-fortum",
      "__proto__",
    ];
    const fields = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value);
    fc.assert(
      fc.property(fc.constantFrom(...everyKind), fields, (question, given) => {
        const parsed = parseResponse(question, given);
        if (parsed.ok) expect(responseSchema.safeParse(parsed.response).success).toBe(true);
      }),
    );
  });
});
