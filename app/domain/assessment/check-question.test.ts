import { describe, expect, it } from "vitest";
import { checkQuestion } from "./check-question";
import {
  everyKind,
  matching,
  multiple,
  numeric,
  ordering,
  short,
  single,
} from "./sample-questions";

const text = { fi: "a", sv: "b", en: "c" };

function withOption(changes: object) {
  const [first, ...rest] = single.options;
  if (!first) throw new Error("no option");
  return { ...single, options: [{ ...first, ...changes }, ...rest] };
}

describe("checkQuestion", () => {
  it("finds nothing in sound questions", () => {
    for (const question of everyKind) expect(checkQuestion(question)).toEqual([]);
  });

  it("asks for right and wrong options", () => {
    expect(checkQuestion(withOption({ correct: undefined, misconception: text }))).toEqual([
      "no option is correct",
    ]);
    const right = multiple.options.filter((option) => option.correct);
    expect(checkQuestion({ ...multiple, options: right })).toEqual(["no option is wrong"]);
    expect(checkQuestion({ ...multiple, kind: "single" })).toEqual([
      "a single question has several correct options: use kind multiple",
    ]);
  });

  it("asks for a misconception on each wrong option and on no right one", () => {
    expect(checkQuestion(withOption({ misconception: text }))).toEqual([
      "correct option “slow-wetting” has a misconception",
    ]);
    const bare = single.options.map(({ misconception, ...option }) => option);
    expect(checkQuestion({ ...single, options: bare })).toEqual([
      "wrong option “low-weight” has no misconception",
      "wrong option “more-capacity” has no misconception",
      "wrong option “no-change” has no misconception",
    ]);
  });

  it("asks for keys that are unique and tell nothing", () => {
    expect(checkQuestion(withOption({ key: "low-weight" }))).toEqual([
      "key “low-weight” is used twice",
    ]);
    expect(checkQuestion(withOption({ key: "the-correct-one" }))).toEqual([
      "key “the-correct-one” tells the answer: name what the choice says",
    ]);
    const items = ordering.items.map((item, index) => ({ ...item, key: `step-${index + 1}` }));
    expect(checkQuestion({ ...ordering, items, misorders: [] })).toContain(
      "item key “step-1” tells its place",
    );
  });

  it("asks for choices that read differently", () => {
    expect(checkQuestion(withOption({ sv: "Low weight sv" }))).toEqual([
      "two options read the same in sv",
    ]);
    const pairs = matching.pairs.map((pair) => ({ ...pair, right: text }));
    expect(checkQuestion({ ...matching, pairs })).toContain("two right sides read the same in en");
  });

  it("asks for misorders and mismatches of known keys that are really wrong", () => {
    const misorders = [
      { first: "press", before: "paint", ...text },
      { first: "mix", before: "dry", ...text },
    ];
    expect(checkQuestion({ ...ordering, misorders })).toEqual([
      "misorder press before paint: no item “paint”",
      "misorder mix before dry is the right order: write what stands too early in “first”",
    ]);
    const mismatches = [
      { left: "keliber", right: "northvolt", ...text },
      { left: "keliber", right: "keliber", ...text },
    ];
    expect(checkQuestion({ ...matching, mismatches })).toEqual([
      "mismatch keliber with northvolt: no pair “northvolt”",
      "mismatch keliber with keliber is a right pair",
    ]);
  });

  it("tries the numbers of fifty draws", () => {
    const slips = [{ value: "q * 2", ...text }];
    expect(checkQuestion({ ...numeric, slips })).toEqual([
      "slip “q * 2” can give the right answer: use keep",
    ]);
    expect(checkQuestion({ ...numeric, keep: "answer > 100" })).toEqual([
      "a-numeric: no draw of 200 meets “answer > 100”",
    ]);
    const answer = { ...numeric.answer, value: "q * speed" };
    expect(checkQuestion({ ...numeric, answer })).toEqual([
      'unknown name “speed” at character 5 of "q * speed"',
    ]);
    expect(checkQuestion({ ...numeric, slips: [{ value: "1 / (q - q)", ...text }] })).toEqual([
      "slip “1 / (q - q)” can be no number",
    ]);
  });

  it("asks for decimals that keep the told answer right", () => {
    const answer = { ...numeric.answer, value: "q / 3", decimals: 0 };
    expect(checkQuestion({ ...numeric, answer, keep: undefined, slips: [] })).toEqual([
      "the answer rounded to 0 decimals is outside of the tolerance",
    ]);
  });

  it("asks for names that mean one thing and ranges that run upwards", () => {
    const parameters = { ...numeric.parameters, ln: { value: 2 }, w: { from: 3, to: 1, step: 1 } };
    expect(checkQuestion({ ...numeric, parameters })).toEqual([
      "parameter “ln” needs another name: this one has a meaning already",
      "parameter “w” runs from 3 down to 1",
    ]);
  });

  it("asks for placeholders that something fills, and none that tells the answer", () => {
    const prompt = { ...text, fi: "{q} {Q}", en: "{answer}" };
    expect(checkQuestion({ ...numeric, prompt })).toEqual([
      "{Q} has no parameter",
      "{answer} stands in the prompt or hint: it would tell the answer",
    ]);
    expect(checkQuestion({ ...single, prompt: { ...text, sv: "{q}" } })).toEqual([
      "{q} stands in a question without numbers",
    ]);
  });

  it("asks for forms that are either right or wrong", () => {
    const misconceptions = [
      { forms: { sv: ["Soc"] }, ...text },
      { forms: {}, ...text },
    ];
    expect(checkQuestion({ ...short, misconceptions })).toEqual([
      "“Soc” is both accepted and a misconception",
      "misconception 2 has no forms",
    ]);
  });
});
