// No chemistry is best: each is best for a duty, and the duty is a list of weights.

export const chemistries = ["nmc", "lfp", "lto", "na-ion", "lead-acid"] as const;
export type Chemistry = (typeof chemistries)[number];

export const criteria = ["energy", "life", "cold", "fastCharge", "price", "safety"] as const;
export type Criterion = (typeof criteria)[number];

type Range = readonly [low: number, high: number];

export type ChemistryFacts = {
  /** V, nominal. C01-10; LTO and sodium-ion: Linden. */
  voltage: Range;
  /** Wh/kg of cell. Linden; sodium-ion from makers, as of 2026. */
  energy: Range;
  /** Full cycles. Linden; sodium-ion from makers, as of 2026. */
  life: Range;
  /** Lowest usual charging temperature, °C. Linden; graphite below 0 °C plates (C11-14). */
  coldest: Range;
  /** Usual highest charging rate, 1/h. Linden. */
  chargeRate: Range;
  /** Cheapness bought, 1 (dear) to 5 (cheap). Our judgement: prices change by the quarter. */
  price: number;
  /** Calm when abused, 1 (least) to 5. Our judgement: none is harmless. */
  safety: number;
};

/** Typical ranges at cell level; a data sheet decides. */
export const chemistryFacts: Record<Chemistry, ChemistryFacts> = {
  nmc: {
    voltage: [3.6, 3.7],
    energy: [150, 260],
    life: [800, 2000],
    coldest: [0, 0],
    chargeRate: [1, 3],
    price: 2.5,
    safety: 2,
  },
  lfp: {
    voltage: [3.2, 3.2],
    energy: [90, 180],
    life: [2000, 7000],
    coldest: [0, 0],
    chargeRate: [1, 3],
    price: 4,
    safety: 4,
  },
  lto: {
    voltage: [2.3, 2.3],
    energy: [50, 90],
    life: [10_000, 20_000],
    coldest: [-30, -30],
    chargeRate: [4, 10],
    price: 1,
    safety: 4,
  },
  "na-ion": {
    voltage: [3.0, 3.1],
    energy: [100, 150],
    life: [1000, 4000],
    coldest: [-20, -10],
    chargeRate: [1, 3],
    price: 3,
    safety: 3,
  },
  "lead-acid": {
    voltage: [2.0, 2.0],
    energy: [25, 40],
    life: [300, 1500],
    coldest: [-20, -10],
    chargeRate: [0.1, 0.3],
    price: 5,
    safety: 3.5,
  },
};

/** How much each criterion matters: 0 (nothing) to 5. */
export type Weights = Record<Criterion, number>;

export const duties = ["car", "forklift", "home-storage", "city-bus", "starter-battery"] as const;
export type Duty = (typeof duties)[number];

/** Weights of typical duties: a place to start, our judgement. */
export const dutyWeights: Record<Duty, Weights> = {
  car: { energy: 5, life: 1, cold: 1, fastCharge: 3, price: 1, safety: 2 },
  forklift: { energy: 1, life: 4, cold: 0, fastCharge: 2, price: 5, safety: 4 },
  "home-storage": { energy: 0, life: 4, cold: 0, fastCharge: 0, price: 5, safety: 5 },
  "city-bus": { energy: 2, life: 4, cold: 2, fastCharge: 5, price: 1, safety: 3 },
  "starter-battery": { energy: 0, life: 1, cold: 3, fastCharge: 0, price: 5, safety: 2 },
};

/** From this score on a criterion speaks for a chemistry; up to the other it speaks against. */
const strong = 0.7;
const weak = 0.35;

export type Ranked = {
  chemistry: Chemistry;
  /** Weighed mean of the scores, 0..1. */
  score: number;
  /** Criteria that matter here and speak for it, and against it; the weightiest first. */
  strengths: Criterion[];
  weaknesses: Criterion[];
};

/**
 * The five chemistries, the fittest first; equal ones keep the order of `chemistries`.
 * @param weights 0..5 each; all 0 counts as all equal
 */
export function rankChemistries(weights: Weights): Ranked[] {
  const isNothing = criteria.every((criterion) => weights[criterion] === 0);
  const weightOf = (criterion: Criterion) => (isNothing ? 1 : weights[criterion]);
  const total = criteria.reduce((sum, criterion) => sum + weightOf(criterion), 0);
  const weighty = criteria
    .filter((criterion) => weightOf(criterion) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
  return chemistries
    .map((chemistry) => {
      const score = (criterion: Criterion) => scoreOf(chemistry, criterion);
      const sum = criteria.reduce((all, one) => all + weightOf(one) * score(one), 0);
      return {
        chemistry,
        score: sum / total,
        strengths: weighty.filter((criterion) => score(criterion) >= strong),
        weaknesses: weighty.filter((criterion) => score(criterion) <= weak),
      };
    })
    .sort((one, other) => other.score - one.score);
}

/**
 * How good a chemistry is by one criterion, 0..1: energy in proportion to the best; life and charging
 * rate on a scale of ratios (from 300 to 15 000 cycles, from 0.1 to 10 per hour); cold from +10 down to
 * −30 °C; price and safety by our judgement in fifths.
 */
export function scoreOf(chemistry: Chemistry, criterion: Criterion): number {
  const facts = chemistryFacts[chemistry];
  switch (criterion) {
    case "energy":
      return middle(facts.energy) / middle(chemistryFacts.nmc.energy);
    case "life":
      return onRatios(facts.life, 300, 15_000);
    case "cold":
      return (10 - middle(facts.coldest)) / 40;
    case "fastCharge":
      return onRatios(facts.chargeRate, 0.1, 10);
    case "price":
      return facts.price / 5;
    case "safety":
      return facts.safety / 5;
  }
}

function middle([low, high]: Range): number {
  return (low + high) / 2;
}

function onRatios([low, high]: Range, worst: number, best: number): number {
  return Math.log(Math.sqrt(low * high) / worst) / Math.log(best / worst);
}
