import { expect, test } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { areasOfSkills } from "./areas-of-skills";

test("each area once, in the order of the framework; what nobody knows adds none", () => {
  const backwards = sampleCatalogue.skills.map(({ id }) => id).reverse();
  const used = new Set(sampleCatalogue.skills.map(({ area }) => area));
  expect(areasOfSkills(sampleCatalogue, [...backwards, "unheard-of"])).toEqual(
    sampleCatalogue.areas.map(({ id }) => id).filter((id) => used.has(id)),
  );
  expect(areasOfSkills(sampleCatalogue, ["unheard-of"])).toEqual([]);
});
