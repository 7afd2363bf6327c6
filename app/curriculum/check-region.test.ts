import { describe, expect, test } from "vitest";
import { sampleContent } from "./test-content";
import { problemsAfter, replace } from "./test-problems";

const words = "{ fi: Sana, sv: Ord, en: Word }";

const files = {
  ...sampleContent(),
  "region/partners.yaml": `- ref: school
  name: School (demo)
  country: FI
  kind: school
  region: kymenlaakso
  languages: [fi]
  about: ${words}
  website: https://school.example
  contact: { role: training, address: office@school.example }
  mayPublish: [offerings, needs, news]
`,
  "region/offerings.yaml": `entries: { open: ${words} }
offerings:
  - ref: first
    partner: school
    title: ${words}
    summary: ${words}
    entry: open
    eqf: 4
    languages: [fi]
    region: kymenlaakso
    place: School
    mode: on-site
    startsOn: 2027-01-18
    hours: 40
    seats: 12
    fee: 0
    funding: public
    skills: [volts]
    asOf: 2026-11-16
`,
  "region/needs.yaml": `- ref: one
  partner: school
  visibility: public
  role: operator
  eqf: 4
  heads: 3
  quarter: 2027-Q1
  region: kymenlaakso
  permanence: permanent
  source: survey
  asOf: 2026-11-16
  skills: { volts: 2 }
`,
  "region/news.yaml": `- { ref: work, kind: project, partner: school, title: ${words}, body: ${words}, publishedOn: 2026-11-01, startsOn: 2026-10-01, funders: [] }
- { ref: told, kind: article, partner: school, project: work, title: ${words}, body: ${words}, publishedOn: 2026-11-01 }
`,
};

const after = (file: string, edit: (text: string) => string) =>
  problemsAfter(`region/${file}`, edit, files);

test("a region that fits has no problems, and content without a region has none either", async () => {
  expect(await after("needs.yaml", (text) => text)).toEqual([]);
  expect(await problemsAfter("skills.yaml", (text) => text)).toEqual([]);
});

describe("a region that does not fit names file, line, field", () => {
  test.each([
    ["offerings.yaml", "[volts]", "[amps]", "offerings.yaml:18 A skill is unknown: “amps”."],
    ["needs.yaml", "volts: 2", "amps: 2", "needs.yaml:12 A skill is unknown: “amps”."],
    [
      "needs.yaml",
      "volts: 2",
      "volts: 5",
      "needs.yaml:12 “0.skills.volts”: write a level, 1 to 4.",
    ],
    ["needs.yaml", "2027-Q1", "2027-Q5", "needs.yaml:7 “0.quarter”: "],
    ["needs.yaml", "kymenlaakso", "kymi", "needs.yaml:8 “0.region”: "],
    [
      "offerings.yaml",
      "summary: { fi: Sana, sv: Ord,",
      "summary: { fi: Sana,",
      "offerings.yaml:6 “offerings.0.summary.sv” is missing.",
    ],
    [
      "offerings.yaml",
      "mode: on-site",
      "mode: online",
      "offerings.yaml:10 “offerings.0.region”: name a region, or write null",
    ],
    [
      "offerings.yaml",
      "entry: open",
      "entry: shut",
      "offerings.yaml:7 The entry rule of “first” is unknown: “shut”.",
    ],
    [
      "partners.yaml",
      "[offerings, needs, news]",
      "[offerings, news]",
      "needs.yaml:2 “school” may not publish needs, as “one” wants.",
    ],
    [
      "partners.yaml",
      "ref: school",
      "ref: college",
      "needs.yaml:2 The partner of “one” is unknown",
    ],
    ["partners.yaml", "(demo)", "", "partners.yaml:2 “0.name”: let the name end in (demo)."],
    ["news.yaml", "project: work", "project: told", "news.yaml:2 The project is unknown: “told”."],
    ["news.yaml", "ref: told", "ref: work", "news.yaml:2 The ref “work” stands twice."],
  ])("%s with %s as %s", async (file, old, by, problem) => {
    const found = await after(file, replace(old, by));
    expect(found.join("\n")).toContain(`region/${problem}`);
  });
});
