// A wet film leaves its solids on the foil; their mass and the active share in them set the areal capacity.
// Facts: brief.md F5, F6, F8, F9, F11, C03-6.

/** Density of the solids of an NMC cathode without pores, g/cm³. Source: F11. */
export const nmcSolidsDensity = 4.467;

/** Share of pores in a coating that is dry but not yet calendered; the source gives 50–60 %. Source: C03-6. */
export const porosityAfterDrying = 0.5;

export type WetFilm = {
  /** thickness, µm */
  film: number;
  /** of the slurry, g/cm³ */
  density: number;
  /** mass share of the solids, 0…1 */
  solids: number;
};

/**
 * Mass of dry coating on one side of the foil, in mg/cm²; ten times that is g/m².
 * Source: F8, m = ρ·h·w.
 */
export function massLoading({ film, density, solids }: WetFilm): number {
  return (density * film * solids) / 10;
}

/**
 * Solvent that the dryer has to take away from one side, in g/m².
 * Source: F9.
 */
export function solventLoading({ film, density, solids }: WetFilm): number {
  return density * film * (1 - solids);
}

/**
 * Capacity of one side, in mAh/cm².
 * @param loading mg/cm²
 * @param active mass share of active material in the dry coating, 0…1
 * @param specificCapacity of the active material, mAh/g
 * Source: F6.
 */
export function arealCapacity(loading: number, active: number, specificCapacity: number): number {
  return (loading / 1000) * active * specificCapacity;
}

/**
 * Thickness that the solids would have without any pores, in µm.
 * @param loading mg/cm²
 * @param density of the solids, g/cm³, above 0
 */
export function solidThickness(loading: number, density: number): number {
  return (10 * loading) / density;
}

/**
 * Thickness of a coating, in µm.
 * @param loading mg/cm²
 * @param density of its solids without pores, g/cm³, above 0
 * @param porosity share of pores, 0…1, below 1
 * Source: F12 turned round.
 */
export function coatingThickness(loading: number, density: number, porosity: number): number {
  return solidThickness(loading, density) / (1 - porosity);
}
