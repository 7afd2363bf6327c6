import type { DB } from "../schema.server";
import type { Db } from "./connection.server";

export type Role = DB["memberships"]["role"];

export type Membership = {
  organisationId: string;
  organisationName: string;
  country: "FI" | "SE";
  role: Role;
};

/** A person's roles, organisation by organisation. */
export function selectMemberships(db: Db) {
  return db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisation_id")
    .select([
      "memberships.organisation_id as organisationId",
      "organisations.name as organisationName",
      "organisations.country",
      "memberships.role",
    ])
    .orderBy("organisations.name")
    .orderBy("memberships.role");
}

export function listMemberships(db: Db, userId: string): Promise<Membership[]> {
  return selectMemberships(db).where("memberships.user_id", "=", userId).execute();
}

type Place = { userId: string; organisationId: string; role: Role };

/** Gives a role; giving it twice changes nothing. */
export async function insertMembership(db: Db, place: Place): Promise<void> {
  await db
    .insertInto("memberships")
    .values({ user_id: place.userId, organisation_id: place.organisationId, role: place.role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteMembership(db: Db, place: Place): Promise<void> {
  await db
    .deleteFrom("memberships")
    .where("user_id", "=", place.userId)
    .where("organisation_id", "=", place.organisationId)
    .where("role", "=", place.role)
    .execute();
}
