// A cell that heats itself goes through stages; each gives off more heat than the last, and none can be called back.
// Temperatures are of the cell inside; typical for NMC with graphite. LFP has its last stages later (C06-9).

export const stages = ["normal", "sei", "separator", "cathode", "runaway"] as const;
export type Stage = (typeof stages)[number];

/** Cell temperature from which each stage holds, °C. brief.md C06-9 (secondary; cells differ). */
export const stageFrom: Record<Exclude<Stage, "normal">, number> = {
  sei: 80,
  separator: 120,
  cathode: 160,
  runaway: 220,
};

/** The stage at a cell temperature. @param temperature °C */
export function stageAt(temperature: number): Stage {
  const hot = (["runaway", "cathode", "separator", "sei"] as const).find(
    (stage) => temperature >= stageFrom[stage],
  );
  return hot ?? "normal";
}

/** Hydrogen fluoride from burning cells, mg per Wh. brief.md C06-3 (S6). */
const hydrogenFluoride = { low: 20, high: 200 };

/**
 * Hydrogen fluoride that a burning battery may give off, in kg, from and to.
 * @param energy kWh, nominal, 0 or more
 * Source: F35.
 */
export function hydrogenFluorideOf(energy: number): { low: number; high: number } {
  const kilograms = (perWattHour: number) => (energy * perWattHour) / 1000;
  return { low: kilograms(hydrogenFluoride.low), high: kilograms(hydrogenFluoride.high) };
}
