import { describe, expect, it } from "vitest";
import { messageProblems } from "./message-problems";

const plural = (one: string, other: string) => [
  {
    declarations: ["input count", "local countPlural = count: plural"],
    selectors: ["countPlural"],
    match: { "countPlural=one": one, "countPlural=other": other },
  },
];
const inAll = (text: unknown) => ({
  fi: { site_name: text },
  sv: { site_name: text },
  en: { site_name: text },
});
const problemsOf = (messages: ReturnType<typeof inAll>, used = ["site_name"], area = "site") =>
  messageProblems({ [area]: messages }, new Set(used));

describe("messages", () => {
  it("are fit when all three languages say them with the same parameters", () => {
    expect(problemsOf(inAll("Hello {name}"))).toEqual([]);
    expect(problemsOf(inAll(plural("one lesson", "{count} lessons")))).toEqual([]);
  });

  it("may choose by number in one language and not in another", () => {
    expect(
      problemsOf({ ...inAll("{count} x"), en: { site_name: plural("one", "{count}") } }),
    ).toEqual([]);
  });

  it("stand in all three languages", () => {
    const messages = { ...inAll("Hello"), sv: {} as { site_name: unknown } };
    expect(problemsOf(messages)).toEqual(["site_name: missing in sv"]);
  });

  it("take the same parameters everywhere", () => {
    const messages = { ...inAll("Hello {name}"), fi: { site_name: "Hei {nimi}" } };
    expect(problemsOf(messages)).toEqual(["site_name: fi takes {nimi}, en takes {name}"]);
  });

  it.each([[""], ["  "], [plural("", "{count}")], [[]]])("are never empty: %j", (text) => {
    expect(problemsOf({ ...inAll("{count}"), fi: { site_name: text } })).toContain(
      "site_name: empty in fi",
    );
  });

  it("have a text for every number", () => {
    const onlyOne = [{ declarations: ["input count"], match: { "countPlural=one": "one" } }];
    expect(problemsOf(inAll(onlyOne))).toContain("site_name: no text for “other” in sv");
  });

  it("are said by some code", () => {
    expect(problemsOf(inAll("Hello"), [])).toEqual([
      "site_name: no code says m.site_name, so take it out",
    ]);
  });

  it("begin with the area that they stand in", () => {
    expect(problemsOf(inAll("Hello"), ["site_name"], "learn")).toEqual([
      "site_name: stands in learn, so begin it with learn_",
    ]);
  });
});
