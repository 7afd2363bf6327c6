// Paths as they stood at every hundredth event, and the answers that ended a failed check or exam: both follow from
// the log and can be written anew. For the door of paths and the replay alone, which act for nobody.
import type { Checkpoint } from "~/domain/path/checkpoint";
import type { Db, Trx } from "./connection.server";

/** What the log makes of a path on the way: `failures` are numbers of events. */
export type Marks = { checkpoints: Checkpoint[]; failures: number[] };

export async function insertMarks(
  trx: Trx,
  { pathId, machineVersion, marks }: { pathId: string; machineVersion: number; marks: Marks },
): Promise<void> {
  const { checkpoints, failures } = marks;
  if (checkpoints.length > 0) {
    const rows = checkpoints.map(({ seq, at, pin, snapshot }) => ({
      path_id: pathId,
      seq,
      at,
      machine_version: machineVersion,
      pin: JSON.stringify(pin),
      snapshot: JSON.stringify(snapshot),
    }));
    await trx.insertInto("path_checkpoints").values(rows).execute();
  }
  if (failures.length > 0) {
    await trx
      .insertInto("path_failures")
      .values(failures.map((seq) => ({ path_id: pathId, seq })))
      .execute();
  }
}

/** Writes everything anew, whatever stood there. */
export async function replaceMarks(
  trx: Trx,
  order: { pathId: string; machineVersion: number; marks: Marks },
): Promise<void> {
  await trx.deleteFrom("path_checkpoints").where("path_id", "=", order.pathId).execute();
  await trx.deleteFrom("path_failures").where("path_id", "=", order.pathId).execute();
  await insertMarks(trx, order);
}

export type CheckpointRow = {
  seq: number;
  at: Date;
  machineVersion: number;
  pin: unknown;
  snapshot: unknown;
};

function selectCheckpoints(db: Db, pathId: string) {
  return db
    .selectFrom("path_checkpoints")
    .select(["seq", "at", "machine_version as machineVersion", "pin", "snapshot"])
    .where("path_id", "=", pathId);
}

export function findCheckpoint(
  db: Db,
  { pathId, seq }: { pathId: string; seq: number },
): Promise<CheckpointRow | undefined> {
  return selectCheckpoints(db, pathId).where("seq", "=", seq).executeTakeFirst();
}

export async function listMarks(
  db: Db,
  pathId: string,
): Promise<{ checkpoints: CheckpointRow[]; failures: number[] }> {
  const failures = await db
    .selectFrom("path_failures")
    .select("seq")
    .where("path_id", "=", pathId)
    .orderBy("seq")
    .execute();
  return {
    checkpoints: await selectCheckpoints(db, pathId).orderBy("seq").execute(),
    failures: failures.map(({ seq }) => seq),
  };
}

/** Events of a log after one number up to another, the earliest first. */
export function listEventsBetween(
  db: Db,
  { pathId, after, to }: { pathId: string; after: number; to: number },
) {
  return db
    .selectFrom("path_events")
    .select(["seq", "type", "payload"])
    .where("path_id", "=", pathId)
    .where("seq", ">", after)
    .where("seq", "<=", to)
    .orderBy("seq")
    .execute();
}
