import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../course/text";
import { formatNumber, formatQuantity, isSameUnit, parseQuantity } from "./number-text";

describe("formatNumber", () => {
  it("writes the reader's decimal sign and groups with a space that does not break", () => {
    expect(formatNumber(12345.5, "fi")).toBe("12\u00a0345,5");
    expect(formatNumber(12345.5, "sv")).toBe("12\u00a0345,5");
    expect(formatNumber(12345.5, "en")).toBe("12\u00a0345.5");
  });

  it("fixes decimals when told, and knows no minus nought", () => {
    expect(formatNumber(2, "fi", 1)).toBe("2,0");
    expect(formatNumber(-0.01, "en", 1)).toBe("0.0");
    expect(formatNumber(-3.5, "en")).toBe("−3.5");
  });

  it("keeps a quantity on one line", () => {
    expect(formatQuantity({ value: 3.7, unit: "V" }, "sv")).toBe("3,7\u00a0V");
    expect(formatQuantity({ value: 2, unit: "" }, "sv")).toBe("2");
  });
});

describe("parseQuantity", () => {
  it.each([
    ["3,7", 3.7, ""],
    ["3.7 V", 3.7, "V"],
    ["10A", 10, "A"],
    ["1 000", 1000, ""],
    ["1\u2009234\u00a0567,5 mg/cm²", 1234567.5, "mg/cm²"],
    ["−0,5", -0.5, ""],
    ["– 4", -4, ""],
    ["+2", 2, ""],
    ["1.2e3", 1200, ""],
    ["1,2E-3 kWh", 0.0012, "kWh"],
    ["5eV", 5, "eV"],
    [",5", 0.5, ""],
    ["3.", 3, ""],
    ["  42 % ", 42, "%"],
  ])("reads %s", (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit });
  });

  it.each(["", "V", "ten", "1 2", "1,2,3", "1.234,5", "1 00", "3--4", "1e999", "12 34 V"])(
    "refuses %s",
    (text) => {
      expect(parseQuantity(text)).toBeNull();
    },
  );

  it("reads back whatever we write, in every language", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...locales),
        fc.integer({ min: 0, max: 6 }),
        (value, locale, decimals) => {
          const shown = Number(value.toFixed(decimals));
          const text = formatQuantity({ value: shown, unit: "mΩ", decimals }, locale);
          const read = parseQuantity(text);
          expect(read?.unit).toBe("mΩ");
          expect(read?.value).toBeCloseTo(shown, decimals);
          expect(parseQuantity(formatNumber(shown, locale))?.value).toBeCloseTo(shown, 9);
        },
      ),
    );
  });
});

describe("isSameUnit", () => {
  it.each([
    ["ah", "Ah"],
    ["mg / cm2", "mg/cm²"],
    ["um", "µm"],
    ["\u03bcm", "\u00b5m"],
    ["mΩ", "m\u2126"],
    ["mg/cm^2", "mg/cm²"],
    ["Min", "min"],
    ["KWH", "kWh"],
    ["℃", "°C"],
  ])("takes %s for %s", (typed, unit) => {
    expect(isSameUnit(typed, unit)).toBe(true);
  });

  it.each([
    ["MΩ", "mΩ"],
    ["mW", "MW"],
    ["V", "mV"],
    ["Wh", "W"],
    ["%", ""],
  ])("does not take %s for %s", (typed, unit) => {
    expect(isSameUnit(typed, unit)).toBe(false);
  });
});
