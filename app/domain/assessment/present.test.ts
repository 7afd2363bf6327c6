import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../course/question";
import { locales } from "../course/text";
import { misconceptionTexts } from "./explain";
import { parseQuantity } from "./number-text";
import { hintOf, presentQuestion } from "./present";
import {
  everyKind,
  matching,
  multiple,
  numeric,
  ordering,
  short,
  single,
} from "./sample-questions";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const locale = fc.constantFrom(...locales);

/** Every text that would give the key away. */
function secretsOf(question: Question): string[] {
  const texts = [...misconceptionTexts(question).values(), question.explanation];
  if (question.hint) texts.push(question.hint);
  const forms = question.kind === "short" ? Object.values(question.accepted).flat() : [];
  return [...texts.flatMap(({ fi, sv, en }) => [fi, sv, en]), ...forms];
}

describe("presentQuestion", () => {
  it("lets no part of the key out", () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyKind), seed, locale, (question, from, language) => {
        const sent = JSON.stringify(presentQuestion(question, from, language));
        for (const secret of secretsOf(question)) expect(sent).not.toContain(secret);
        expect(sent).not.toMatch(
          /Secret|correct|misconception|accepted|difficulty|tolerance|slips/,
        );
      }),
    );
  });

  it("names exactly the fields that a page needs", () => {
    const fieldsOf = (question: Question) => Object.keys(presentQuestion(question, 1, "en")).sort();
    const common = ["hasHint", "id", "kind", "prompt"];
    expect(fieldsOf(single)).toEqual([...common, "options"].sort());
    expect(fieldsOf(multiple)).toEqual([...common, "options"].sort());
    expect(fieldsOf(numeric)).toEqual([...common, "unit"].sort());
    expect(fieldsOf(ordering)).toEqual([...common, "items"].sort());
    expect(fieldsOf(matching)).toEqual([...common, "lefts", "rights"].sort());
    expect(fieldsOf(short)).toEqual(common);
  });

  it("shows every choice once, in the reader's language, the same for the same seed", () => {
    fc.assert(
      fc.property(seed, locale, (from, language) => {
        const shown = presentQuestion(multiple, from, language);
        if (shown.kind !== "multiple") throw new Error("another kind");
        const asWritten = multiple.options.map((one) => ({ key: one.key, text: one[language] }));
        expect(new Set(shown.options)).toEqual(new Set(asWritten));
        expect(shown.options).toHaveLength(asWritten.length);
        expect(presentQuestion(multiple, from, language)).toEqual(shown);
      }),
    );
  });

  it("keeps the order of choices when the language changes", () => {
    const keys = (language: "fi" | "sv") => {
      const shown = presentQuestion(single, 5, language);
      return shown.kind === "single" ? shown.options.map((option) => option.key) : [];
    };
    expect(keys("fi")).toEqual(keys("sv"));
  });

  it("never shows an ordering in the right order", () => {
    const right = ordering.items.map((item) => item.key);
    fc.assert(
      fc.property(seed, (from) => {
        const shown = presentQuestion(ordering, from, "fi");
        if (shown.kind !== "ordering") throw new Error("another kind");
        const keys = shown.items.map((item) => item.key);
        expect(keys).not.toEqual(right);
        expect([...keys].sort()).toEqual([...right].sort());
      }),
      { numRuns: 1000 },
    );
  });

  it("names right sides by letters that follow from their words alone", () => {
    const lettersOf = (question: typeof matching) => {
      const shown = presentQuestion(question, 3, "en");
      if (shown.kind !== "matching") throw new Error("another kind");
      return new Map(shown.rights.map(({ key, text }) => [text, key]));
    };
    const letters = lettersOf(matching);
    expect([...letters.values()].sort()).toEqual(["a", "b", "c", "d"]);
    // Other pairs of the same words get the same letters: the letters know nothing of the pairs.
    const rights = matching.pairs.map((pair) => pair.right);
    const pairs = matching.pairs.map((pair, at) => ({
      ...pair,
      right: rights.at(at - 1) ?? pair.right,
    }));
    expect(lettersOf({ ...matching, pairs })).toEqual(letters);
  });

  it("fills the drawn numbers in the reader's way, with a space that does not break", () => {
    const prompt = (language: "fi" | "en") => presentQuestion(numeric, 11, language).prompt;
    expect(prompt("fi")).toMatch(
      /^A cell holds \d(,5)?\u00a0Ah\. What current is (0,5|2|3)C on 1\u00a0200\u00a0µm\? fi$/,
    );
    expect(prompt("en")).toMatch(/on 1\u00a0200\u00a0µm\? en$/);
    expect(prompt("en")).not.toContain(",");
  });
});

describe("hintOf", () => {
  it("comes only when asked for, with its numbers", () => {
    expect(presentQuestion(numeric, 4, "sv").hasHint).toBe(true);
    const shown = hintOf(numeric, 4, "sv")?.match(/Secret: (.*) times/)?.[1] ?? "";
    expect(parseQuantity(shown)?.unit).toBe("Ah");
  });

  it("is null where there is none", () => {
    expect(presentQuestion(multiple, 4, "sv").hasHint).toBe(false);
    expect(hintOf(multiple, 4, "sv")).toBeNull();
  });
});
