import type { Db } from "~db/queries/connection.server";
import { deleteExpiredRateLimits } from "~db/queries/rate-limits.server";
import { deleteExpiredSessions } from "~db/queries/sessions.server";

/** Removes sessions and counts that are over. They open nothing; this keeps the tables small and forgets devices. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  await deleteExpiredSessions(db, now);
  await deleteExpiredRateLimits(db, now);
}
