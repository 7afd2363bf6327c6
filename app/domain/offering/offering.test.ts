import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsForYou, type ForLearner } from "./counts-for-you";
import { creditViews, unitOf } from "./credit-unit";
import { nationalLevel } from "./national-level";
import { offeringBodySchema } from "./offering";
import { problemOf } from "./offering-problem";
import { readNumber } from "./read-number";

describe("credits", () => {
  it.each([
    ["FI", 4, "osp"],
    ["FI", 5, "osp"],
    ["FI", 6, "op"],
    ["SE", 4, "gymnasium"],
    ["SE", 5, "yh"],
    ["SE", 7, "hp"],
  ] as const)("%s counts level %i in %s", (country, eqf, unit) => {
    expect(unitOf(country, eqf)).toBe(unit);
  });

  it("tells both countries' view of the hours, the offering's own first", () => {
    const amounts = (country: "FI" | "SE" | null) =>
      creditViews({ hours: 400, eqf: 5, country }).map(({ unit, amount }) => [unit, amount]);
    // 400 h are a quarter of a year: 15 of 60, and 50 of 200
    expect(amounts("SE")).toEqual([
      ["yh", 50],
      ["osp", 15],
    ]);
    expect(amounts(null)).toEqual(amounts("FI"));
  });
});

it("names the national level, and leaves out what no framework names", () => {
  expect(nationalLevel("FI", 5)).toBe("specialist");
  expect(nationalLevel("SE", 5)).toBe("higher-vocational");
  expect(nationalLevel("FI", 3)).toBeUndefined();
});

describe("counts for you", () => {
  const offering = {
    ...{ skills: ["cells", "volts"], languages: ["sv"], region: "norrbotten", hours: 54, eqf: 4 },
  };
  const learner: ForLearner = {
    held: new Set(["volts"]),
    locale: "fi",
    region: "lapland",
    country: "FI",
  };

  it("tells what is new, the language, the journey and the learner's own credits", () => {
    const counts = countsForYou(offering, learner);
    expect(counts).toMatchObject({ gains: ["cells"], has: ["volts"], isInOwnLanguage: false });
    expect(counts.credits).toEqual({ unit: "osp", amount: 2 });
    expect(counts.km).toBeGreaterThan(100);
    expect((counts.km ?? 1) % 10).toBe(0);
  });

  it("knows no journey to what is online, nor from nowhere", () => {
    expect(countsForYou({ ...offering, region: null }, learner).km).toBeNull();
    expect(countsForYou(offering, { ...learner, region: null, country: null })).toMatchObject({
      km: null,
      credits: null,
    });
  });

  it("gives every skill once, as new or as had", () => {
    const skills = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(skills, skills, (taught, mastered) => {
        const known = { ...learner, held: new Set<string>(mastered) };
        const { gains, has } = countsForYou({ ...offering, skills: taught }, known);
        expect([...gains, ...has].sort()).toEqual([...taught].sort());
      }),
    );
  });
});

it.each([
  ["40", 40],
  ["1 200,5", 1200.5],
  ["1200.5", 1200.5],
  ["12 34", Number.NaN],
  ["forty", Number.NaN],
  ["", Number.NaN],
])("reads the number %j", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it("an offering that is not wholly online has a region, and each fault has its word", () => {
  const body = {
    ...{ titleFi: "a", titleSv: "b", titleEn: "x".repeat(161), summaryFi: "", summarySv: "" },
    ...{ summaryEn: "", entryFi: "", entrySv: "", entryEn: "", region: null, place: "" },
    ...{ mode: "hybrid", eqf: 9, languages: [], startsOn: "soon", hours: 0, seats: 0, fee: -1 },
    ...{ currency: "NOK", funding: "public", skills: [], contactRole: "office" },
    ...{ contact: "javascript:alert(1)", website: "ftp://x.test", source: "", asOf: "2026-11-22" },
  };
  const issues = offeringBodySchema.safeParse(body).error?.issues ?? [];
  expect(issues.map((issue) => Object.values(problemOf(issue) ?? {}).join(": "))).toEqual(
    expect.arrayContaining([
      ...["titleEn: long", "eqf: eqf", "languages: languages", "startsOn: day", "hours: hours"],
      ...["seats: seats", "fee: fee", "currency: choice", "skills: skills", "contact: contact"],
      ...["website: website", "source: missing"],
    ]),
  );
  const sound = {
    ...{ ...body, titleEn: "x", eqf: 4, languages: ["fi"], startsOn: null, hours: 1, seats: null },
    ...{ fee: 0, currency: "EUR", skills: ["cells"], contact: "a@b.test", website: null },
    source: "x",
  };
  const [region] = offeringBodySchema.safeParse(sound).error?.issues ?? [];
  expect(region && problemOf(region)).toEqual({ field: "region", problem: "region" });
  expect(offeringBodySchema.safeParse({ ...sound, mode: "online" }).success).toBe(true);
});
