// What law and cards say otherwise in Finland and in Sweden: what is learned in one country is no licence in the other.

/** Where a fact was read; without an address a law that is only named, to be opened before it is relied on. */
export type DifferenceSource = { title: string; url: string | null };

export type CountryDifference = {
  /** The words stand in the messages: what holds in Finland, in Sweden, and what follows from it. */
  id: "electrical" | "qualification" | "chemicals" | "cards" | "transport" | "young";
  sources: DifferenceSource[];
};

/** Day on which the facts were gathered. brief.md, first line. */
export const differencesAsOf = "2026-11-22";

/** brief.md §3 C06 and C07, §6 "NOT convertible" (4), and the sources S10, S11 and S24 that it names. */
export const countryDifferences: readonly CountryDifference[] = [
  {
    id: "electrical",
    sources: [
      {
        title: "SFS 6002",
        url: "https://koulutusmaailma.fi/fi/news/sahkotyoturvallisuuskortti",
      },
      {
        title: "EN 50110-1",
        url: "https://www.dehn-international.com/en/work-according-five-safety-rules",
      },
      { title: "Elsäkerhetslag (2016:732), SS-EN 50110-1", url: null },
    ],
  },
  {
    id: "qualification",
    sources: [{ title: "S1–S3, auktorisation", url: null }],
  },
  {
    id: "chemicals",
    sources: [{ title: "2000/39/EC, HTP, AFS 2023:14", url: null }],
  },
  { id: "cards", sources: [] },
  {
    id: "transport",
    sources: [
      {
        title: "UN 3480, UN 3481",
        url: "https://www.lion.com/lion-news/october-2024/lithium-battery-30-state-of-charge-recommendations-for-2025",
      },
      { title: "ADR", url: null },
    ],
  },
  {
    id: "young",
    sources: [
      {
        title: "94/33/EC",
        url: "https://chesar.echa.europa.eu/web/guest/young-people-at-work/-/legislationlist/details/EU-YOUNG_WORKER-ART_7-100.087.105-VSK-049B27",
      },
    ],
  },
];
