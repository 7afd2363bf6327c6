import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";

/** What is stored of a path, with the enrolment that it belongs to. */
export type PathRow = {
  id: string;
  learner_id: string;
  machine: "retrainee" | "degree";
  machine_version: number;
  snapshot: unknown;
  revision: number;
  phase: string;
  done: number;
  total: number;
  last_event_at: Date;
  skipped: string[];
  recognised: string[];
  goal_kind: "track" | "course";
  goal_id: string;
  strategy: "retrainee" | "degree";
  strategy_version: number;
  eqf: number;
  publication_id: string;
};

const columns = [
  "paths.id",
  "paths.learner_id",
  "paths.machine",
  "paths.machine_version",
  "paths.snapshot",
  "paths.revision",
  "paths.phase",
  "paths.done",
  "paths.total",
  "paths.last_event_at",
  "paths.skipped",
  "paths.recognised",
  "enrolments.goal_kind",
  "enrolments.goal_id",
  "enrolments.strategy",
  "enrolments.strategy_version",
  "enrolments.eqf",
  "enrolments.publication_id",
] as const;

export function selectPaths(db: Db) {
  return db
    .selectFrom("paths")
    .innerJoin("enrolments", "enrolments.id", "paths.id")
    .select(columns);
}

/** The learner's paths, the one last worked on first. */
export function listPathsOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<PathRow[]> {
  return selectPaths(db)
    .where("paths.learner_id", "=", learnerId)
    .orderBy("paths.last_event_at", "desc")
    .orderBy("paths.id")
    .execute();
}

export function findPathOfLearner(
  db: Db,
  { learnerId, pathId }: { learnerId: string; pathId: string },
): Promise<PathRow | undefined> {
  return selectPaths(db)
    .where("paths.id", "=", pathId)
    .where("paths.learner_id", "=", learnerId)
    .executeTakeFirst();
}

/**
 * Holds the path until the transaction ends: its events come one after another. The enrolment is held with it: whoever
 * waited would else read the new snapshot beside the old pin, since Postgres reads anew only what it locks.
 */
export function lockPath(trx: Trx, { pathId }: { pathId: string }): Promise<PathRow | undefined> {
  return selectPaths(trx)
    .where("paths.id", "=", pathId)
    .forUpdate(["paths", "enrolments"])
    .executeTakeFirst();
}

/** Learners (ids, ascending) who have a path, those that come after `after`. For the replay, which acts for nobody. */
export async function listLearnersWithPaths(
  db: Db,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("paths")
    .select("learner_id")
    .distinct()
    .$if(after !== undefined, (query) => query.where("learner_id", ">", after ?? ""))
    .orderBy("learner_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.learner_id);
}

/** What is kept of a path for pages about many, who never read snapshots. */
export type PathSummary = {
  phase: string;
  done: number;
  total: number;
  /** Skills that the first check showed to be there already. */
  skipped: string[];
  /** Skills that a person has recognised. */
  recognised: string[];
};

function summaryColumns(summary: PathSummary) {
  return {
    phase: summary.phase,
    done: summary.done,
    total: summary.total,
    skipped: summary.skipped,
    recognised: summary.recognised,
  };
}

export type NewPath = {
  id: string;
  learnerId: string;
  machine: "retrainee" | "degree";
  machineVersion: number;
  snapshot: unknown;
  summary: PathSummary;
  now: Date;
};

export async function insertPath(trx: Trx, path: NewPath): Promise<void> {
  await trx
    .insertInto("paths")
    .values({
      id: path.id,
      learner_id: path.learnerId,
      machine: path.machine,
      machine_version: path.machineVersion,
      snapshot: JSON.stringify(path.snapshot),
      revision: 0,
      ...summaryColumns(path.summary),
      last_event_at: path.now,
    })
    .execute();
}

export type SavedPath = {
  pathId: string;
  /** The revision that was read; the row must still have it. */
  revision: number;
  nextRevision: number;
  machineVersion: number;
  snapshot: unknown;
  summary: PathSummary;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function savePath(trx: Trx, path: SavedPath): Promise<boolean> {
  const result = await trx
    .updateTable("paths")
    .set({
      snapshot: JSON.stringify(path.snapshot),
      revision: path.nextRevision,
      machine_version: path.machineVersion,
      ...summaryColumns(path.summary),
      last_event_at: path.now,
    })
    .where("id", "=", path.pathId)
    .where("revision", "=", path.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type NewEvent = {
  seq: number;
  type: string;
  payload: unknown;
  /** Null for the operator, who is nobody's account. */
  actorId: string | null;
  at: Date;
};

export async function insertPathEvents(
  trx: Trx,
  { pathId, events }: { pathId: string; events: NewEvent[] },
): Promise<void> {
  await trx
    .insertInto("path_events")
    .values(
      events.map((event) => ({
        path_id: pathId,
        seq: event.seq,
        type: event.type,
        payload: JSON.stringify(event.payload),
        actor_id: event.actorId,
        at: event.at,
      })),
    )
    .execute();
}

/** The whole log of a path, first event first. For the replay alone, which acts for nobody. */
export async function listPathEvents(db: Db, { pathId }: { pathId: string }) {
  return db
    .selectFrom("path_events")
    .select(["seq", "type", "payload", "actor_id", "at"])
    .where("path_id", "=", pathId)
    .orderBy("seq")
    .execute();
}

/** Number of the newest event of a type on the learner's own path whose payload names this lesson or module. */
export async function findNewestEventSeq(
  db: Db,
  query: {
    learnerId: string;
    pathId: string;
    type: string;
    field: "lesson" | "module";
    value: string;
  },
): Promise<number | undefined> {
  const row = await db
    .selectFrom("path_events")
    .innerJoin("paths", "paths.id", "path_events.path_id")
    .select("path_events.seq")
    .where("path_events.path_id", "=", query.pathId)
    .where("paths.learner_id", "=", query.learnerId)
    .where("path_events.type", "=", query.type)
    .where(sql<boolean>`payload ->> ${query.field} = ${query.value}`)
    .orderBy("path_events.seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq;
}

/** Writes a path anew from its log, whatever stood there. */
export async function overwritePath(
  trx: Trx,
  path: Omit<SavedPath, "nextRevision" | "now">,
): Promise<void> {
  await trx
    .updateTable("paths")
    .set({
      snapshot: JSON.stringify(path.snapshot),
      revision: path.revision,
      machine_version: path.machineVersion,
      ...summaryColumns(path.summary),
    })
    .where("id", "=", path.pathId)
    .execute();
}
