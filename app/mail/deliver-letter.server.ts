import { letterSchema } from "~/domain/notice/letter";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { lockWaitingLetter, markLetterRefused, markLetterSent } from "~db/queries/letters.server";
import { letterHtml, letterText } from "./letter-form";
import { wordsOf } from "./letter-words.server";
import type { Post } from "./post.server";

/** A letter that could not leave for so long tells of nothing that still holds. */
const mostDaysWaiting = 14;
const dayMs = 24 * 60 * 60 * 1000;

export type Delivered = "sent" | "refused" | "over" | "already";

/**
 * Lets one letter leave, once. Its row is held from before the mail server is asked until that has taken it, and says
 * so in the same transaction: a second worker, or a try after success, finds nothing to do. Only a crash between the
 * server's last word and our commit makes a copy, with the same Message-ID.
 * @throws Error when the mail server did not take it: the letter is as it was, and may be tried again
 */
export function deliverLetter(
  db: Db,
  { letterId, post, now }: { letterId: string; post: Post; now: Date },
): Promise<Delivered> {
  return inTransaction(db, async (trx) => {
    const row = await lockWaitingLetter(trx, letterId);
    if (!row) return "already";
    const drop = async (refusal: string) => {
      await markLetterRefused(trx, { letterId, refusal, now });
    };
    if (now.getTime() - row.createdAt.getTime() > mostDaysWaiting * dayMs) {
      await drop("too late");
      return "over";
    }
    const letter = letterSchema.parse(row.letter);
    const words = await wordsOf(trx, letter, row.locale);
    if (!words) {
      await drop("over");
      return "over";
    }
    const content = {
      subject: words.subject,
      text: letterText(words),
      html: letterHtml(words, row.locale),
    };
    const unsubscribeUrl = letter.kind === "digest" ? letter.unsubscribeUrl : null;
    const { to, locale } = row;
    const delivery = await post.deliver({ id: letterId, to, locale, ...content, unsubscribeUrl });
    if (!delivery.ok) {
      await drop(delivery.refusal);
      return "refused";
    }
    await markLetterSent(trx, { letterId, kept: post.keepsLetters ? content : null, now });
    return "sent";
  });
}
