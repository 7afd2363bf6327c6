import fc from "fast-check";
import { expect, test } from "vitest";
import { slugSchema } from "~/domain/course/text";
import { sectionIdsOf } from "./section-ids";

test("reads like the title", () => {
  expect(sectionIdsOf(["Why squeeze it at all?", "2C – façade", "Näin", "±"])).toEqual([
    "why-squeeze-it-at-all",
    "2c-facade",
    "nain",
    "section",
  ]);
});

test("is a slug and unique, whatever the titles", () => {
  const title = fc.oneof(fc.string(), fc.constantFrom("A", "A 2", "A-3", "a", "±"));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
      const ids = sectionIdsOf(titles);
      expect(new Set(ids).size).toBe(titles.length);
      for (const id of ids) expect(slugSchema.safeParse(id).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});
