// Electrolyte must fill every pore of the cell, and it takes hours to creep there.
// Facts: brief.md C04-8. The cell and the pace of wetting are illustrations.

/** Room in the pores of electrodes and separator of the example cell, cm³. An illustration. */
export const poreVolume = 5.2;

/** g/cm³. An illustration, usual for carbonate electrolytes. */
export const electrolyteDensity = 1.25;

/** Minutes in which about 63 % of the pores are wetted. An illustration. */
export const wettingTime = 90;

/** Electrolyte that just fills the pores, in g. */
export const fillingMass = poreVolume * electrolyteDensity;

/** Doses up to so much above the pores count as a reserve; more only weighs and burns. An illustration. */
export const largestReserve = 0.2;

export type Dose = {
  /** g of electrolyte weighed in */
  dose: number;
  /** minutes of soaking */
  minutes: number;
};

/**
 * Share of the pores that the liquid has reached in this time if there is enough of it, 0…1.
 * @param minutes 0 or more
 */
export function wettedShare(minutes: number): number {
  return 1 - Math.exp(-minutes / wettingTime);
}

export type FillingVerdict = "too-little" | "reserve" | "excess";

export type FillingFigures = {
  /** share of the pores that the dose can fill, at most 1 */
  fillable: number;
  /** share of the pores that is filled now */
  filled: number;
  /** g above what the pores take; below 0 it is missing */
  spare: number;
  verdict: FillingVerdict;
};

/** How far a dose fills the pores. The liquid reaches pores at its own pace and stops when there is none left. */
export function fillingFigures({ dose, minutes }: Dose): FillingFigures {
  const fillable = Math.min(1, dose / fillingMass);
  const spare = dose - fillingMass;
  return {
    fillable,
    filled: Math.min(fillable, wettedShare(minutes)),
    spare,
    verdict: verdictOf(spare),
  };
}

function verdictOf(spare: number): FillingVerdict {
  if (spare < 0) return "too-little";
  return spare <= largestReserve * fillingMass ? "reserve" : "excess";
}
