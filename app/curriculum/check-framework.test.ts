import { describe, expect, test } from "vitest";
import { sampleContent } from "./test-content";
import { problemsAfter, replace } from "./test-problems";

describe("framework", () => {
  test("a circle of prerequisites", async () => {
    const problems = await problemsAfter(
      "skills.yaml",
      replace("eqf: [4] }", "eqf: [4], prerequisites: [cells] }"),
    );
    expect(problems).toContain(
      "skills.yaml:4 These skills need each other in a circle: volts → cells → volts.",
    );
  });

  test("a lesson that comes too early is no gap: plans let it wait", async () => {
    const problems = await problemsAfter(
      "courses/basics/course.yaml",
      replace("[volts, cells]", "[cells, volts]"),
    );
    expect(problems).toEqual([]);
  });

  test("a module without a workplace task, and a coming course that says nothing", async () => {
    const files = sampleContent();
    delete files["courses/basics/workplace-tasks/first.yaml"];
    const mute = replace(
      "  summary: { fi: Cells together fi, sv: Cells together sv, en: Cells together en }\n",
      "",
    );
    expect(await problemsAfter("planned-courses.yaml", mute, files)).toEqual([
      "planned-courses.yaml:2 The course “packs” is not written, and nothing says what it will be about.",
      "courses/basics/course.yaml:6 The module “first” has no workplace task.",
    ]);
  });

  test("a criterion whose skill the module does not teach", async () => {
    const file = "courses/basics/workplace-tasks/first.yaml";
    const problems = await problemsAfter(file, replace("skill: cells", "skill: welding"));
    expect(problems).toEqual([`${file}:8 No lesson of the module “first” teaches “welding”.`]);
  });

  test("a lesson that is there is not said to be coming", async () => {
    const problems = await problemsAfter("planned-courses.yaml", replace("C02.1", "C01.1"));
    expect(problems).toEqual([
      "planned-courses.yaml:6 C01.1 is said to be coming, and it is there.",
    ]);
  });

  test("a skill that no lesson teaches is a gap, unless a course of the track is still coming", async () => {
    const files = sampleContent();
    const words = "{ fi: a, sv: b, en: c }";
    const heat = `  - { id: heat, area: A1, title: ${words}, definition: ${words}, eqf: [4] }\n`;
    const skills = files["skills.yaml"] ?? "";
    files["skills.yaml"] =
      skills.replace("prerequisites: [volts]", "prerequisites: [volts, heat]") + heat;
    const same = (text: string) => text;
    expect(await problemsAfter("tracks/operator.yaml", same, files)).toEqual([
      "tracks/operator.yaml:6 basics/cells (cells) needs “heat”, which no lesson of the track teaches.",
    ]);
    const coming = replace("core: [basics]\noptional: [packs]", "core: [basics, packs]");
    expect(await problemsAfter("tracks/operator.yaml", coming, files)).toEqual([]);
  });

  test.each([
    [
      "skills.yaml",
      "area: A1, title",
      "area: A2, title",
      "skills.yaml:4 The area of “volts” is unknown: “A2”.",
    ],
    [
      "skills.yaml",
      "[volts]",
      "[watts]",
      "skills.yaml:10 A prerequisite of “cells” is unknown: “watts”.",
    ],
    ["glossary.yaml", "id: anode", "id: cell", "glossary.yaml:2 The id “cell” stands twice."],
    [
      "sources.yaml",
      "https://example.org",
      "javascript:alert(1)//",
      "sources.yaml:3 The source “S1” leads to no web page.",
    ],
    [
      "tracks/operator.yaml",
      "[packs]",
      "[trucks]",
      "tracks/operator.yaml:7 An optional course is unknown: “trucks”.",
    ],
    [
      "tracks/operator.yaml",
      "[packs]",
      "[packs]\nalsoLessons: [basics/amps]",
      "tracks/operator.yaml:8 A lesson is unknown: “basics/amps”.",
    ],
    [
      "tracks/operator.yaml",
      "id: operator",
      "id: driver",
      "tracks/operator.yaml:1 The file is not named “driver”.",
    ],
    [
      "courses/basics/course.yaml",
      "C01",
      "C09",
      "courses/basics/course.yaml:1 planned-courses.yaml has no course C09 “basics”.",
    ],
    [
      "courses/basics/course.yaml",
      "[volts, cells]",
      "[volts, cells, volts]",
      "courses/basics/course.yaml:5 The lesson “volts” is listed twice.",
    ],
  ])("%s: %s → %s", async (file, old, by, problem) => {
    expect(await problemsAfter(file, replace(old, by))).toContain(problem);
  });
});
