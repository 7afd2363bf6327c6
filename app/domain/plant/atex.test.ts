import { describe, expect, it } from "vitest";
import {
  categories,
  ignitionSources,
  isAllowed,
  letterOf,
  places,
  type Zone,
  zonePlans,
} from "./atex";

const allowedIn = (zone: Zone) => categories.filter((category) => isAllowed(category, zone));

describe("atex", () => {
  it("follows C06-8: the likelier the mixture, the higher the category", () => {
    expect([0, 1, 2].map((zone) => allowedIn(zone as Zone))).toEqual([[1], [1, 2], [1, 2, 3]]);
    expect([20, 21, 22].map((zone) => allowedIn(zone as Zone))).toEqual([[1], [1, 2], [1, 2, 3]]);
  });

  it("never lets in equipment without an Ex mark", () => {
    const zones = places.flatMap((place) => zonePlans[place].zones);
    expect(zones.length).toBeGreaterThan(10);
    expect(zones.some((zone) => isAllowed(0, zone))).toBe(false);
  });

  it("asks for D where dust is and for G where vapour is", () => {
    expect(zonePlans["powder-station"].zones.map(letterOf)).toEqual(["D", "D", "D"]);
    expect(zonePlans["electrolyte-filling"].zones.map(letterOf)).toEqual(["G", "G", "G"]);
  });

  it("grows stricter inwards, keeps kinds apart, and names what to keep out", () => {
    for (const place of places) {
      const { zones, ignition } = zonePlans[place];
      expect([...zones].sort((one, other) => other - one)).toEqual([...zones]);
      expect(new Set(zones.map(letterOf)).size).toBeLessThanOrEqual(1);
      expect(ignition.length > 0).toBe(zones.length > 0);
    }
    expect(new Set(places.flatMap((place) => zonePlans[place].ignition)).size).toBe(
      ignitionSources.length,
    );
  });
});
