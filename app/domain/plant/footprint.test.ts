import { describe, expect, it } from "vitest";
import { deliveredEnergy, footprintOf } from "./footprint";

describe("footprintOf", () => {
  it("follows F25: 40 kWh at 0.05 is 2.0 kg, at 0.50 it is 20 kg", () => {
    const making = { electricity: 40, materials: 50 };
    expect(footprintOf({ ...making, factor: 0.05 }).fromElectricity).toBeCloseTo(2);
    expect(footprintOf({ ...making, factor: 0.5 }).fromElectricity).toBeCloseTo(20);
    expect(footprintOf({ ...making, factor: 0.05 }).perCapacity).toBeCloseTo(52);
  });

  it("follows F26: 75 kg per kWh makes 4 500 kg, and 0.056 kg per kWh delivered", () => {
    const { ofPack, perDelivered } = footprintOf({ electricity: 50, factor: 0.5, materials: 50 });
    expect(ofPack).toBeCloseTo(4500);
    expect(perDelivered).toBeCloseTo(0.0556, 4);
    expect(deliveredEnergy()).toBe(81_000);
  });

  it("leaves only the materials where electricity has no emissions", () => {
    const clean = footprintOf({ electricity: 60, factor: 0, materials: 30 });
    expect(clean).toMatchObject({ fromElectricity: 0, perCapacity: 30 });
  });
});
