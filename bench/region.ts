// The public pages of the region over as much as both countries could bring, as a visitor asks for them.
import type { Db } from "~db/queries/connection.server";
import { loadNeeds, loadOfferings, loadProviders } from "./region-load";
import { median, type Row } from "./row";

/** What a page of the catalogue may take on the server, milliseconds. */
const limitMs = 100;
const rounds = 21;
const offerings = 50_000;

/** What the picture of the gap may take on the server, milliseconds. */
const gapLimitMs = 150;
const needs = 20_000;

const gapPages = {
  "gap: by region": "",
  "gap: by quarter, one level": "?by=quarter&eqf=4",
};

const pages = {
  "offerings: all": "",
  "offerings: three facets": "?country=FI&eqf=4&language=fi",
  "offerings: facets of a provider kind": "?kind=school&mode=on-site&fee=free",
  "offerings: a search": "?q=formointi",
  "offerings: a search with a typing error": "?q=formoitni",
};

/** @param origin of a site that runs on this database */
export async function benchRegion(db: Db, origin: string): Promise<Row[]> {
  await loadProviders(db);
  await loadOfferings(db, offerings);
  const against = `${limitMs} ms over ${offerings.toLocaleString("en")} offerings`;
  const rows: Row[] = [];
  for (const [name, search] of Object.entries(pages)) {
    const time = await medianOf(`${origin}/fi/region/offerings${search}`);
    rows.push({ name, connections: 1, median: time, unit: "ms", ratio: time / limitMs, against });
  }
  await loadNeeds(db, needs);
  const gapAgainst = `${gapLimitMs} ms over ${needs.toLocaleString("en")} needs`;
  for (const [name, search] of Object.entries(gapPages)) {
    const time = await medianOf(`${origin}/fi/region/gap${search}`);
    const ratio = time / gapLimitMs;
    rows.push({ name, connections: 1, median: time, unit: "ms", ratio, against: gapAgainst });
  }
  return rows;
}

/** Milliseconds from the asking to the last byte; the first turns warm up. */
async function medianOf(address: string): Promise<number> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const start = performance.now();
    const answer = await fetch(address);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
