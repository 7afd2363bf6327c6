// A cell's voltage is the difference of its two electrodes, each at its own filling with lithium.
// LG M50 (NMC811, graphite-SiOx), 25 °C, at rest, no hysteresis. Fits hold for x .01–1, y .2–.95.

/** Charge that the whole electrodes can hold, Ah: thickness · area · share · concentration · F. [S5] */
const electrodeArea = 0.065 * 1.58;
const faraday = 96485.33212;
const secondsPerHour = 3600;
const graphiteCapacity = (8.52e-5 * electrodeArea * 0.75 * 33133 * faraday) / secondsPerHour;
const nmcCapacity = (7.56e-5 * electrodeArea * 0.665 * 63104 * faraday) / secondsPerHour;

/** Lithium that a new cell can move about, Ah: initial concentrations of the set. [S5] */
const lithiumInventory = graphiteCapacity * (29866 / 33133) + nmcCapacity * (17038 / 63104);

/** Voltage limits of the cell, V. brief.md C01-1. */
export const lowerCutOff = 2.5;
export const upperCutOff = 4.2;

/**
 * Potential of graphite-SiOx against lithium, in V.
 * @param x stoichiometry, 0 (no lithium) to 1 (full)
 * Source: fit of Chen et al. 2020, J. Electrochem. Soc. 167 080534.
 */
export function graphitePotential(x: number): number {
  return (
    1.9793 * Math.exp(-39.3631 * x) +
    0.2482 -
    0.0909 * Math.tanh(29.8538 * (x - 0.1234)) -
    0.04478 * Math.tanh(14.9159 * (x - 0.2769)) -
    0.0205 * Math.tanh(30.4444 * (x - 0.6103))
  );
}

/**
 * Potential of NMC811 against lithium, in V.
 * @param y stoichiometry, 0 (no lithium) to 1 (full)
 * Source: fit of Chen et al. 2020, J. Electrochem. Soc. 167 080534.
 */
export function nmcPotential(y: number): number {
  return (
    -0.809 * y +
    4.4875 -
    0.0428 * Math.tanh(18.5138 * (y - 0.5542)) -
    17.7326 * Math.tanh(15.789 * (y - 0.3117)) +
    17.5842 * Math.tanh(15.9308 * (y - 0.312))
  );
}

/** The part of each electrode's filling that the cell uses. */
export type Window = {
  /** Graphite in the empty and in the full cell. */
  x0: number;
  x100: number;
  /** NMC in the empty and in the full cell. */
  y0: number;
  y100: number;
  /** Charge between empty and full, Ah. */
  capacity: number;
};

export type CellState = {
  /** Lithium bound for good, as in the SEI, Ah; 0..2. */
  lostLithium?: number;
  /** Share of graphite gone, empty of lithium; 0..0.2. */
  lostGraphite?: number;
  /** Discharge stops when graphite is down to this filling; 0 leaves it to the lower cut-off; 0..0.5. */
  leastFilling?: number;
};

/**
 * The window that a cell uses between its voltage limits. Every ampere-hour that leaves one electrode
 * arrives at the other, so what is lost shifts the two curves past each other. A full graphite stops the
 * charge too.
 * Source: lithium balance; limits C01-1, capacities and inventory S5.
 */
export function windowOf({
  lostLithium = 0,
  lostGraphite = 0,
  leastFilling = 0,
}: CellState = {}): Window {
  const graphite = graphiteCapacity * (1 - lostGraphite);
  const lithium = lithiumInventory - lostLithium;
  const yAt = (x: number) => (lithium - graphite * x) / nmcCapacity;
  const fillingAt = (voltage: number) =>
    solveRising((x) => nmcPotential(yAt(x)) - graphitePotential(x), voltage);
  const x0 = Math.max(fillingAt(lowerCutOff), leastFilling);
  const x100 = fillingAt(upperCutOff);
  return { x0, x100, y0: yAt(x0), y100: yAt(x100), capacity: graphite * (x100 - x0) };
}

/**
 * Electrode potentials and cell voltage at a state of charge, in V.
 * @param soc 0 (empty) to 1 (full) within the window
 */
export function potentialsAt(
  window: Window,
  soc: number,
): { positive: number; negative: number; cell: number } {
  const positive = nmcPotential(window.y0 + soc * (window.y100 - window.y0));
  const negative = graphitePotential(window.x0 + soc * (window.x100 - window.x0));
  return { positive, negative, cell: positive - negative };
}

/**
 * The rest voltage over the charge put in, for drawing.
 * @param points at least 2, evenly spread
 * @returns charge in Ah from the empty cell, potentials and voltage in V
 */
export function cellCurve(window: Window, points: number) {
  return Array.from({ length: points }, (_, index) => {
    const soc = index / (points - 1);
    return { charge: soc * window.capacity, ...potentialsAt(window, soc) };
  });
}

/** Halvings of 0..1: 2^-50 is far below what the fits can tell. */
const halvings = 50;

/** The argument in 0..1 where a rising function reaches a value; an end where it does not. */
function solveRising(rising: (x: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
