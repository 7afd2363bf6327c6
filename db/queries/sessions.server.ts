import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "./connection.server";
import { type Membership, selectMemberships } from "./memberships.server";
import type { UserLocale } from "./users.server";

export type SessionRow = {
  id: string;
  user_id: string;
  /** The idle end or the absolute end, whichever comes first. */
  expires_at: Date;
  ends_at: Date;
  seen_at: Date;
  created_at: Date;
  device: string;
};

export type SessionWithUser = SessionRow & {
  email: string;
  name: string;
  locale: UserLocale;
  state: "active" | "closed";
  is_demo: boolean;
  memberships: Membership[];
};

const firstEnd = sql<Date>`least(sessions.expires_at, sessions.ends_at)`;
const columns = [
  "sessions.id",
  "sessions.user_id",
  "sessions.ends_at",
  "sessions.seen_at",
  "sessions.created_at",
  "sessions.device",
] as const;

/** A session, its person and that person's roles as they are now, in one round trip. `id` is the hash that is stored. */
export function findSession(db: Db, id: string): Promise<SessionWithUser | undefined> {
  return db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user_id")
    .select(columns)
    .select(firstEnd.as("expires_at"))
    .select(["users.email", "users.name", "users.locale", "users.state", "users.is_demo"])
    .select(
      jsonArrayFrom(
        selectMemberships(db).where("memberships.user_id", "=", sql.ref<string>("users.id")),
      ).as("memberships"),
    )
    .where("sessions.id", "=", id)
    .executeTakeFirst();
}

export function listSessions(db: Db, userId: string): Promise<SessionRow[]> {
  return db
    .selectFrom("sessions")
    .select(columns)
    .select(firstEnd.as("expires_at"))
    .where("user_id", "=", userId)
    .orderBy("seen_at", "desc")
    .execute();
}

type NewSession = {
  id: string;
  userId: string;
  expiresAt: Date;
  endsAt: Date;
  device: string;
  now: Date;
};

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto("sessions")
    .values({
      id: session.id,
      user_id: session.userId,
      expires_at: session.expiresAt,
      ends_at: session.endsAt,
      device: session.device,
      seen_at: session.now,
      created_at: session.now,
    })
    .execute();
}

/**
 * Moves the idle end, never past the absolute end. A session seen less than `restMinutes` ago is left as it is, so that
 * reading pages does not write.
 */
export async function extendSession(
  db: Db,
  seen: { id: string; expiresAt: Date; now: Date; restMinutes: number },
): Promise<void> {
  await db
    .updateTable("sessions")
    .set({
      expires_at: sql<Date>`least(${seen.expiresAt}::timestamptz, ends_at)`,
      seen_at: seen.now,
    })
    .where("id", "=", seen.id)
    .where("seen_at", "<=", new Date(seen.now.getTime() - seen.restMinutes * 60_000))
    .execute();
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("id", "=", id).execute();
}

/** Ends one session of the person who asks; another person's session is not touched. */
export async function deleteOwnSession(
  db: Db,
  asked: { userId: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("sessions")
    .where("id", "=", asked.id)
    .where("user_id", "=", asked.userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends a person's sessions, all or all but one, and says how many there were. */
export async function deleteUserSessions(
  db: Db,
  asked: { userId: string; exceptId?: string },
): Promise<number> {
  const all = db.deleteFrom("sessions").where("user_id", "=", asked.userId);
  const wanted = asked.exceptId === undefined ? all : all.where("id", "!=", asked.exceptId);
  const { numDeletedRows } = await wanted.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("sessions").where(sql<Date>`least(expires_at, ends_at)`, "<=", now).execute();
}
