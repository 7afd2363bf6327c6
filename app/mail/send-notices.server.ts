// What one person has not been told yet goes into one letter, as far as its time has come and it still holds.
import { asksForAct, type DueNotices, dueNotices } from "~/domain/notice/due-notices";
import type { DigestEntry } from "~/domain/notice/letter";
import { timeZoneOf } from "~/domain/notice/morning";
import { noticeSchema } from "~/domain/notice/notice";
import { runInLocale } from "~/i18n/request-locale.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { findReceiver, lockReceiver, type Receiver } from "~db/queries/message-choices.server";
import { listWaitingNotices, settleNotices } from "~db/queries/notices.server";
import { insertUnsubscribeToken } from "~db/queries/unsubscribe-tokens.server";
import { choicesOf } from "./choices-of";
import { newestTitles, noticeLine } from "./notice-line.server";
import { hashOfToken, newToken } from "./secret-token.server";
import { sendLetter } from "./send-letter.server";

/** `now` is not before the moment that the job was set to, whatever this machine's clock says. */
type Asked = { userId: string; origin: string; now: Date };

/** @returns the letter's id, or null where there was nothing to tell */
export function sendNotices(db: Db, asked: Asked): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const { userId, now } = asked;
    // One worker at a time writes to one person: two would tell the same twice.
    await lockReceiver(trx, userId);
    const receiver = await findReceiver(trx, userId);
    const rows = await listWaitingNotices(trx, userId);
    const waiting = rows.map((row) => ({ ...row, notice: noticeSchema.parse(row.notice) }));
    if (!receiver) {
      await settleNotices(trx, { ids: waiting.map(({ id }) => id), letterId: null, now });
      return null;
    }
    const reader = {
      choices: choicesOf(receiver.choices),
      timeZone: timeZoneOf(receiver.countries),
    };
    const due = dueNotices(waiting, reader, now);
    const letterId = await writeDigest(trx, { receiver, due, asked });
    const ids = [...due.goOut, ...due.unwanted].map(({ id }) => id);
    await settleNotices(trx, { ids, letterId, now });
    return letterId;
  });
}

type Digest = { receiver: Receiver; due: DueNotices; asked: Asked };

async function writeDigest(trx: Trx, { receiver, due, asked }: Digest): Promise<string | null> {
  const entries = await linesOf(trx, { receiver, due, asked });
  if (entries.length === 0) return null;
  const { origin, userId, now } = asked;
  const { email: to, locale, name } = receiver;
  const token = newToken();
  await insertUnsubscribeToken(trx, { tokenHash: hashOfToken(token), userId, now });
  const place = `${origin}/${locale}`;
  const letter = {
    kind: "digest" as const,
    name,
    entries,
    choicesUrl: `${place}/account#messages`,
    unsubscribeUrl: `${place}/unsubscribe/${token}`,
  };
  return sendLetter(trx, { to, locale, letter, now });
}

async function linesOf(trx: Trx, { receiver, due, asked }: Digest): Promise<DigestEntry[]> {
  const titles = due.goOut.length > 0 && (await newestTitles(trx, receiver.locale));
  if (!titles) return [];
  const reading = { db: trx, readerId: receiver.id, titles, now: asked.now };
  return runInLocale(receiver.locale, async () => {
    const entries: DigestEntry[] = [];
    for (const { notice } of due.goOut) {
      const line = await noticeLine(reading, notice);
      if (!line) continue;
      const url = `${asked.origin}/${receiver.locale}/${line.path}`;
      const isSaid = entries.some((entry) => entry.text === line.text && entry.url === url);
      const { text, note } = line;
      if (!isSaid) entries.push({ text, url, note, asksForAct: asksForAct(notice) });
    }
    return entries;
  });
}
