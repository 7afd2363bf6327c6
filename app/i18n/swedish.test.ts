import { expect, test } from "vitest";
import { pageLanguage, readSwedish } from "./swedish";

test("a choice of Swedish is one of two, and anything else is none", () => {
  expect(readSwedish("FI")).toBe("FI");
  expect(readSwedish("SE")).toBe("SE");
  expect(readSwedish("NO")).toBeNull();
  expect(readSwedish(undefined)).toBeNull();
});

test("only Swedish pages speak the Swedish of a country", () => {
  expect(pageLanguage("sv", "FI")).toBe("sv-FI");
  expect(pageLanguage("sv", null)).toBe("sv");
  expect(pageLanguage("fi", "SE")).toBe("fi");
});
