import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { runInLocale } from "~/i18n/request-locale.server";
import { reasonText } from "./reason";

const source = readFileSync(
  fileURLToPath(new URL("../domain/path/decision.ts", import.meta.url)),
  "utf8",
);
/** Every key that a decision can give: decision.ts lists them. */
const keys = [...new Set(source.match(/path_reason_[a-z_]+/g))];

const words = {
  lesson: "Calendering",
  of: "Drying",
  module: "Electrodes",
  text: "Your mill runs the same line.",
  skills: ["Coating", "Drying"],
  until: "2026-11-22T12:00:00.000Z",
  count: 2,
};

describe.each(locales)("reasonText in %s", (locale) => {
  const say = (reason: string, said = words) => runInLocale(locale, () => reasonText(reason, said));

  it("has a sentence for every reason that a decision can give", () => {
    expect(keys.length).toBeGreaterThan(15);
    const fallback = runInLocale(locale, () => m.path_reason_earlier_rule());
    for (const key of keys) {
      expect(say(key), key).not.toBe(fallback);
      expect(say(key), key).toMatch(/^\S.{15,}[.]$/);
      expect(say(key), key).not.toMatch(/path_reason|undefined|\{/);
    }
  });

  it("says a different sentence for each", () => {
    expect(new Set(keys.map((key) => say(key))).size).toBe(keys.length);
  });

  it("tells a reason of an earlier time as such", () => {
    expect(say("path_reason_of_old")).toBe(runInLocale(locale, () => m.path_reason_earlier_rule()));
  });
});

describe("reasonText", () => {
  const say = (reason: string, said: Partial<typeof words>) =>
    runInLocale("en", () => reasonText(reason, { ...words, ...said }));

  it("names what is charged and what opens", () => {
    expect(say("path_reason_prerequisites_charged", {})).toBe(
      "“Calendering” is next because what it builds on is charged (Coating and Drying) and it opens 2 other lessons.",
    );
    expect(say("path_reason_prerequisites_charged", { count: 0 })).toBe(
      "“Calendering” is next because what it builds on is charged: Coating and Drying.",
    );
  });

  it("counts one as one and nothing as nothing", () => {
    expect(say("path_reason_opens_others", { count: 1 })).toContain("one other lesson");
    expect(say("path_reason_recognising", { count: 0 })).not.toContain("0");
  });

  it("says for the sake of which lesson a visit is", () => {
    expect(say("path_reason_visit", { of: "Slitting" })).toBe(
      "“Slitting” stands on what “Calendering” teaches (Coating and Drying), so a few questions about that come first, and then you go back.",
    );
  });

  it("quotes what a person wrote, and ends the sentence once", () => {
    expect(say("path_reason_ordered", {})).toContain("“Your mill runs the same line”.");
  });

  it("tells until when a cool-down lasts, and of what", () => {
    const text = say("path_reason_cool_down", { lesson: undefined });
    expect(text).toContain("Electrodes");
    expect(text).toContain("22 Nov 2026");
  });
});
