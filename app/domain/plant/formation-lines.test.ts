import { describe, expect, it } from "vitest";
import { formationNeed } from "./formation-lines";

const plan = { cells: 10_000, hours: 24, utilisation: 90 };

describe("formation lines", () => {
  it("follows F31: 10 000 cells a day, 24 h each, 90 % in use need 11 112 channels", () => {
    expect(formationNeed(plan).channels).toBe(11_112);
  });

  it("does not round up what comes out even", () => {
    expect(formationNeed({ ...plan, cells: 9000 }).channels).toBe(10_000);
    expect(formationNeed({ ...plan, utilisation: 100 }).channels).toBe(10_000);
  });

  it("gives the energy of cells of 18 Wh: a day, as a mean power, and in the racks", () => {
    const { energyPerDay, meanPower, inside, energyInside } = formationNeed(plan);
    expect(energyPerDay).toBeCloseTo(180, 9);
    expect(meanPower).toBeCloseTo(7.5, 9);
    expect(inside).toBe(10_000);
    expect(energyInside).toBeCloseTo(180, 9);
  });

  it("doubles channels and energy in the racks with the hours, but not the energy of a day", () => {
    const long = formationNeed({ ...plan, hours: 48 });
    expect(long.channels).toBe(22_223);
    expect(long.energyInside).toBeCloseTo(360, 9);
    expect(long.energyPerDay).toBeCloseTo(180, 9);
  });
});
