import { describe, expect, it } from "vitest";
import type { NewsKind } from "~/domain/region/news";
import { newsForm } from "./news-form";

const eventTimes = {
  startsLocal: "2027-01-14T10:00",
  endsLocal: "2027-01-14T15:30",
  timeZone: "Europe/Stockholm",
  place: "Umeå",
};

describe("the form of news", () => {
  const problems = (kind: NewsKind, given: Record<string, unknown>) => {
    const parsed = newsForm(kind).safeParse(given);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };
  it("needs one language whole, whichever it is", () => {
    expect(problems("article", {})).toEqual(["title_en"]);
    expect(problems("article", { title_sv: "Rubrik" })).toEqual(["body_sv"]);
    expect(problems("article", { title_en: "T", body_en: "B", body_fi: "Teksti" })).toEqual([
      "title_fi",
    ]);
    expect(problems("article", { title_en: "T", body_en: "B" })).toEqual([]);
  });
  it("leaves out what nobody sees and no database holds", () => {
    const typed = { title_en: "T\u0000\u0007", body_en: "One\r\ntwo\tthree\u0000" };
    expect(newsForm("article").parse(typed).fields).toMatchObject({
      ...{ title_en: "T", body_en: "One\ntwo\tthree" },
    });
  });
  it("takes addresses of the web alone, and days that are there", () => {
    const text = { title_sv: "T", body_sv: "B" };
    expect(problems("article", { ...text, website: "javascript:alert(1)" })).toEqual(["website"]);
    expect(problems("project", { ...text, startsOn: "2027-02-30" })).toEqual(["startsOn"]);
    expect(problems("project", { ...text, startsOn: "2027-02-03", endsOn: "2027-02-02" })).toEqual([
      "endsOn",
    ]);
    expect(problems("event", { ...text, ...eventTimes, place: undefined })).toEqual(["place"]);
    expect(problems("event", { ...text, ...eventTimes, endsLocal: "2027-01-14T09:59" })).toEqual([
      "endsLocal",
    ]);
  });
});
