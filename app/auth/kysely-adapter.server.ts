import { createHash } from "node:crypto";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { Db } from "~db/queries/connection.server";
import {
  deleteExpiredSessions,
  deleteSession,
  deleteUserSessions,
  extendSession,
  findSession,
  insertSession,
  listSessions,
  type SessionRow,
  type SessionWithUser,
} from "~db/queries/sessions.server";

/** How long a session stays unwritten while its person reads on. */
export const restMinutes = 5;

/** What is stored in place of a session id: whoever reads the table cannot sign in with it. */
export function hashSessionId(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex");
}

/**
 * Lucia's seven methods on our tables. The table knows hashes only: ids that come from Lucia are hashed on the way in,
 * and the sessions of `getUserSessions` carry the hash, because nobody has their ids any more.
 */
export class KyselyAdapter implements Adapter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async getSessionAndUser(
    sessionId: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    const row = await findSession(this.#db, hashSessionId(sessionId));
    // Lucia gives the id back to the methods below, so it has to stay the one that it knows.
    return row ? [{ ...toSession(row), id: sessionId }, toUser(row)] : [null, null];
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const rows = await listSessions(this.#db, userId);
    return rows.map(toSession);
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await insertSession(this.#db, {
      id: hashSessionId(session.id),
      userId: session.userId,
      expiresAt: session.expiresAt,
      endsAt: session.attributes.endsAt,
      device: session.attributes.device,
      now: session.attributes.createdAt,
    });
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await extendSession(this.#db, {
      id: hashSessionId(sessionId),
      expiresAt,
      now: new Date(),
      restMinutes,
    });
  }

  async deleteSession(sessionId: string): Promise<void> {
    await deleteSession(this.#db, hashSessionId(sessionId));
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await deleteUserSessions(this.#db, { userId });
  }

  async deleteExpiredSessions(): Promise<void> {
    await deleteExpiredSessions(this.#db, new Date());
  }
}

function toSession(row: SessionRow): DatabaseSession {
  return {
    id: row.id,
    userId: row.user_id,
    expiresAt: row.expires_at,
    attributes: {
      device: row.device,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      endsAt: row.ends_at,
    },
  };
}

function toUser(row: SessionWithUser): DatabaseUser {
  return {
    id: row.user_id,
    attributes: {
      email: row.email,
      name: row.name,
      locale: row.locale,
      isClosed: row.state === "closed",
      isDemo: row.is_demo,
      memberships: row.memberships,
    },
  };
}
