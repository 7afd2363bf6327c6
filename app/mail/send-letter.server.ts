import { type Letter, letterSchema } from "~/domain/notice/letter";
import type { Locale } from "~/i18n/locale";
import type { Trx } from "~db/queries/connection.server";
import { insertLetter } from "~db/queries/letters.server";
import { enqueueLetter } from "./jobs.server";

type Posted = { to: string; locale: Locale; letter: Letter; now: Date };

/**
 * Sends a letter to an address, in its reader's language. To be called inside the transaction of what it follows
 * from: the letter leaves once that has been stored, and never where it was rolled back.
 * @returns the letter's id
 */
export async function sendLetter(trx: Trx, { to, locale, letter, now }: Posted): Promise<string> {
  const letterId = await insertLetter(trx, { to, locale, letter: letterSchema.parse(letter), now });
  await enqueueLetter(trx, { letterId, at: now });
  return letterId;
}
