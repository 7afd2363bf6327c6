import { describe, expect, it } from "vitest";
import { paragraphsOf, textFor } from "./told-text";

describe("textFor", () => {
  it("tells the reader's own language where it is written", () => {
    const text = { fi: "Uutinen", sv: "Nyhet", en: "News" };
    expect(textFor(text, "sv")).toEqual({ text: "Nyhet", language: "sv" });
  });
  it("falls back and says to which language", () => {
    expect(textFor({ fi: "Uutinen", sv: null, en: "News" }, "sv")).toEqual({
      text: "News",
      language: "en",
    });
    expect(textFor({ fi: "Uutinen", sv: null, en: null }, "en")?.language).toBe("fi");
  });
  it("has nothing to tell of nothing", () => {
    expect(textFor({ fi: null, sv: null, en: null }, "fi")).toBeUndefined();
  });
});

describe("paragraphsOf", () => {
  it("keeps lines together and paragraphs apart, whichever way lines end", () => {
    expect(paragraphsOf("a\nb\r\n\r\nc\n \n\n<b>d</b>\n")).toEqual(["a\nb", "c", "<b>d</b>"]);
    expect(paragraphsOf(" \n\n ")).toEqual([]);
  });
});
