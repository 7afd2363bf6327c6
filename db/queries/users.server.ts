import { sql } from "kysely";
import type { DB } from "../schema.server";
import type { Db } from "./connection.server";

export type UserLocale = DB["users"]["locale"];

export type UserForSignIn = {
  id: string;
  password_hash: string;
  locale: UserLocale;
  state: "active" | "closed";
  is_demo: boolean;
};

/** The row that a sign-in is checked against. The address is compared in lower case, as it is stored. */
export function findUserByEmail(db: Db, email: string): Promise<UserForSignIn | undefined> {
  return db
    .selectFrom("users")
    .select(["id", "password_hash", "locale", "state", "is_demo"])
    .where("email", "=", email)
    .executeTakeFirst();
}

/** The name of a person whom the asker may know by it: that is asked before. */
export async function findUserName(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("users")
    .select("name")
    .where("id", "=", userId)
    .executeTakeFirst();
  return row?.name;
}

/** A person's own password hash, for when they must show again who they are. */
export async function findPasswordHash(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("users")
    .select("password_hash")
    .where("id", "=", userId)
    .executeTakeFirst();
  return row?.password_hash;
}

type NewUser = { email: string; passwordHash: string; name: string; locale: UserLocale };

/** Stores a new person and gives their id, or undefined where the address is taken. */
export async function insertUser(db: Db, user: NewUser): Promise<string | undefined> {
  const row = await db
    .insertInto("users")
    .values({
      email: user.email,
      password_hash: user.passwordHash,
      name: user.name,
      locale: user.locale,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Stores a demo person, or brings the stored one back to its beginnings. A real person of that address is never touched. */
export async function upsertDemoUser(db: Db, user: NewUser): Promise<string | undefined> {
  const fields = { password_hash: user.passwordHash, name: user.name, locale: user.locale };
  const row = await db
    .insertInto("users")
    // Made in one transaction, they would otherwise all be of one instant and in no order.
    .values({ ...fields, email: user.email, is_demo: true, created_at: sql`clock_timestamp()` })
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet({ ...fields, state: "active" })
        .where("users.is_demo", "=", true),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The demo people to sign in as, in the order in which they were made; who only fills the group is left out. */
export function listDemoUsers(db: Db): Promise<{ email: string; name: string }[]> {
  return db
    .selectFrom("users")
    .select(["email", "name"])
    .where("is_demo", "=", true)
    .where("email", "not like", "learner-%")
    .where("state", "=", "active")
    .orderBy("created_at")
    .orderBy("email")
    .execute();
}

/** What a person may change about themselves. */
export async function updateProfile(
  db: Db,
  profile: { userId: string; name: string; locale: UserLocale },
): Promise<void> {
  await db
    .updateTable("users")
    .set({ name: profile.name, locale: profile.locale })
    .where("id", "=", profile.userId)
    .execute();
}

/** The language that the person reads in. */
export async function saveLocale(
  db: Db,
  { userId, locale }: { userId: string; locale: UserLocale },
): Promise<void> {
  await db.updateTable("users").set({ locale }).where("id", "=", userId).execute();
}

export async function updatePasswordHash(
  db: Db,
  change: { userId: string; passwordHash: string },
): Promise<void> {
  await db
    .updateTable("users")
    .set({ password_hash: change.passwordHash })
    .where("id", "=", change.userId)
    .execute();
}
