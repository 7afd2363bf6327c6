// The shape of a cell decides how many make a pack and how much of the box they fill.

export type CellShape =
  | { format: "cylindrical"; diameter: number; height: number }
  | { format: "prismatic" | "pouch"; width: number; height: number; thickness: number };

export type CellSize = CellShape & {
  id: string;
  chemistry: "nmc" | "lfp";
  /** Wh */
  energy: number;
  source: string;
};

/** Energy per cell volume of the LG M50: 5.0 Ah · 3.6 V in a 21700, Wh per cm³. S5, C01-1. */
const energyPerVolume = (5 * 3.6) / cylinderVolume(21, 70);

const cylinderSource =
  "Size by its code (C04-10); energy at the density of the LG M50 (S5), so that only the size differs";

/** Sizes in mm. Typical cells, not the market: other makes differ. */
export const cellSizes: readonly CellSize[] = [
  cylinder("18650", 18, 65),
  cylinder("21700", 21, 70),
  cylinder("4680", 46, 80),
  {
    id: "prismatic-94",
    format: "prismatic",
    width: 173,
    height: 125,
    thickness: 45,
    chemistry: "nmc",
    energy: 94 * 3.68,
    source: "https://pushevs.com/2018/04/05/samsung-sdi-94-ah-battery-cell-full-specifications/",
  },
  {
    id: "prismatic-280",
    format: "prismatic",
    width: 173,
    height: 207,
    thickness: 71,
    chemistry: "lfp",
    energy: 280 * 3.2,
    source: "Hithium LFP71173207/280Ah, technical specification A/1 (2021): sides by its type code",
  },
  {
    id: "pouch-12",
    format: "pouch",
    width: 160,
    height: 100,
    thickness: 8,
    chemistry: "nmc",
    energy: 12.5 * 3.7,
    source: "BPX example nmc_pouch_cell, 128 cm³ (S5b); sides of the sheet ours",
  },
  {
    id: "pouch-56",
    format: "pouch",
    width: 261,
    height: 216,
    thickness: 7.91,
    chemistry: "nmc",
    energy: 56.3 * 3.65,
    source:
      "https://pushevs.com/2018/01/29/2018-nissan-leaf-battery-real-specs/ (460 Wh/l); sides of the sheet ours",
  },
];

/** How round cells stand; flat cells always stand in rows. */
export type Arrangement = "rows" | "honeycomb";

/** Share of the floor that touching circles cover: π/4 and π/(2√3). Plane geometry. */
const circleShare: Record<Arrangement, number> = {
  rows: Math.PI / 4,
  honeycomb: Math.PI / (2 * Math.sqrt(3)),
};

/**
 * Volume of a cell, in cm³.
 */
export function volumeOf(cell: CellShape): number {
  if (cell.format === "cylindrical") return cylinderVolume(cell.diameter, cell.height);
  return (cell.width * cell.height * cell.thickness) / 1000;
}

/**
 * Number of cells whose energy reaches that of a pack.
 * @param packEnergy kWh
 * @param cellEnergy Wh, above 0
 */
export function cellsFor(packEnergy: number, cellEnergy: number): number {
  // A millionth of a cell is rounding, not need.
  return Math.ceil((packEnergy * 1000) / cellEnergy - 1e-6);
}

/**
 * Share of a box's volume that standing cells fill, far from its walls, 0..1.
 * @param gap between neighbours, mm, 0 or more
 */
export function filledShare(cell: CellShape, arrangement: Arrangement, gap: number): number {
  if (cell.format === "cylindrical") {
    return circleShare[arrangement] * (cell.diameter / (cell.diameter + gap)) ** 2;
  }
  return (cell.width / (cell.width + gap)) * (cell.thickness / (cell.thickness + gap));
}

export type PackFigures = {
  cells: number;
  /** Poles to connect: two a cell. */
  joints: number;
  /** Share of the box filled by cells, 0..1. */
  share: number;
  /** Volume of the cells and of the box that holds them, litres. */
  cellVolume: number;
  boxVolume: number;
};

/**
 * A pack of one size of cell.
 * @param packEnergy kWh
 * @param gap between neighbours, mm
 */
export function packFigures(
  cell: CellSize,
  packEnergy: number,
  { arrangement, gap }: { arrangement: Arrangement; gap: number },
): PackFigures {
  const cells = cellsFor(packEnergy, cell.energy);
  const share = filledShare(cell, arrangement, gap);
  const cellVolume = (cells * volumeOf(cell)) / 1000;
  return { cells, joints: 2 * cells, share, cellVolume, boxVolume: cellVolume / share };
}

function cylinder(id: string, diameter: number, height: number): CellSize {
  const energy = cylinderVolume(diameter, height) * energyPerVolume;
  return {
    id,
    format: "cylindrical",
    diameter,
    height,
    chemistry: "nmc",
    energy,
    source: cylinderSource,
  };
}

function cylinderVolume(diameter: number, height: number): number {
  return (Math.PI * (diameter / 2) ** 2 * height) / 1000;
}
