import { describe, expect, it } from "vitest";
import { nextMondayMorning, nextMorning, timeZoneOf } from "./morning";

const at = (text: string) => new Date(text);

describe("the next morning", () => {
  it.each([
    ["Helsinki in winter", "2026-11-22T09:00:00Z", "Europe/Helsinki", "2026-11-23T05:00:00Z"],
    ["Stockholm in winter", "2026-11-22T09:00:00Z", "Europe/Stockholm", "2026-11-23T06:00:00Z"],
    ["Helsinki in summer", "2026-07-01T20:00:00Z", "Europe/Helsinki", "2026-07-02T04:00:00Z"],
    [
      "after midnight, before UTC's",
      "2026-11-22T22:30:00Z",
      "Europe/Helsinki",
      "2026-11-23T05:00:00Z",
    ],
    [
      "the same day, before seven",
      "2026-11-23T04:59:59Z",
      "Europe/Helsinki",
      "2026-11-23T05:00:00Z",
    ],
    ["at seven sharp: tomorrow", "2026-11-23T05:00:00Z", "Europe/Helsinki", "2026-11-24T05:00:00Z"],
    [
      "the night that summer time begins",
      "2026-03-28T20:00:00Z",
      "Europe/Helsinki",
      "2026-03-29T04:00:00Z",
    ],
    [
      "the night that summer time ends",
      "2026-10-24T20:00:00Z",
      "Europe/Stockholm",
      "2026-10-25T06:00:00Z",
    ],
    [
      "over the turn of the year",
      "2026-12-31T12:00:00Z",
      "Europe/Stockholm",
      "2027-01-01T06:00:00Z",
    ],
  ] as const)("%s", (_name, after, timeZone, morning) => {
    expect(nextMorning(at(after), timeZone)).toEqual(at(morning));
  });
});

describe("the next Monday morning", () => {
  it.each([
    ["from a Sunday", "2026-11-22T09:00:00Z", "2026-11-23T05:00:00Z"],
    ["from a Monday at six", "2026-11-23T04:00:00Z", "2026-11-23T05:00:00Z"],
    ["from a Monday at eight: in a week", "2026-11-23T06:00:00Z", "2026-11-30T05:00:00Z"],
  ])("%s", (_name, after, morning) => {
    expect(nextMondayMorning(at(after), "Europe/Helsinki")).toEqual(at(morning));
  });
});

describe("where a day begins", () => {
  it("is Sweden for those who belong to Swedish organisations alone", () => {
    expect(timeZoneOf(["SE", "SE"])).toBe("Europe/Stockholm");
    expect(timeZoneOf(["SE", "FI"])).toBe("Europe/Helsinki");
    expect(timeZoneOf([])).toBe("Europe/Helsinki");
  });
});
