import { goesOutAt } from "~/domain/notice/due-notices";
import { timeZoneOf } from "~/domain/notice/morning";
import { type Notice, noticeSchema } from "~/domain/notice/notice";
import { paceOf, topicOf } from "~/domain/notice/topic";
import type { Trx } from "~db/queries/connection.server";
import { findReceiver } from "~db/queries/message-choices.server";
import { insertNotice } from "~db/queries/notices.server";
import { choicesOf } from "./choices-of";
import { enqueueNotices } from "./jobs.server";

type Told = {
  userId: string;
  notice: Notice;
  now: Date;
  /** A person is told once of one key, however often it is said; keep it under 200 letters. */
  dedupeKey?: string;
};

/**
 * Tells one person of something, as soon as they chose to hear of it. To be called inside the transaction of what
 * has happened: where that is rolled back, nobody was told. Closed accounts and unwanted topics are told nothing.
 */
export async function notify(trx: Trx, { userId, notice, now, dedupeKey }: Told): Promise<void> {
  const receiver = await findReceiver(trx, userId);
  if (!receiver) return;
  const pace = paceOf(topicOf(notice.kind), choicesOf(receiver.choices));
  const at = goesOutAt(pace, now, timeZoneOf(receiver.countries));
  if (!at) return;
  const told = { userId, notice: noticeSchema.parse(notice), dedupeKey: dedupeKey ?? null, now };
  if (await insertNotice(trx, told)) await enqueueNotices(trx, { userId, pace, at });
}
