// What people have granted to ease somebody's exams. Every row is kept: one that ends has its end written into it.
import { sql } from "kysely";
import type { Accommodation } from "~/domain/guidance/accommodation";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

export type GrantedAccommodation = Accommodation & {
  /** Percent of the usual time, at an exam that somebody watches over. */
  extraTime: number | null;
  hasReader: boolean;
  hasRoom: boolean;
  language: "fi" | "sv" | "en" | null;
  organisationName: string;
  decidedBy: string | null;
  decidedAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
};

function selectAccommodations(db: Db) {
  return db
    .selectFrom("exam_accommodations")
    .innerJoin("organisations", "organisations.id", "exam_accommodations.organisation_id")
    .leftJoin("users as deciders", "deciders.id", "exam_accommodations.decided_by")
    .leftJoin("users as enders", "enders.id", "exam_accommodations.ended_by")
    .select([
      "exam_accommodations.id",
      "more_sittings as moreSittings",
      "cool_down_hours as coolDownHours",
      "extra_time as extraTime",
      "has_reader as hasReader",
      "has_room as hasRoom",
      "language",
      sql<string>`valid_from::text`.as("validFrom"),
      sql<string | null>`valid_until::text`.as("validUntil"),
      "reason",
      "organisations.name as organisationName",
      "deciders.name as decidedBy",
      "decided_at as decidedAt",
      "enders.name as endedBy",
      "ended_at as endedAt",
    ])
    .orderBy("decided_at")
    .orderBy("exam_accommodations.id");
}

/** The learner's own, from every school, those that have ended left out. */
export function listOwnAccommodations(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<GrantedAccommodation[]> {
  return selectAccommodations(db)
    .where("learner_id", "=", learnerId)
    .where("ended_at", "is", null)
    .execute();
}

/** What these organisations have granted to a learner, ended ones too. */
export function listGuidedAccommodations(
  db: Db,
  { learnerId, organisationIds }: { learnerId: string; organisationIds: readonly string[] },
): Promise<GrantedAccommodation[]> {
  return selectAccommodations(db)
    .where("learner_id", "=", learnerId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .execute();
}

export type NewAccommodation = Omit<Accommodation, "id"> &
  Pick<GrantedAccommodation, "extraTime" | "hasReader" | "hasRoom" | "language"> & {
    learnerId: string;
    organisationId: string;
    clientKey: string;
    decidedBy: string;
    now: Date;
  };

/** @returns the new id, or undefined where the form was sent before */
export async function insertAccommodation(
  trx: Trx,
  granted: NewAccommodation,
): Promise<string | undefined> {
  const row = await trx
    .insertInto("exam_accommodations")
    .values({
      learner_id: granted.learnerId,
      organisation_id: granted.organisationId,
      client_key: granted.clientKey,
      more_sittings: granted.moreSittings,
      cool_down_hours: granted.coolDownHours,
      extra_time: granted.extraTime,
      has_reader: granted.hasReader,
      has_room: granted.hasRoom,
      language: granted.language,
      valid_from: granted.validFrom,
      valid_until: granted.validUntil,
      reason: granted.reason,
      decided_by: granted.decidedBy,
      decided_at: granted.now,
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** @returns whether it was in force, or was to be */
export async function endAccommodation(
  trx: Trx,
  ended: {
    id: string;
    learnerId: string;
    organisationIds: readonly string[];
    endedBy: string;
    now: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("exam_accommodations")
    .set({ ended_by: ended.endedBy, ended_at: ended.now })
    .where("id", "=", ended.id)
    .where("learner_id", "=", ended.learnerId)
    .where("organisation_id", "=", anyOf(ended.organisationIds))
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What eases a learner's exams by itself, each with who has granted it, the oldest first. */
export async function listReliefs(
  trx: Trx,
  { learnerId, day }: { learnerId: string; day: string },
): Promise<(Accommodation & { actorId: string | null })[]> {
  return trx
    .selectFrom("exam_accommodations")
    .select([
      "id",
      "more_sittings as moreSittings",
      "cool_down_hours as coolDownHours",
      sql<string>`valid_from::text`.as("validFrom"),
      sql<string | null>`valid_until::text`.as("validUntil"),
      "reason",
      "decided_by as actorId",
    ])
    .where("learner_id", "=", learnerId)
    .where("ended_at", "is", null)
    .where("valid_from", "<=", day)
    .where((eb) => eb.or([eb("valid_until", "is", null), eb("valid_until", ">=", day)]))
    .where((eb) =>
      eb.or([eb("more_sittings", "is not", null), eb("cool_down_hours", "is not", null)]),
    )
    .orderBy("decided_at")
    .orderBy("id")
    .execute();
}

/** Sittings that accommodations have given on a path, by module and accommodation. */
export async function listUses(
  trx: Trx,
  { pathId }: { pathId: string },
): Promise<{ module: string; accommodationId: string; count: number }[]> {
  return trx
    .selectFrom("exam_accommodation_uses")
    .select([
      "module_id as module",
      "accommodation_id as accommodationId",
      sql<number>`count(*)::integer`.as("count"),
    ])
    .where("path_id", "=", pathId)
    .groupBy(["module_id", "accommodation_id"])
    .execute();
}

/** Notes which accommodation an event of a path came from. */
export async function insertUse(
  trx: Trx,
  use: { pathId: string; seq: number; accommodationId: string; module: string },
): Promise<void> {
  await trx
    .insertInto("exam_accommodation_uses")
    .values({
      path_id: use.pathId,
      seq: use.seq,
      accommodation_id: use.accommodationId,
      module_id: use.module,
    })
    .execute();
}
