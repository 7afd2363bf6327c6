// A cell ages by the calendar and by use: heat and a full charge speed up the one, cycles add the other.
// Illustrative, not a forecast: one rate law for storage, one for use, no cold plating, no sudden end.

/** Gas constant, J/(mol K). */
const gasConstant = 8.314;
const zeroCelsius = 273.15;

/** Activation energy of SEI growth, J/mol. brief.md C05-10 (50–70 kJ/mol), C05-11. */
export const activationEnergy = 50_000;

/** Loss of 2.5 % in ten months at 25 °C and half charge. brief.md C05-9; temperature and charge ours. */
const calendarLossAfterOneYear = 0.025 / Math.sqrt(10 / 12);
const referenceTemperature = 25;

/** Loss of a fifth in 2 000 full cycles. Illustrative: content/…/choose-a-chemistry, NMC 800–2 000. */
const lossPerCycle = 0.2 / 2000;

/** State of health at which most users call a battery worn, 0..1. */
export const wornOut = 0.8;

/**
 * How many times faster a reaction runs at one temperature than at another.
 * @param energy activation energy, J/mol
 * @param from °C
 * @param to °C
 * Source: Arrhenius; F20 (50 kJ/mol, 25 → 45 °C: 3.55).
 */
export function arrheniusFactor(energy: number, from: number, to: number): number {
  const [cold, warm] = [from + zeroCelsius, to + zeroCelsius];
  return Math.exp((energy / gasConstant) * (1 / cold - 1 / warm));
}

/**
 * Loss after a time by the root-time rule.
 * @param loss known loss after the time `after`
 * @param after any unit of time, above 0
 * @param time the same unit
 * Source: F21 (3 % in 1 y → 6 % in 4 y).
 */
export function rootTimeLoss(loss: number, after: number, time: number): number {
  return loss * Math.sqrt(time / after);
}

export type AgeingConditions = {
  /** Mean, °C; 0..60. */
  temperature: number;
  /** Mean state of charge, 0..1. */
  meanSoc: number;
  /** Equivalent full cycles a year, 0 or more. */
  cyclesPerYear: number;
};

export type Ageing = {
  /** State of health, 0..1. */
  soh: number;
  /** Share of capacity lost to the calendar and to use. */
  calendarLoss: number;
  cycleLoss: number;
};

/**
 * State of health after some years of the same conditions.
 * @param years 0 or more
 */
export function ageAfter(years: number, conditions: AgeingConditions): Ageing {
  const calendarLoss = rootTimeLoss(calendarRate(conditions), 1, years);
  const cycleLoss = lossPerCycle * conditions.cyclesPerYear * years;
  return { soh: Math.max(0, 1 - calendarLoss - cycleLoss), calendarLoss, cycleLoss };
}

/**
 * Years until the state of health is down to a level.
 * @param soh 0..1
 */
export function yearsUntil(soh: number, conditions: AgeingConditions): number {
  // a·√t + b·t = loss, solved for √t in the form that also holds for b = 0.
  const perRoot = calendarRate(conditions);
  const perYear = lossPerCycle * conditions.cyclesPerYear;
  const loss = 1 - soh;
  const root = (2 * loss) / (perRoot + Math.sqrt(perRoot ** 2 + 4 * perYear * loss));
  return root ** 2;
}

function calendarRate({ temperature, meanSoc }: AgeingConditions): number {
  const heat = arrheniusFactor(activationEnergy, referenceTemperature, temperature);
  return calendarLossAfterOneYear * heat * socFactor(meanSoc);
}

/**
 * Twice the rate from empty to half, three times to full: direction from C05-12, size illustrative.
 */
function socFactor(meanSoc: number): number {
  return 0.5 + meanSoc;
}
