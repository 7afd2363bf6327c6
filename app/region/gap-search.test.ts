import { expect, it } from "vitest";
import { highestEqf, lowestEqf, regionEqfs } from "~/domain/region/region-eqf";
import { readGapSearch } from "./gap-search";
import { readTakeUp } from "./gap-take-up-form";

const searched = (eqf: number) => readGapSearch(`https://x.test/?eqf=${eqf}`).eqf;
const takesUp = (eqf: number) =>
  readTakeUp({
    organisation: "00000000-0000-4000-8000-000000000001",
    gap: `kymenlaakso/A3/${eqf}/2027-Q1`,
  }).success;

it("a gap is looked for and taken up at the region's levels alone", () => {
  expect(regionEqfs.map(searched)).toEqual(regionEqfs);
  expect(regionEqfs.every(takesUp)).toBe(true);
  for (const beyond of [lowestEqf - 1, highestEqf + 1, 4.5]) {
    expect([searched(beyond), takesUp(beyond)]).toEqual([null, false]);
  }
  expect(readGapSearch("https://x.test/?eqf=").eqf).toBeNull();
});
