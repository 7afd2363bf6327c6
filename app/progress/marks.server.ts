// Checkpoints and failed checks of a path: compared with its log, and made up where they were not kept from the start.
import { isDeepStrictEqual } from "node:util";
import type { Catalogue } from "~/domain/course/catalogue";
import { machineVersion } from "~/domain/path/advance";
import { type Checkpoint, checkpointEvery } from "~/domain/path/checkpoint";
import { pinSchema } from "~/domain/path/pin";
import { restoreSnapshot } from "~/domain/path/restore";
import { snapshotSchema } from "~/domain/path/snapshot";
import {
  type CheckpointRow,
  listMarks,
  type Marks,
  replaceMarks,
} from "~db/queries/checkpoints.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockPath, type PathRow } from "~db/queries/paths.server";
import { rebuild } from "./rebuild-stored.server";

/** A stored checkpoint made readable; undefined where its snapshot cannot be read. */
export function readCheckpoint(row: CheckpointRow): Checkpoint | undefined {
  const pin = pinSchema.parse(row.pin);
  const snapshot = restoreSnapshot(row.snapshot, row.machineVersion, pin.strategy);
  return snapshot && { seq: row.seq, at: row.at.toISOString(), pin, snapshot };
}

/** Whether what is stored of a path's way is what its log tells. Where nothing is stored yet, nothing is wrong. */
export async function areMarksTrue(db: Db, pathId: string, told: Marks): Promise<boolean> {
  const { checkpoints, failures } = await listMarks(db, pathId);
  if (checkpoints.length < told.checkpoints.length) return true;
  const should = told.checkpoints.map(({ snapshot, at, ...rest }) => ({
    ...rest,
    at: new Date(at).toISOString(),
    snapshot: snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot))),
  }));
  return (
    isDeepStrictEqual(checkpoints.map(readCheckpoint), should) &&
    isDeepStrictEqual(failures, told.failures)
  );
}

/**
 * Writes the marks of a path from before they were kept; does nothing where they are all there.
 * @throws Error when the log cannot be folded
 */
export async function makeUpMarks(
  db: Db,
  { id: pathId, revision }: Pick<PathRow, "id" | "revision">,
  readCatalogue: (publicationId: string) => Promise<Catalogue>,
): Promise<void> {
  const { checkpoints } = await listMarks(db, pathId);
  const isWhole = checkpoints.length > revision / checkpointEvery;
  if (isWhole && checkpoints.every((row) => readCheckpoint(row))) return;
  await inTransaction(db, async (trx) => {
    const row = await lockPath(trx, { pathId });
    if (!row) return;
    const marks = await rebuild(trx, row, readCatalogue);
    await replaceMarks(trx, { pathId, machineVersion, marks });
  });
}
