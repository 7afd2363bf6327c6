import { describe, expect, it } from "vitest";
import { sheetLanguages } from "./exchange-sheet-languages";

describe("exchange-sheet-languages: each school reads its own", () => {
  it.each([
    [
      ["fi", "sv"],
      ["sv", "en"],
      ["fi", "sv"],
    ],
    [["sv"], ["sv"], ["sv", "en"]],
    [["en"], ["en"], ["en", "fi"]],
    [[], ["fi"], ["en", "fi"]],
  ])("%j beside %j is %j", (home, host, languages) => {
    expect(sheetLanguages(home, host)).toEqual(languages);
  });
});
