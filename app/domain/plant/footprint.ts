// The footprint of a cell: what its materials bring, and the electricity of the factory times how clean it is.
// Facts: brief.md C09-5, C09-14, F25, F26. Cradle to factory gate; kg are kg CO₂e.

export type CellMaking = {
  /** Electricity of the factory, kWh per kWh of cells. C09-14: 20–40. */
  electricity: number;
  /** Emission factor of that electricity, kg CO₂e per kWh. */
  factor: number;
  /** Materials and everything else before the gate, kg CO₂e per kWh of cells; an example. */
  materials: number;
};

/** The battery and the life that F26 reckons with. */
export const examplePack = {
  /** kWh */
  energy: 60,
  cycles: 1500,
  /** Mean share of its first energy that a cycle gives over the whole life. */
  meanShare: 0.9,
};

export type Footprint = {
  /** Of electricity, kg per kWh of capacity. */
  fromElectricity: number;
  /** Of all, kg per kWh of capacity. */
  perCapacity: number;
  /** Of the whole example battery, kg. */
  ofPack: number;
  /** kg per kWh that the battery delivers over its life: the unit of the Battery Regulation. */
  perDelivered: number;
};

/**
 * Energy that the example battery delivers over its life, kWh.
 * Source: F26.
 */
export function deliveredEnergy(): number {
  return examplePack.energy * examplePack.cycles * examplePack.meanShare;
}

/**
 * Footprint of a cell per kWh it holds and per kWh it delivers.
 * Source: F25 (40 · 0.05 = 2.0), F26 (75 kg per kWh is 0.056 kg per kWh delivered), C09-5.
 */
export function footprintOf({ electricity, factor, materials }: CellMaking): Footprint {
  const fromElectricity = electricity * factor;
  const perCapacity = fromElectricity + materials;
  const ofPack = perCapacity * examplePack.energy;
  return { fromElectricity, perCapacity, ofPack, perDelivered: ofPack / deliveredEnergy() };
}
