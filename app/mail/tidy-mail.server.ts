import type { Db } from "~db/queries/connection.server";
import { deleteLettersBefore } from "~db/queries/letters.server";
import { deleteNoticesSettledBefore } from "~db/queries/notices.server";
import { deletePasswordResetsBefore } from "~db/queries/password-resets.server";
import { deleteUnsubscribeTokensBefore } from "~db/queries/unsubscribe-tokens.server";

const dayMs = 24 * 60 * 60 * 1000;
/** Long enough to ask where a letter is, short enough that addresses are not collected. */
const letterDays = 30;
/** As long as a key must keep somebody from being told twice: longer than any day that is set ahead is moved about. */
const noticeDays = 400;
/** People find old letters: their link works for more than a year. */
const tokenDays = 400;

/** Forgets what the mail room needs no more. */
export async function tidyMail(db: Db, { now }: { now: Date }): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  await deleteLettersBefore(db, before(letterDays));
  await deleteNoticesSettledBefore(db, before(noticeDays));
  await deleteUnsubscribeTokensBefore(db, before(tokenDays));
  await deletePasswordResetsBefore(db, now);
}
