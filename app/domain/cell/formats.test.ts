import { describe, expect, it } from "vitest";
import { cellSizes, cellsFor, filledShare, packFigures, volumeOf } from "./formats";

function size(id: string) {
  const found = cellSizes.find((cell) => cell.id === id);
  if (!found) throw new Error(`no size ${id}`);
  return found;
}

describe("cell sizes", () => {
  it("know the volume and energy of a 21700", () => {
    // π · 1.05² · 7.0 = 24.2 cm³; 5.0 Ah · 3.6 V = 18 Wh
    expect(volumeOf(size("21700"))).toBeCloseTo(24.2, 1);
    expect(size("21700").energy).toBeCloseTo(18, 9);
  });

  it("hold five and a half times as much in a 4680", () => {
    expect(size("4680").energy / size("21700").energy).toBeCloseTo(5.48, 2);
  });

  it("stay within densities that cells have, 250 to 800 Wh per litre, and name a source", () => {
    for (const cell of cellSizes) {
      const density = (cell.energy / volumeOf(cell)) * 1000;
      expect(density).toBeGreaterThan(250);
      expect(density).toBeLessThan(800);
      expect(cell.source).not.toBe("");
    }
    expect(new Set(cellSizes.map((cell) => cell.id)).size).toBe(cellSizes.length);
  });
});

describe("cellsFor", () => {
  it.each([
    [6.4, 7813],
    [18, 2778],
    [46.25, 1082],
    [896, 56],
    [50, 1000],
  ])("needs for 50 kWh of %f Wh cells %i", (energy, cells) => {
    expect(cellsFor(50, energy)).toBe(cells);
  });
});

describe("filledShare", () => {
  it("is π/4 in rows and .9069 in honeycomb", () => {
    expect(filledShare(size("21700"), "rows", 0)).toBeCloseTo(0.7854, 4);
    expect(filledShare(size("21700"), "honeycomb", 0)).toBeCloseTo(0.9069, 4);
  });

  it("loses seven points to one millimetre between 21 mm cells", () => {
    expect(filledShare(size("21700"), "rows", 1)).toBeCloseTo(0.7156, 4);
  });

  it("is whole for flat cells that touch", () => {
    expect(filledShare(size("prismatic-280"), "rows", 0)).toBe(1);
    expect(filledShare(size("pouch-12"), "rows", 1)).toBeLessThan(1);
  });
});

describe("packFigures", () => {
  it("counts two joints a cell and boxes the volume", () => {
    const pack = packFigures(size("21700"), 50, { arrangement: "rows", gap: 0 });
    expect(pack).toMatchObject({ cells: 2778, joints: 5556 });
    // 2 778 · 24.245 cm³ = 67.35 l, over .7854 = 85.76 l
    expect(pack.cellVolume).toBeCloseTo(67.35, 1);
    expect(pack.boxVolume).toBeCloseTo(85.76, 1);
  });
});
