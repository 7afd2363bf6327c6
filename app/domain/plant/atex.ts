// Where an explosive mixture is likelier, equipment must be safer: the zone decides which category may come in.
// Likely zones of a place are examples; the explosion protection document of the plant decides.

export const places = [
  "charging-room",
  "solvent-store",
  "coater-dryer",
  "powder-station",
  "electrolyte-filling",
  "office",
] as const;
export type Place = (typeof places)[number];

/** 0, 1, 2 for gas and vapour, 20, 21, 22 for dust; the lower, the likelier. brief.md C06-8. */
export type Zone = 0 | 1 | 2 | 20 | 21 | 22;

/** 0 stands for equipment without an Ex mark. */
export const categories = [0, 1, 2, 3] as const;
export type Category = (typeof categories)[number];

/** Letter on the equipment: G for gas and vapour, D for dust. Directive 2014/34/EU, Annex I. */
export function letterOf(zone: Zone): "G" | "D" {
  return zone >= 20 ? "D" : "G";
}

/**
 * Whether equipment of a category, with the right letter, may be used in a zone.
 * Source: brief.md C06-8 (S46): category 1 in 0/20, 1–2 in 1/21, 1–3 in 2/22; Directive 1999/92/EC, Annex II.
 */
export function isAllowed(category: Category, zone: Zone): boolean {
  return category > 0 && category <= (zone % 10) + 1;
}

export const ignitionSources = [
  "hot-work",
  "static",
  "phones",
  "trucks",
  "hot-surfaces",
  "metal-sparks",
  "charging-plug",
] as const;
export type IgnitionSource = (typeof ignitionSources)[number];

export type ZonePlan = {
  /** Likely zones from the outside inwards. Example values. */
  zones: readonly Zone[];
  /** What to keep out first; smoking is out everywhere. */
  ignition: readonly IgnitionSource[];
};

/** Example plans with ventilation running; hydrogen burns from 4 % in air (C06-16), dust when raised. */
export const zonePlans: Record<Place, ZonePlan> = {
  "charging-room": { zones: [2, 1], ignition: ["charging-plug", "metal-sparks", "hot-work"] },
  "solvent-store": { zones: [2, 1, 0], ignition: ["static", "trucks", "phones", "hot-work"] },
  "coater-dryer": { zones: [2, 1], ignition: ["hot-surfaces", "static", "hot-work"] },
  "powder-station": { zones: [22, 21, 20], ignition: ["static", "hot-surfaces", "metal-sparks"] },
  "electrolyte-filling": { zones: [2, 1, 0], ignition: ["static", "phones", "hot-surfaces"] },
  office: { zones: [], ignition: [] },
};
