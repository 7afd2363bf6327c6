import { expect, it } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { sizeOf } from "./track-size";

const operator = { courses: ["basics", "packs"], modules: [], lessons: [], brought: [], eqf: 4 };

it("tells what is written, what is coming, and what is taught", () => {
  expect(sizeOf(sampleCatalogue, operator)).toEqual({
    lessons: 4,
    hours: 16,
    minutes: 80,
    courses: [
      { id: "basics", isWritten: true },
      { id: "packs", isWritten: false },
    ],
    coming: 0,
    areas: [
      { area: "A1", skills: 3 },
      { area: "A6", skills: 1 },
    ],
  });
});

it("counts coming lessons of whole courses up to the level", () => {
  const say = { fi: "Tuleva", sv: "Kommande", en: "Coming" };
  const coming = [4, 6].map((eqf) => ({ code: `C02.${eqf}`, eqf, title: say }));
  const [basics, packs] = sampleCatalogue.plannedCourses;
  if (!basics || !packs) throw new Error("The sample plans two courses");
  const catalogue = { ...sampleCatalogue, plannedCourses: [basics, { ...packs, coming }] };
  expect(sizeOf(catalogue, operator).coming).toBe(1);
  expect(sizeOf(catalogue, { ...operator, courses: ["basics"] }).coming).toBe(0);
});
