import { describe, expect, it } from "vitest";
import { formatLanguage, formatMoney, formatMonth, formatNumber, formatPercent } from "./format";

describe("formatNumber", () => {
  it.each([
    ["fi", "12\u00a0345,5"],
    ["sv", "12\u00a0345,5"],
    ["en", "12\u00a0345.5"],
  ] as const)("groups by a space that never breaks, in %s", (locale, written) => {
    expect(formatNumber(12_345.5, undefined, locale)).toBe(written);
  });

  it("groups four digits too, as lessons do", () => {
    expect(formatNumber(2778, 0, "en")).toBe("2\u00a0778");
    expect(formatNumber(2778, 0, "sv")).toBe("2\u00a0778");
  });

  it("writes a minus, not a hyphen", () => {
    expect(formatNumber(-3.5, 1, "en")).toBe("−3.5");
    expect(formatNumber(-3.5, 1, "fi")).toBe("−3,5");
  });
});

describe("formatMoney", () => {
  it.each([
    ["fi", "1\u00a0200\u00a0€", "1\u00a0200\u00a0SEK"],
    ["sv", "1\u00a0200\u00a0€", "1\u00a0200\u00a0kr"],
    ["en", "€1\u00a0200", "SEK\u00a01\u00a0200"],
  ] as const)("puts the currency where %s has it", (locale, euros, crowns) => {
    expect(formatMoney(1200, "EUR", locale)).toBe(euros);
    expect(formatMoney(1200, "SEK", locale)).toBe(crowns);
  });
});

describe("formatPercent", () => {
  it.each(["fi", "sv", "en"] as const)("keeps the sign on the number's line, in %s", (locale) => {
    expect(formatPercent(0.421, locale)).toBe("42\u00a0%");
    expect(formatPercent(12.5, locale)).toBe("1\u00a0250\u00a0%");
  });
});

describe("formatMonth", () => {
  it.each([
    ["fi", "tammikuu 2026"],
    ["sv", "januari 2026"],
    ["en", "January 2026"],
  ] as const)("names the month, in %s", (locale, written) => {
    expect(formatMonth("2026-01", locale)).toBe(written);
  });
});

describe("formatLanguage", () => {
  it.each([
    ["fi", ["suomi", "ruotsi", "englanti"]],
    ["sv", ["finska", "svenska", "engelska"]],
    ["en", ["Finnish", "Swedish", "English"]],
  ] as const)("names a language in the reader's own, in %s", (locale, names) => {
    expect((["fi", "sv", "en"] as const).map((one) => formatLanguage(one, locale))).toEqual(names);
  });
});
