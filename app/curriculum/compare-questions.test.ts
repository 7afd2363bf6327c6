import { describe, expect, it } from "vitest";
import { type Question, questionSchema } from "~/domain/course/question";
import { sampleQuestion } from "~db/test-publication";
import { comparePublications } from "./compare-publications";
import { editionOf, withQuestion } from "./test-editions";

const id = "basics/cells/check-1";
const say = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });
const base = sampleQuestion("check-1", "cells");
const { kind: _, ...common } = base;
const { options: __, ...bare } = common as Extract<Question, { kind: "single" }>;

/** What the change of one question is called. */
function kindOf(was: Question, now: Question) {
  const from = withQuestion(editionOf(), id, was);
  const { changes, changed } = comparePublications(from, withQuestion(editionOf(), id, now));
  return { kinds: changes.map(({ kind, effect }) => `${kind} ${effect}`), changed };
}

const make = (more: object): Question => questionSchema.parse({ ...bare, ...more });
const key = { kinds: ["key pinned"], changed: ["basics/cells"] };
const wording = { kinds: ["wording flows"], changed: [] };

const numeric = (more: object = {}) =>
  make({
    kind: "numeric",
    answer: { value: 3, unit: "V", tolerance: 0, decimals: 0 },
    slips: [{ value: 4, ...say("Too much") }],
    ...more,
  });
const ordering = (keys: string[], text = "Item") =>
  make({
    kind: "ordering",
    items: keys.map((one) => ({ key: one, ...say(`${text} ${one}`) })),
    misorders: [{ first: "b", before: "a", ...say("Mixed up") }],
  });
const matching = (rights: Record<string, string>) =>
  make({
    kind: "matching",
    pairs: Object.entries(rights).map(([one, right]) => ({
      key: one,
      left: say(`Left ${one}`),
      right: say(right),
    })),
    mismatches: [{ left: "a", right: "b", ...say("Mixed up") }],
  });
const short = (forms: string[], prompt = "Name it") =>
  make({
    kind: "short",
    prompt: say(prompt),
    accepted: { fi: forms, sv: forms, en: forms },
    misconceptions: [{ forms: { en: ["coke"] }, ...say("No") }],
  });

describe("a question", () => {
  it("whose other option is right now has another key", () => {
    const options = ["right", "wrong", "odd"].map((one) => ({ key: one, ...say(one) }));
    const single = (right: string) =>
      make({
        kind: "single",
        options: options.map((one) => (one.key === right ? { ...one, correct: true } : one)),
      });
    expect(kindOf(single("right"), single("wrong"))).toEqual(key);
  });

  it("with other words alone is only worded anew", () => {
    expect(kindOf(base, { ...base, prompt: say("Said better") })).toEqual(wording);
    expect(kindOf(base, { ...base, hint: say("A hint") })).toEqual(wording);
    expect(kindOf(ordering(["a", "b", "c"]), ordering(["a", "b", "c"], "Thing"))).toEqual(wording);
    expect(kindOf(short(["cobalt"]), short(["cobalt"], "Which metal?"))).toEqual(wording);
    const slips = [{ value: 5, ...say("Other slip") }];
    expect(kindOf(numeric(), numeric({ slips }))).toEqual(wording);
  });

  it("with another value, order, form or kind has another key", () => {
    const answer = { value: 4, unit: "V", tolerance: 0, decimals: 0 };
    expect(kindOf(numeric(), numeric({ answer }))).toEqual(key);
    expect(kindOf(ordering(["a", "b", "c"]), ordering(["b", "a", "c"]))).toEqual(key);
    expect(kindOf(short(["cobalt"]), short(["cobalt", "Co"]))).toEqual(key);
    expect(kindOf(base, numeric())).toEqual(key);
  });

  it("whose right sides have changed places has another key, though no key field has", () => {
    const was = matching({ a: "One", b: "Two", c: "Three" });
    expect(kindOf(was, matching({ a: "Two", b: "One", c: "Three" }))).toEqual(key);
    expect(kindOf(was, matching({ a: "First", b: "Two", c: "Three" }))).toEqual(wording);
  });

  it("with another difficulty or skill has other settings", () => {
    expect(kindOf(base, { ...base, difficulty: 5 }).kinds).toEqual(["settings pinned"]);
    expect(kindOf(base, { ...base, skill: "volts" }).kinds).toEqual(["settings pinned"]);
  });

  it("is unchanged by the stamp of a translator", () => {
    expect(kindOf(base, { ...base, translated: "abc" })).toEqual({ kinds: [], changed: [] });
  });
});
