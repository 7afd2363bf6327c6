// Publishing the real content: into an empty database, and again without a change.
import { publishContent } from "~/curriculum/publish.server";
import type { Db } from "~db/queries/connection.server";
import { median, type Row } from "./row";

const coldLimit = 30;
const unchangedLimit = 1;
const unchangedRuns = 5;

/** Publishes into an empty database, which is a publication more afterwards. */
export async function benchPublish(db: Db): Promise<Row[]> {
  const cold = await secondsOf(() => publishContent(db));
  const unchanged: number[] = [];
  for (let run = 0; run < unchangedRuns; run += 1) {
    unchanged.push(await secondsOf(() => publishContent(db)));
  }
  return [
    row("publish, cold", cold, coldLimit),
    row("publish, unchanged", median(unchanged), unchangedLimit),
  ];
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function row(name: string, seconds: number, limit: number): Row {
  const against = `limit of ${limit} s`;
  return { name, connections: 1, median: seconds, unit: "s", ratio: seconds / limit, against };
}
