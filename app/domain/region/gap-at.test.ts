import { expect, test } from "vitest";
import { freeGaps, isSameGap } from "./gap-at";

const gap = { region: "kymenlaakso", area: "A3", eqf: 4, quarter: "2027-Q1" };
const others = [
  { ...gap, region: "vasterbotten" },
  { ...gap, area: "A4" },
  { ...gap, eqf: 5 },
  { ...gap, quarter: "2027-Q2" },
];

test("a gap is taken by its region, area, level and quarter together", () => {
  expect(freeGaps([...others, gap], [gap])).toEqual(others);
  expect(freeGaps([gap, ...others], others)).toEqual([gap]);
  expect(others.some((other) => isSameGap(gap, other))).toBe(false);
  expect(isSameGap(gap, { ...gap })).toBe(true);
});
