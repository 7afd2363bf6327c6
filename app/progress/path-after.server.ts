// The path as it was after any of its events: folded by the real statechart from the checkpoint before it.
import type { Catalogue } from "~/domain/course/catalogue";
import { type Checkpoint, checkpointBefore } from "~/domain/path/checkpoint";
import type { PathEvent } from "~/domain/path/event";
import { findCheckpoint, listEventsBetween } from "~db/queries/checkpoints.server";
import type { Db } from "~db/queries/connection.server";
import type { PathRow } from "~db/queries/paths.server";
import { foldCheckpoint, pinsFrom, type Stop } from "./fold-checkpoint";
import { makeUpMarks, readCheckpoint } from "./marks.server";
import { readCourses } from "./read-courses.server";
import { type OpenPath, withSnapshot } from "./read-path.server";
import { readEvent } from "./rebuild-path";

type ReadCatalogue = (publicationId: string) => Promise<Catalogue>;

/** A path at one moment, and the ISO instant of the event that led there. */
export type PathMoment = OpenPath & { at: string };

/**
 * The path just before and after an event, and the event; of the beginning there is neither.
 * @param seq number of the event, 0 (the beginning) up to the path's revision
 * @throws Error when the log cannot be folded
 */
export async function pathAfter(
  db: Db,
  row: PathRow,
  { seq, readCatalogue }: { seq: number; readCatalogue: ReadCatalogue },
): Promise<{ before: PathMoment | null; after: PathMoment; event: PathEvent | null }> {
  const base = await checkpointFor(db, row, checkpointBefore(seq), readCatalogue);
  const log = await listEventsBetween(db, { pathId: row.id, after: base.seq, to: seq });
  if (log.length !== seq - base.seq) throw new Error(`Path ${row.id} has no event ${seq}`);
  const events = log.map(readEvent);
  const courseAt = await readCourses(pinsFrom(base, events), readCatalogue);
  const { before, after } = foldCheckpoint(base, events, courseAt);
  const momentOf = async ({ at, pin, ...stop }: Stop): Promise<PathMoment> => ({
    ...withSnapshot(
      {
        id: row.id,
        learnerId: row.learner_id,
        publicationId: pin.publicationId,
        pin,
        catalogue: await readCatalogue(pin.publicationId),
        revision: stop.seq,
        course: stop.course,
      },
      stop.snapshot,
    ),
    at,
  });
  return {
    before: before && (await momentOf(before)),
    after: await momentOf(after),
    event: events.at(-1) ?? null,
  };
}

async function checkpointFor(
  db: Db,
  row: PathRow,
  seq: number,
  readCatalogue: ReadCatalogue,
): Promise<Checkpoint> {
  const kept = await readAt(db, row.id, seq);
  if (kept) return kept;
  await makeUpMarks(db, row, readCatalogue);
  const made = await readAt(db, row.id, seq);
  if (!made) throw new Error(`Path ${row.id} has no event ${seq}`);
  return made;
}

async function readAt(db: Db, pathId: string, seq: number): Promise<Checkpoint | undefined> {
  const row = await findCheckpoint(db, { pathId, seq });
  return row && readCheckpoint(row);
}
