import { expect, test } from "vitest";
import { sampleCatalogue } from "./sample-catalogue";
import { titlesIn } from "./titles";

const titles = titlesIn(sampleCatalogue, "sv");

test("names goals, lessons, modules, skills and areas in the language asked for", () => {
  expect(titles.goal({ kind: "track", id: "operator" })).toBe("Operator sv");
  expect(titles.goal({ kind: "course", id: "basics" })).toBe("Basics sv");
  expect(titles.lesson("basics/volts")).toBe("Lesson volts sv");
  expect(titles.module("basics/second")).toBe("Module second sv");
  expect(titles.skill("fire")).toBe("Skill fire sv");
  expect(titles.area("A6")).toBe("Fire sv");
});

test("names a course that is still coming", () => {
  expect(titles.goal({ kind: "course", id: "packs" })).toBe("Packs sv");
});

test("an id that the catalogue does not know stands for itself", () => {
  expect(titles.skill("welding")).toBe("welding");
  expect(titles.goal({ kind: "track", id: "basics" })).toBe("basics");
  expect(titles.lesson("toString")).toBe("toString");
});
