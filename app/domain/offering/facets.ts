// Facets of the catalogue: each value of a facet is counted among the offerings that match all other facets.

export const facets = [
  "country",
  "region",
  "mode",
  "eqf",
  "language",
  "area",
  "quarter",
  "fee",
  "kind",
  "provider",
] as const;
export type Facet = (typeof facets)[number];

/** The values that are chosen of each facet; of several, one has to match. Nothing chosen matches everything. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What an offering is to the facets. A part of it may be left out where only the other facets are asked about. */
export type Faceted = {
  /** Null for what is of both countries. */
  country: string | null;
  /** Null for what is online only. */
  region: string | null;
  mode: string;
  eqf: number;
  languages: readonly string[];
  areas: readonly string[];
  /** Null where one may begin at any time. */
  quarter: string | null;
  isFree: boolean;
  /** Null for the product's own. */
  provider: string | null;
};

/** Stands for no region: online only. */
export const onlineRegion = "online";
/** Stands for no start: at any time. */
export const rollingStart = "rolling";
/** Stands for no organisation: a track or course of this product. */
export const ownProvider = "own";

/** Kind of each provider, by its id. */
export type Kinds = ReadonlyMap<string, string>;

const values: {
  readonly [F in Facet]: (offering: Faceted, kinds: Kinds) => readonly (string | undefined)[];
} = {
  country: ({ country }) => (country ? [country] : ["FI", "SE"]),
  region: ({ region }) => [region ?? onlineRegion],
  mode: ({ mode }) => [mode],
  eqf: ({ eqf }) => [String(eqf)],
  language: ({ languages }) => languages,
  area: ({ areas }) => areas,
  quarter: ({ quarter }) => [quarter ?? rollingStart],
  fee: ({ isFree }) => [isFree ? "free" : "fee"],
  kind: ({ provider }, kinds) => [provider ? kinds.get(provider) : ownProvider],
  provider: ({ provider }) => [provider ?? ownProvider],
};

/** The values that an offering has of a facet: one, several, or, where a provider's kind is unknown, none. */
export function valuesOf(facet: Facet, offering: Faceted, kinds: Kinds): string[] {
  return values[facet](offering, kinds).filter((value) => value !== undefined);
}

/** Whether an offering has a value that is chosen of a facet. */
export function matchesFacet(
  facet: Facet,
  offering: Faceted,
  { chosen, kinds }: { chosen: Chosen; kinds: Kinds },
): boolean {
  const wanted = chosen[facet];
  return (
    wanted.length === 0 || valuesOf(facet, offering, kinds).some((one) => wanted.includes(one))
  );
}

/** So many offerings are alike in these facets. */
export type Cell = {
  facets: readonly Facet[];
  offering: Faceted;
  /** The only facet in which they do not match; null where they match in all. */
  unmatched: Facet | null;
  count: number;
};

export type Counts = Record<Facet, Map<string, number>>;

/**
 * How many offerings each value of each facet would show.
 * An offering counts for a facet where it matches all the others: where it matches everything, or everything but that.
 */
export function facetCounts(cells: Iterable<Cell>, kinds: Kinds): Counts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Counts;
  for (const { facets: told, offering, unmatched, count } of cells) {
    for (const facet of told) {
      if (unmatched !== null && unmatched !== facet) continue;
      for (const value of valuesOf(facet, offering, kinds)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + count);
      }
    }
  }
  return counts;
}
