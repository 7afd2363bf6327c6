import { expect, test } from "vitest";
import { locales } from "~/domain/course/text";
import { isRegion, kmBetween, regionName, regionSchema, regions } from "./regions";

test("19 regions of Finland and 21 counties of Sweden, each with its own id, code and names", () => {
  expect(regions.filter(({ country }) => country === "FI")).toHaveLength(19);
  expect(regions.filter(({ country }) => country === "SE")).toHaveLength(21);
  for (const key of ["id", "iso", ...locales] as const) {
    expect(new Set(regions.map((region) => region[key])).size).toBe(40);
  }
  for (const { id, iso, country, lat, lon } of regions) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(iso.startsWith(`${country}-`)).toBe(true);
    expect(lat > 55 && lat < 70 && lon > 12 && lon < 32).toBe(true);
  }
});

test("a name is told in the reader's language", () => {
  expect(regionName("vasterbotten", "fi")).toBe("Västerbottenin lääni");
  expect(regionName("south-karelia", "sv")).toBe("Södra Karelen");
  expect(regionName("atlantis", "en")).toBe("atlantis");
});

test("only our ids are regions", () => {
  expect(isRegion("kymenlaakso")).toBe(true);
  expect(isRegion("Kymenlaakso")).toBe(false);
  expect(regionSchema.safeParse("aland").success).toBe(true);
  expect(regionSchema.safeParse("toString").success).toBe(false);
});

test("distances are symmetrical and true on the map", () => {
  expect(kmBetween("aland", "aland")).toBe(0);
  expect(kmBetween("ostrobothnia", "vasterbotten")).toBeCloseTo(
    kmBetween("vasterbotten", "ostrobothnia"),
    9,
  );
  // a degree of latitude is 111.2 km
  const north = kmBetween("kymenlaakso", "north-ostrobothnia");
  expect(north).toBeGreaterThan((64.95 - 60.83) * 111.1);
  expect(north).toBeLessThan(470);
  expect(() => kmBetween("aland", "atlantis")).toThrow(RangeError);
});
