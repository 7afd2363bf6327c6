import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dewPointOf, moistureAt, relativeHumidity, vapourPressure } from "./humidity";

describe("humidity", () => {
  it("follows the worked numbers of the brief", () => {
    // C04-3, F14
    const dry = moistureAt(-40, "ice");
    expect(dry.pressure).toBeCloseTo(0.1285, 4);
    expect(dry.ppmv).toBeCloseTo(127, 0);
    expect(dry.gramsPerKg).toBeCloseTo(0.079, 3);
    expect(moistureAt(-60, "ice").ppmv).toBeCloseTo(10.7, 1);
    expect(moistureAt(-40, "water").pressure).toBeCloseTo(0.19, 2);
    // C04-1: 1.4 %, 0.85 % and 0.49 % at 22 °C
    expect(relativeHumidity(-30, 22, "ice")).toBeCloseTo(0.0144, 4);
    expect(relativeHumidity(-35, 22, "ice")).toBeCloseTo(0.0085, 4);
    expect(relativeHumidity(-40, 22, "ice")).toBeCloseTo(0.0049, 4);
    // C04-2
    expect(moistureAt(-35, "ice").gramsPerKg).toBeCloseTo(0.14, 2);
  });

  it("finds the dew point of a room by F13", () => {
    const half = 0.5 * vapourPressure(20, "water");
    expect(dewPointOf((622 * half) / (1013.25 - half))).toBeCloseTo(9.3, 1);
  });

  it("knows no ice above freezing, and the two meet at 0 °C", () => {
    expect(vapourPressure(10, "ice")).toBe(vapourPressure(10, "water"));
    expect(vapourPressure(0, "ice")).toBe(vapourPressure(0, "water"));
    expect(vapourPressure(-20, "ice")).toBeLessThan(vapourPressure(-20, "water"));
  });

  it("goes over 1 where the air cannot hold the water", () => {
    expect(relativeHumidity(20, 15, "ice")).toBeGreaterThan(1);
    expect(relativeHumidity(15, 15, "ice")).toBe(1);
  });

  it("turns round: the dew point of the moisture of a dew point is that dew point", () => {
    fc.assert(
      fc.property(fc.double({ min: -70, max: 40, noNaN: true }), (dewPoint) => {
        expect(dewPointOf(moistureAt(dewPoint, "ice").gramsPerKg)).toBeCloseTo(dewPoint, 6);
      }),
    );
  });
});
