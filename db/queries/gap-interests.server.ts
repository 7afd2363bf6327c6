// Who would come if there were training. A learner sees their own; the organisation that collects sees how many, and
// by name only those who agreed to it.
import { sql } from "kysely";
import type { GapStage } from "~/domain/region/advance-gap-case";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

type Interest = { gapId: string; learnerId: string };

/** Joins a list, or changes whether the learner may be contacted. Joining twice is joining once. */
export async function saveInterest(
  trx: Trx,
  { gapId, learnerId, mayContact, now }: Interest & { mayContact: boolean; now: Date },
): Promise<void> {
  await trx
    .insertInto("gap_interests")
    .values({ gap_id: gapId, learner_id: learnerId, may_contact: mayContact, joined_at: now })
    .onConflict((conflict) =>
      conflict.columns(["gap_id", "learner_id"]).doUpdateSet({ may_contact: mayContact }),
    )
    .execute();
}

/** Leaves a list; nothing is kept of it. */
export async function deleteInterest(db: Db, { gapId, learnerId }: Interest): Promise<void> {
  await db
    .deleteFrom("gap_interests")
    .where("gap_id", "=", gapId)
    .where("learner_id", "=", learnerId)
    .execute();
}

/** The learner's own place on a list; undefined where they are not on it. */
export function findOwnInterest(
  db: Db,
  { gapId, learnerId }: Interest,
): Promise<{ mayContact: boolean; joinedAt: Date } | undefined> {
  return db
    .selectFrom("gap_interests")
    .select(["may_contact as mayContact", "joined_at as joinedAt"])
    .where("gap_id", "=", gapId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
}

export type OwnInterest = {
  gapId: string;
  region: string;
  area: string;
  eqf: number;
  quarter: string;
  state: GapStage;
  offeringId: string | null;
  mayContact: boolean;
  joinedAt: Date;
};

/** The lists that a learner has joined, the newest first. */
export function listOwnInterests(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<OwnInterest[]> {
  return db
    .selectFrom("gap_interests")
    .innerJoin("gaps", "gaps.id", "gap_interests.gap_id")
    .select([
      "gaps.id as gapId",
      "gaps.region",
      "gaps.area",
      "gaps.eqf",
      "gaps.quarter",
      "gaps.offering_id as offeringId",
      "gap_interests.may_contact as mayContact",
      "gap_interests.joined_at as joinedAt",
    ])
    .select((row) => row.ref("gaps.state").$castTo<GapStage>().as("state"))
    .where("gap_interests.learner_id", "=", learnerId)
    .orderBy("gap_interests.joined_at", "desc")
    .orderBy("gaps.id")
    .execute();
}

/** How many are on each of these lists; lists that nobody has joined are left out. */
export async function countInterests(
  db: Db,
  { gapIds }: { gapIds: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("gap_interests")
    .select(["gap_id as gapId", sql<number>`count(*)::integer`.as("people")])
    .where("gap_id", "=", anyOf(gapIds))
    .groupBy("gap_id")
    .execute();
  return new Map(rows.map(({ gapId, people }) => [gapId, people]));
}

export type Interested = { name: string; email: string; joinedAt: Date };

/** Those who agreed to be contacted, for somebody of the organisation that collects: to anybody else, nobody. */
export function listContactable(
  db: Db,
  { gapId, organisationIds }: { gapId: string; organisationIds: readonly string[] },
): Promise<Interested[]> {
  return db
    .selectFrom("gap_interests")
    .innerJoin("gaps", "gaps.id", "gap_interests.gap_id")
    .innerJoin("users", "users.id", "gap_interests.learner_id")
    .select(["users.name", "users.email", "gap_interests.joined_at as joinedAt"])
    .where("gap_interests.gap_id", "=", gapId)
    .where("gap_interests.may_contact", "=", true)
    .where("gaps.organisation_id", "=", anyOf(organisationIds))
    .where("users.state", "=", "active")
    .orderBy("gap_interests.joined_at")
    .orderBy("users.id")
    .execute();
}

/** Everybody on a list: for telling them, and for nothing else. */
export async function listInterestedIds(db: Db, { gapId }: { gapId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("gap_interests")
    .select("learner_id as learnerId")
    .where("gap_id", "=", gapId)
    .orderBy("joined_at")
    .execute();
  return rows.map(({ learnerId }) => learnerId);
}
