// One map of regions for the whole product: the 19 regions of Finland and the 21 counties of Sweden.
import { z } from "zod";
import type { Locale } from "~/domain/course/text";
import { regionRows } from "./region-rows";

export const countries = ["FI", "SE"] as const;
export type Country = (typeof countries)[number];

export type Region = {
  id: string;
  country: Country;
  /** Code of ISO 3166-2. */
  iso: string;
  fi: string;
  sv: string;
  en: string;
  /** Centre of the area, degrees north. */
  lat: number;
  /** Centre of the area, degrees east. */
  lon: number;
};

/** Id of a region: ASCII slug of its English name, for addresses and columns. */
export type RegionId = (typeof regionRows)[number][0];

/** All regions, Finland from south to north and then Åland, Sweden in the order of its county letters. */
export const regions: readonly (Region & { id: RegionId })[] = regionRows.map(
  ([id, country, iso, fi, sv, en, lat, lon]) => ({ id, country, iso, fi, sv, en, lat, lon }),
);

export const regionIds: readonly RegionId[] = regions.map((region) => region.id);
export const regionSchema = z.enum(regionRows.map(([id]) => id) as [RegionId, ...RegionId[]]);

const byId: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.id, region]));

/** Whether a text is the id of a region. */
export function isRegion(id: string): id is RegionId {
  return byId.has(id);
}

/** Name of a region in a language; the id itself where it is none of ours. */
export function regionName(id: string, locale: Locale): string {
  return byId.get(id)?.[locale] ?? id;
}

/** Country of a region, undefined where the id is none of ours. */
export function regionCountry(id: string): Country | undefined {
  return byId.get(id)?.country;
}

/** Mean radius of the Earth, km. Source: IUGG, R1. */
const earthRadius = 6371.0088;

/**
 * Distance between the centres of two regions, km along the surface: 0 within one region, and no
 * more than a rough word for how far a journey is.
 * @throws RangeError where an id is none of ours
 * Source: haversine formula, R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984).
 */
export function kmBetween(a: string, b: string): number {
  const from = byId.get(a);
  const to = byId.get(b);
  if (from === undefined || to === undefined) {
    throw new RangeError(`no region with the id ${from === undefined ? a : b}`);
  }
  const half =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) *
      Math.cos(radians(to.lat)) *
      Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(half));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
