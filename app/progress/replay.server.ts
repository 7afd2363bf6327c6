import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Catalogue } from "~/domain/course/catalogue";
import {
  machineVersion,
  type PathSnapshot,
  replay,
  snapshotSchema,
  stageOf,
  startPath,
} from "~/domain/path/advance";
import { eventSchema } from "~/domain/path/event";
import { skillNewsSchema } from "~/domain/path/memory";
import { progressOf } from "~/domain/path/standing";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import {
  listAllPathIds,
  listPathEvents,
  lockPath,
  overwritePath,
  type PathRow,
} from "~db/queries/paths.server";
import { newsOf } from "./enrol.server";
import { courseOf } from "./read-path.server";

/** What a log says that is not what is stored, by the part that differs. */
export type Mismatch = { path: string; what: "snapshot" | "progress" | "mastery" | "log" };

export type Replayed = { paths: number; events: number; mismatches: Mismatch[] };

const startedSchema = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  skills: z.record(z.string(), skillNewsSchema),
});

type Order = {
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** Whether snapshots and progress that differ are written anew from the log. */
  isRepair: boolean;
};

/** Folds the log of every path, one path at a time, and compares with what is stored. */
export async function replayAll(db: Db, order: Order): Promise<Replayed> {
  const total: Replayed = { paths: 0, events: 0, mismatches: [] };
  for (const { id } of await listAllPathIds(db)) {
    const one = await inTransaction(db, (trx) => replayPath(trx, { ...order, pathId: id }));
    if (!one) continue;
    total.paths += 1;
    total.events += one.events;
    total.mismatches.push(...one.mismatches);
  }
  return total;
}

/** One path, held while it is compared so that no answer comes in between. */
export async function replayPath(
  trx: Trx,
  { pathId, readCatalogue, isRepair }: Order & { pathId: string },
): Promise<Omit<Replayed, "paths"> | undefined> {
  const row = await lockPath(trx, { pathId });
  if (!row) return undefined;
  const [started, ...events] = await listPathEvents(trx, { pathId });
  const course = courseOf(row, await readCatalogue(row.publication_id));
  const start = startedSchema.parse(started?.payload);
  const told = events.map(({ type, payload }) => eventSchema.parse({ ...asObject(payload), type }));
  const count = told.length;
  let rebuilt: PathSnapshot;
  try {
    rebuilt = replay(course, startPath(course, start.now, start.skills), told);
  } catch {
    return { events: count, mismatches: [{ path: pathId, what: "log" }] };
  }
  const progress = progressOf({ ...course, memory: rebuilt.memory });
  const mismatches: Mismatch[] = [];
  if (!isSameSnapshot(row, rebuilt) || row.revision !== count) {
    mismatches.push({ path: pathId, what: "snapshot" });
  }
  const isSameProgress =
    row.done === progress.done && row.total === progress.total && row.phase === stageOf(rebuilt);
  if (!isSameProgress) mismatches.push({ path: pathId, what: "progress" });
  if (isRepair && mismatches.length > 0) {
    await overwritePath(trx, {
      pathId,
      revision: count,
      machineVersion,
      snapshot: rebuilt,
      phase: stageOf(rebuilt),
      ...progress,
    });
  }
  if (!(await isMasteryTold(trx, row, rebuilt))) mismatches.push({ path: pathId, what: "mastery" });
  return { events: count, mismatches };
}

function isSameSnapshot(row: PathRow, rebuilt: PathSnapshot): boolean {
  const stored = snapshotSchema.safeParse(row.snapshot);
  // Through JSON, as it was stored: a key without a value is no difference.
  const plain = JSON.parse(JSON.stringify(rebuilt)) as unknown;
  return (
    row.machine_version === machineVersion &&
    stored.success &&
    isDeepStrictEqual(stored.data, plain)
  );
}

/** Every mastery that the path was told of is still there: it may only have grown elsewhere. */
async function isMasteryTold(trx: Trx, row: PathRow, rebuilt: PathSnapshot): Promise<boolean> {
  const mastery = newsOf(await listMastery(trx, { learnerId: row.learner_id }));
  return Object.entries(rebuilt.memory.skills).every(([skill, told]) => {
    const stored = mastery[skill];
    return (
      stored !== undefined &&
      stored.answers >= told.answers &&
      (stored.isMastered || !told.isMastered)
    );
  });
}

function asObject(payload: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(payload);
}
