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

/** What somebody writes before the picture is looked at: nothing, a need, or training. */
const written = {
  "": undefined,
  ", a need was written": "needs",
  ", training was written": "offerings",
} as const;

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
    for (const [after, table] of Object.entries(written)) {
      const write = table && (() => writeOne(db, table));
      const time = await medianOf(`${origin}/fi/region/gap${search}`, write);
      const ratio = time / gapLimitMs;
      rows.push({
        ...{ name: `${name}${after}`, connections: 1, median: time, unit: "ms" },
        ...{ ratio, against: gapAgainst },
      });
    }
  }
  return rows;
}

/** As every writing does, it counts the revision of its row up. */
async function writeOne(db: Db, table: "needs" | "offerings"): Promise<void> {
  const { id } = await db.selectFrom(table).select("id").limit(1).executeTakeFirstOrThrow();
  await db
    .updateTable(table)
    .set(({ eb }) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Milliseconds from the asking to the last byte; the first turns warm up. */
async function medianOf(address: string, before?: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    await before?.();
    const start = performance.now();
    const answer = await fetch(address);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
