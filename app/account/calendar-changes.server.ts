import { insertAuditEntry } from "~db/queries/audit.server";
import { deleteOwnFeed, replaceOwnFeed } from "~db/queries/calendar.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { hashCalendarToken, makeCalendarToken } from "./calendar-token.server";

type Own = { userId: string; now: Date };

/** Makes a person's feed, or a new one in its place. @returns the secret, which is shown this once */
export async function makeFeed(db: Db, { userId, now }: Own): Promise<string> {
  const token = makeCalendarToken();
  await inTransaction(db, async (trx) => {
    await replaceOwnFeed(trx, { userId, tokenHash: hashCalendarToken(token), now });
    await insertAuditEntry(trx, {
      action: "make-calendar-feed",
      subject: `user:${userId}`,
      actorId: userId,
      now,
    });
  });
  return token;
}

/** Closes a person's feed: its address shows nothing any more. */
export async function closeFeed(db: Db, { userId, now }: Own): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (!(await deleteOwnFeed(trx, userId))) return;
    await insertAuditEntry(trx, {
      action: "close-calendar-feed",
      subject: `user:${userId}`,
      actorId: userId,
      now,
    });
  });
}
