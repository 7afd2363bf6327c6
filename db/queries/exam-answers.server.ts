// The answers of one exam as staff reads them, sitting by sitting.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import type { Asker } from "./guided-paths.server";
import { selectGuidedEvents } from "./stories.server";

/** The sittings of an exam and their answers, in the order in which they came. */
export function listExamEvents(
  db: Db,
  { moduleId, ...own }: Asker & { pathId: string; moduleId: string },
) {
  return selectGuidedEvents(db, own)
    .where("path_events.type", "in", ["SITTING_STARTED", "EXAM_ANSWERED"])
    .where(sql<boolean>`path_events.payload ->> 'module' = ${moduleId}`)
    .orderBy("path_events.seq")
    .execute();
}
