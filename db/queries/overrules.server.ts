// What people decided on a learner's path in place of the machine, each with the reason that the learner reads.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";
import { type Asker, isGuidedBy } from "./guided-paths.server";

/** Events that a person makes on somebody's path, always with a reason. */
export const overruleTypes = [
  "SITTING_GRANTED",
  "LESSON_GRANTED",
  "LESSON_COOL_DOWN_RESET",
  "EXAM_COOL_DOWN_RESET",
  "STEP_OVERRULED",
  "TIME_EXTENDED",
  "SKILLS_RECOGNISED",
  "RECOGNITION_WITHDRAWN",
] as const;

export type OverruleType = (typeof overruleTypes)[number];

export type Overrule = {
  seq: number;
  type: OverruleType;
  /** Who decided; null where their account is gone. */
  by: string | null;
  /** In their own words. */
  reason: string;
  at: Date;
  /** The whole event: which module, lesson or skills it was about. */
  payload: unknown;
};

function selectOverrules(db: Db, { pathId }: { pathId: string }) {
  return db
    .selectFrom("path_events")
    .innerJoin("enrolments", "enrolments.id", "path_events.path_id")
    .leftJoin("users as actors", "actors.id", "path_events.actor_id")
    .select([
      "path_events.seq",
      sql<OverruleType>`path_events.type`.as("type"),
      "actors.name as by",
      sql<string>`path_events.payload ->> 'reason'`.as("reason"),
      "path_events.at",
      "path_events.payload",
    ])
    .where("path_events.path_id", "=", pathId)
    .where("path_events.type", "in", overruleTypes)
    .where(sql<boolean>`path_events.payload ->> 'reason' is not null`)
    .orderBy("path_events.seq", "desc");
}

/** What people decided on the learner's own path, the newest first. */
export async function listOverrules(
  db: Db,
  { learnerId, pathId }: { learnerId: string; pathId: string },
): Promise<Overrule[]> {
  return selectOverrules(db, { pathId }).where("enrolments.learner_id", "=", learnerId).execute();
}

type Guided = Asker & { pathId: string; actorId: string };

/** The newest decision that somebody else than the actor took on the path after this event. */
export function findOverruleByOthers(
  db: Db,
  { pathId, actorId, after, ...asker }: Guided & { after: number },
): Promise<Overrule | undefined> {
  return selectOverrules(db, { pathId })
    .where(isGuidedBy(asker))
    .where("path_events.seq", ">", after)
    .where("path_events.actor_id", "is distinct from", actorId)
    .limit(1)
    .executeTakeFirst();
}

/** The decision of the actor that a form with this key has made before. */
export function findOverruleByKey(
  db: Db,
  { pathId, actorId, clientKey, ...asker }: Guided & { clientKey: string },
): Promise<Overrule | undefined> {
  return selectOverrules(db, { pathId })
    .innerJoin("overrule_keys", (join) =>
      join
        .onRef("overrule_keys.path_id", "=", "path_events.path_id")
        .onRef("overrule_keys.seq", "=", "path_events.seq"),
    )
    .where(isGuidedBy(asker))
    .where("path_events.actor_id", "=", actorId)
    .where("overrule_keys.client_key", "=", clientKey)
    .executeTakeFirst();
}

/** Notes the form that a decision came with, so that the same form sent again is known. */
export async function insertOverruleKey(
  trx: Trx,
  { pathId, seq, clientKey }: { pathId: string; seq: number; clientKey: string },
): Promise<void> {
  await trx
    .insertInto("overrule_keys")
    .values({ path_id: pathId, seq, client_key: clientKey })
    .execute();
}
