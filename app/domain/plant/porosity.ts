// Calendering presses the pores out of a coating; the solids stay what they were.
// Facts: brief.md F12, C03-6.
import { solidThickness } from "./mass-loading";

export type PressedCoating = {
  /** on one side, mg/cm² */
  loading: number;
  /** of the coating on one side, µm, above 0 */
  thickness: number;
  /** of the solids without pores, g/cm³, above 0 */
  density: number;
};

/** What a cathode is pressed to: shares of pores. Source: C03-6, secondary. */
export const cathodeBand = { low: 0.2, high: 0.3 } as const;

/** Under this share grains are said to crack. An illustration: the limit depends on the material. */
export const crackingPorosity = 0.15;

/**
 * Share of pores in a coating; below 0 the solids do not fit into the thickness at all.
 * Source: F12.
 */
export function porosityOf({ loading, thickness, density }: PressedCoating): number {
  return 1 - solidThickness(loading, density) / thickness;
}

/**
 * Density of the coating with its pores, in g/cm³.
 * @param loading mg/cm²
 * @param thickness µm, above 0
 */
export function coatingDensity({ loading, thickness }: PressedCoating): number {
  return (10 * loading) / thickness;
}

export type PorosityVerdict = "impossible" | "cracked" | "tight" | "in-band" | "open";

/** How a share of pores stands to the band of a cathode; the ends belong to the band. */
export function judgePorosity(porosity: number): PorosityVerdict {
  if (porosity <= 0) return "impossible";
  if (porosity < crackingPorosity) return "cracked";
  if (porosity < cathodeBand.low) return "tight";
  return porosity <= cathodeBand.high ? "in-band" : "open";
}
