// The battery chain closes: what recycling wins back goes to refining, never to the mine.
import type { Trade } from "../course/lesson";

export const stationIds = [
  "mine",
  "refining",
  "active-material",
  "electrode",
  "assembly",
  "formation",
  "pack",
  "use",
  "second-life",
  "recycling",
] as const;
export type StationId = (typeof stationIds)[number];

export const siteIds = [
  "terrafame-sotkamo",
  "keliber-paivaneva",
  "keliber-kokkola",
  "easpring-kotka",
  "hamina",
  "lyten-skelleftea",
  "fortum-ikaalinen",
  "fortum-harjavalta",
] as const;
export type SiteId = (typeof siteIds)[number];

/**
 * Month that what we say of a site was true in, YYYY-MM: plants change faster than courses.
 * brief.md C02-1, C02-3 to C02-6, C10-6, C10-8, C12-11; Lyten's purchase: LYTEN2026 in sources.yaml.
 */
export const siteAsOf: Record<SiteId, string> = {
  "terrafame-sotkamo": "2018-12",
  "keliber-paivaneva": "2026-01",
  "keliber-kokkola": "2026-01",
  "easpring-kotka": "2025-04",
  hamina: "2025-04",
  "lyten-skelleftea": "2026-02",
  "fortum-ikaalinen": "2025-07",
  "fortum-harjavalta": "2025-07",
};

export type Station = {
  id: StationId;
  /** Stations that take what leaves this one. */
  feeds: readonly StationId[];
  /** Old trades that bring something here, the nearest first. Our judgement; paper: brief.md C12-12. */
  trades: readonly Trade[];
  /** Example sites in Finland and Sweden; none where the course has no dated source. */
  sites: readonly SiteId[];
};

/** The stations in the order of the chain, and in a ring: the last one feeds the second. */
export const stations: readonly Station[] = [
  {
    id: "mine",
    feeds: ["refining"],
    trades: ["process", "electrician", "logistics"],
    sites: ["terrafame-sotkamo", "keliber-paivaneva"],
  },
  {
    id: "refining",
    feeds: ["active-material"],
    trades: ["process", "electrician"],
    sites: ["terrafame-sotkamo", "keliber-kokkola"],
  },
  {
    id: "active-material",
    feeds: ["electrode"],
    trades: ["process", "electrician"],
    sites: ["easpring-kotka", "hamina"],
  },
  {
    id: "electrode",
    feeds: ["assembly"],
    trades: ["paper", "process"],
    sites: ["lyten-skelleftea"],
  },
  {
    id: "assembly",
    feeds: ["formation"],
    trades: ["paper", "electrician"],
    sites: ["lyten-skelleftea"],
  },
  {
    id: "formation",
    feeds: ["pack"],
    trades: ["electrician", "logistics"],
    sites: ["lyten-skelleftea"],
  },
  { id: "pack", feeds: ["use"], trades: ["electrician", "logistics"], sites: [] },
  {
    id: "use",
    feeds: ["second-life", "recycling"],
    trades: ["logistics", "electrician"],
    sites: [],
  },
  { id: "second-life", feeds: ["recycling"], trades: ["electrician", "logistics"], sites: [] },
  {
    id: "recycling",
    feeds: ["refining"],
    trades: ["process", "logistics", "electrician"],
    sites: ["fortum-ikaalinen", "fortum-harjavalta"],
  },
];

/** One station of the chain. */
export function stationOf(id: StationId): Station {
  const station = stations.find((one) => one.id === id);
  if (!station) throw new Error(`no station ${id}`);
  return station;
}

/** Every station that takes something from a trade, in the order of the chain. */
export function stationsFor(trade: Trade): StationId[] {
  return stations.filter(({ trades }) => trades.includes(trade)).map(({ id }) => id);
}
