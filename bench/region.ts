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

type Look = {
  name: string;
  search: string;
  /** What somebody writes before each look: nothing, a need or training. */
  write?: "needs" | "offerings";
};

const catalogue: Look[] = [
  { name: "offerings: all", search: "" },
  { name: "offerings: all, training was written", search: "", write: "offerings" },
  { name: "offerings: three facets", search: "?country=FI&eqf=4&language=fi" },
  { name: "offerings: facets of a provider kind", search: "?kind=school&mode=on-site&fee=free" },
  { name: "offerings: a search", search: "?q=formointi" },
  { name: "offerings: a search with a typing error", search: "?q=formoitni" },
];

const gap: Look[] = [
  { name: "gap: by region", search: "" },
  { name: "gap: by region, a need was written", search: "", write: "needs" },
  { name: "gap: by region, training was written", search: "", write: "offerings" },
  { name: "gap: by quarter, one level", search: "?by=quarter&eqf=4" },
  { name: "gap: by quarter, a need was written", search: "?by=quarter&eqf=4", write: "needs" },
];

/** @param origin of a site that runs on this database */
export async function benchRegion(db: Db, origin: string): Promise<Row[]> {
  await loadProviders(db);
  await loadOfferings(db, offerings);
  const over = `${limitMs} ms over ${offerings.toLocaleString("en")} offerings`;
  const rows = await lookAt(catalogue, {
    db,
    page: `${origin}/fi/region/offerings`,
    limitMs,
    over,
  });
  await loadNeeds(db, needs);
  const gapOver = `${gapLimitMs} ms over ${needs.toLocaleString("en")} needs`;
  const page = `${origin}/fi/region/gap`;
  return [...rows, ...(await lookAt(gap, { db, page, limitMs: gapLimitMs, over: gapOver }))];
}

type At = { db: Db; page: string; limitMs: number; over: string };

async function lookAt(looks: readonly Look[], { db, page, limitMs, over }: At): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, search, write } of looks) {
    const before = write && (() => writeOne(db, write));
    const time = await medianOf(`${page}${search}`, before);
    const ratio = time / limitMs;
    rows.push({ name, connections: 1, median: time, unit: "ms", ratio, against: over });
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
