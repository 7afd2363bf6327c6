// The dew point is a measure of water in air: the colder the air must get before water leaves it, the drier it is.
// Facts: brief.md C04-1…3, F13, F14.

export type Surface = "ice" | "water";

/** Magnus coefficients over ice and over (below 0 °C supercooled) water; hPa and °C. Source: F13, C04-3. */
const magnus = {
  ice: { a: 22.46, b: 272.62 },
  water: { a: 17.62, b: 243.12 },
} as const;

/** Vapour pressure at 0 °C, hPa. Source: F13. */
const pressureAtZero = 6.112;

/** Air pressure at sea level, hPa. Source: C04-3. */
export const airPressure = 1013.25;

/** Grams of water to a kilogram of dry air when vapour and air have the same pressure. Source: F14. */
const massRatio = 622;

/** Above freezing there is no ice to saturate over. */
function surfaceAt(temperature: number, surface: Surface): Surface {
  return temperature > 0 ? "water" : surface;
}

/**
 * Vapour pressure of saturated air, in hPa.
 * @param temperature dew point or, for `ice` at or below 0 °C, frost point; −80…60 °C
 * @param surface what the water settles on below 0 °C; above, always water
 * Source: Magnus, F13, C04-3. Within about 1 %.
 */
export function vapourPressure(temperature: number, surface: Surface): number {
  const { a, b } = magnus[surfaceAt(temperature, surface)];
  return pressureAtZero * Math.exp((a * temperature) / (b + temperature));
}

export type Moisture = {
  /** hPa */
  pressure: number;
  /** water molecules in a million of air */
  ppmv: number;
  /** grams of water to a kilogram of dry air */
  gramsPerKg: number;
};

/**
 * How much water is in air of a dew point, at sea level.
 * @param dewPoint −80…60 °C
 * Source: F14.
 */
export function moistureAt(dewPoint: number, surface: Surface): Moisture {
  const pressure = vapourPressure(dewPoint, surface);
  return {
    pressure,
    ppmv: (1e6 * pressure) / airPressure,
    gramsPerKg: (massRatio * pressure) / (airPressure - pressure),
  };
}

/**
 * Relative humidity over water, as a share; above 1 the air cannot hold the water.
 * @param dewPoint °C
 * @param temperature of the air, °C
 * Source: C04-1, computed by Magnus.
 */
export function relativeHumidity(dewPoint: number, temperature: number, surface: Surface): number {
  return vapourPressure(dewPoint, surface) / vapourPressure(temperature, "water");
}

/**
 * Dew point of air with so much water, in °C: below 0 °C the frost point, over ice.
 * @param gramsPerKg water to a kilogram of dry air, above 0
 * Source: F14 and Magnus turned round.
 */
export function dewPointOf(gramsPerKg: number): number {
  const pressure = (airPressure * gramsPerKg) / (massRatio + gramsPerKg);
  const { a, b } = magnus[pressure > pressureAtZero ? "water" : "ice"];
  const power = Math.log(pressure / pressureAtZero);
  return (b * power) / (a - power);
}
