import { describe, expect, it } from "vitest";
import {
  type BatteryKind,
  batteryKinds,
  dayOfHalfYear,
  dutiesOf,
  dutiesOn,
  dutyIds,
  yearOfDay,
} from "./regulation-dates";

const idsOn = (kind: BatteryKind, day: string) => dutiesOn(kind, day).applying.map(({ id }) => id);

describe("dutiesOn", () => {
  it("gives an EV battery its passport on 18 February 2027 and not the day before", () => {
    expect(idsOn("ev", "2027-02-17")).not.toContain("passport");
    expect(idsOn("ev", "2027-02-18")).toContain("passport");
    expect(dutiesOn("ev", "2027-01-01").next).toEqual([
      { id: "passport", from: "2027-02-18", isEarliest: false },
    ]);
  });

  it("never asks a passport of a portable battery, but that the user can take it out", () => {
    expect(idsOn("portable", "2037-01-01")).not.toContain("passport");
    expect(idsOn("portable", "2027-02-18")).toContain("removable");
  });

  it("begins with nothing at the turn of 2024 and ends with nothing to come", () => {
    for (const kind of batteryKinds) {
      expect(dutiesOn(kind, "2024-01-01")).toMatchObject({ applying: [], waiting: [] });
      const { applying, waiting, next } = dutiesOn(kind, "2037-01-01");
      expect(next).toEqual([]);
      expect(applying.length + waiting.length).toBe(dutiesOf(kind).length);
    }
  });

  it("holds recycled content to two steps, 2031 and 2036; an LMT battery meets only the second", () => {
    expect(idsOn("ev", "2031-08-18")).toContain("recycled-first");
    expect(idsOn("lmt", "2031-08-18")).not.toContain("recycled-first");
    expect(idsOn("lmt", "2036-08-18")).toContain("recycled-second");
  });

  it("marks a footprint that waits for an act", () => {
    const footprint = dutiesOf("industrial").find(({ id }) => id === "footprint");
    expect(footprint).toEqual({ id: "footprint", from: "2026-02-18", isEarliest: true });
    expect(idsOn("industrial", "2030-01-01")).not.toContain("footprint");
    expect(dutiesOn("industrial", "2030-01-01").waiting).toContainEqual(footprint);
  });
});

describe("dutiesOf", () => {
  it("lists each duty once, in the order of days, and needs all", () => {
    for (const kind of batteryKinds) {
      const duties = dutiesOf(kind);
      expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
      expect(duties.map(({ from }) => from)).toEqual(duties.map(({ from }) => from).sort());
    }
    const found = batteryKinds.flatMap((kind) => dutiesOf(kind).map(({ id }) => id));
    expect(new Set(found)).toEqual(new Set(dutyIds));
  });
});

describe("days", () => {
  it("turn half-years into days and days into years", () => {
    expect(dayOfHalfYear(2026)).toBe("2026-01-01");
    expect(dayOfHalfYear(2026.5)).toBe("2026-07-01");
    expect(yearOfDay("2026-07-01")).toBe(2026.5);
    expect(yearOfDay("2027-02-18")).toBeCloseTo(2027.13, 2);
  });
});
