import { expect, it } from "vitest";
import { organisationSlug } from "./organisation-slug";

it.each([
  ["Kymen akkuopisto (demo)", "kymen-akkuopisto-demo"],
  ["Västerbottens  Batteriskola", "vasterbottens-batteriskola"],
  ["  Åå & Øø — Ææ ", "aa-oo-aeae"],
  ["电池", "partner"],
  [`${"a".repeat(59)}-b`, "a".repeat(59)],
])("names %j in an address as %s", (name, slug) => {
  expect(organisationSlug(name)).toBe(slug);
});
