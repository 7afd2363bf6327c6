import { expect, test } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { reasonTitles } from "./reason-titles";

test("ids become titles; what is no id stays as it is", () => {
  const params = {
    lesson: "basics/charge",
    module: "basics/second",
    skills: ["cells", "volts"],
    until: "2026-11-22T12:00:00.000Z",
    count: 2,
  };
  expect(reasonTitles(params, sampleCatalogue, "fi")).toEqual({
    lesson: "Lesson charge fi",
    module: "Module second fi",
    skills: ["Skill cells fi", "Skill volts fi"],
    until: "2026-11-22T12:00:00.000Z",
    count: 2,
  });
});

test("what a reason does not name is left out", () => {
  expect(reasonTitles({}, sampleCatalogue, "en")).toEqual({ skills: [] });
  expect(reasonTitles({ count: 0 }, sampleCatalogue, "en")).toEqual({ skills: [], count: 0 });
});

test("an id that the publication does not know stands for itself", () => {
  expect(reasonTitles({ lesson: "basics/gone" }, sampleCatalogue, "en").lesson).toBe("basics/gone");
});
