// The answers of one exam as staff reads them, sitting by sitting.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

/** The sittings of an exam and their answers, in the order in which they came. */
export function listExamEvents(
  db: Db,
  { pathId, moduleId, ...asker }: Asker & { pathId: string; moduleId: string },
) {
  return db
    .selectFrom("path_events")
    .innerJoin("enrolments", "enrolments.id", "path_events.path_id")
    .leftJoin("users as actors", "actors.id", "path_events.actor_id")
    .leftJoin("answers", (join) =>
      join
        .onRef("answers.path_id", "=", "path_events.path_id")
        .onRef("answers.event_seq", "=", "path_events.seq"),
    )
    .select([
      "path_events.seq",
      "path_events.type",
      "path_events.payload",
      "path_events.at",
      "path_events.actor_id as actorId",
      "actors.name as actorName",
      "answers.id as answerId",
      "answers.question_id as questionId",
      "answers.publication_id as publicationId",
      "answers.seed",
      "answers.purpose",
      "answers.outcome",
      "answers.is_right as isRight",
      "answers.used_hint as usedHint",
      "answers.misconceptions",
      sql<boolean | null>`answers.response->>'kind' = 'not-learned'`.as("isUnknown"),
    ])
    .where("path_events.path_id", "=", pathId)
    .where("path_events.type", "in", ["SITTING_STARTED", "EXAM_ANSWERED"])
    .where(sql<boolean>`path_events.payload ->> 'module' = ${moduleId}`)
    .where(isGuidedBy(asker))
    .orderBy("path_events.seq")
    .execute();
}
