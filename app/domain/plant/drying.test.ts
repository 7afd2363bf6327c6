import { describe, expect, it } from "vitest";
import { dryingFigures, explosiveLimit, fastestSpeed } from "./drying";

const start = { speed: 30, length: 60, solvent: 148 };

describe("drying", () => {
  it("follows the worked numbers of the brief", () => {
    const { time, evaporated, air, isTooFast } = dryingFigures(start);
    expect(time).toBe(2); // F10
    expect(evaporated).toBeCloseTo(2.66, 2);
    expect(air).toBeCloseTo(201, 0);
    expect(isTooFast).toBe(false);
    // F9: 36 m²/min, which the brief rounds from 148.3 g/m²
    expect(dryingFigures({ ...start, speed: 60 }).evaporated).toBeCloseTo(5.33, 2);
  });

  it("takes its explosive limit from 1.3 vol-% at 25 °C", () => {
    expect(explosiveLimit).toBeCloseTo((0.013 * 99.13 * 1000) / 24.465, 0);
  });

  it("is too fast under a minute, not at a minute", () => {
    expect(dryingFigures({ ...start, speed: fastestSpeed(60) }).isTooFast).toBe(false);
    expect(dryingFigures({ ...start, speed: fastestSpeed(60) + 1 }).isTooFast).toBe(true);
  });

  it("doubles the solvent and the air, and halves the time, at double speed", () => {
    const [slow, fast] = [dryingFigures(start), dryingFigures({ ...start, speed: 60 })];
    expect(fast.time).toBe(slow.time / 2);
    expect(fast.evaporated).toBeCloseTo(2 * slow.evaporated, 9);
    expect(fast.air).toBeCloseTo(2 * slow.air, 9);
  });
});
