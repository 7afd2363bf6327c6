// What a learner has answered back to the machine on an own path.
import { sql } from "kysely";
import type { Db } from "./connection.server";

/** The newest first. */
export function listContests(
  db: Db,
  { learnerId, pathId, limit }: { learnerId: string; pathId: string; limit: number },
): Promise<{ seq: number; at: Date; payload: unknown }[]> {
  return db
    .selectFrom("path_events")
    .innerJoin("paths", "paths.id", "path_events.path_id")
    .select(["path_events.seq", "path_events.at", sql<unknown>`path_events.payload`.as("payload")])
    .where("path_events.path_id", "=", pathId)
    .where("paths.learner_id", "=", learnerId)
    .where("path_events.type", "=", "CONTESTED")
    .orderBy("path_events.seq", "desc")
    .limit(limit)
    .execute();
}
