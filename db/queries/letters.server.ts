import type { Db, Trx } from "./connection.server";
import type { UserLocale } from "./users.server";

type NewLetter = {
  to: string;
  locale: UserLocale;
  letter: { kind: string };
  now: Date;
};

/** @returns the new id */
export async function insertLetter(
  trx: Trx,
  { to, locale, letter, now }: NewLetter,
): Promise<string> {
  const { id } = await trx
    .insertInto("letters")
    .values({
      to_address: to,
      locale,
      kind: letter.kind,
      letter: JSON.stringify(letter),
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type WaitingLetter = {
  to: string;
  locale: UserLocale;
  letter: unknown;
  createdAt: Date;
};

/** A letter that has not left yet, held until the transaction ends: a second worker waits, and then finds none. */
export function lockWaitingLetter(trx: Trx, letterId: string): Promise<WaitingLetter | undefined> {
  return trx
    .selectFrom("letters")
    .select(["to_address as to", "locale", "letter", "created_at as createdAt"])
    .where("id", "=", letterId)
    .where("sent_at", "is", null)
    .where("refused_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

type Content = { subject: string; text: string; html: string };

/** The letter has left. Its words, which may hold what only its reader may know, go with it, unless they are `kept`. */
export async function markLetterSent(
  trx: Trx,
  { letterId, kept, now }: { letterId: string; kept: Content | null; now: Date },
): Promise<void> {
  await trx
    .updateTable("letters")
    .set({
      letter: null,
      sent_at: now,
      subject: kept?.subject ?? null,
      body_text: kept?.text ?? null,
      body_html: kept?.html ?? null,
    })
    .where("id", "=", letterId)
    .execute();
}

/** The letter cannot be delivered, and will not be tried again. */
export async function markLetterRefused(
  trx: Trx,
  { letterId, refusal, now }: { letterId: string; refusal: string; now: Date },
): Promise<void> {
  await trx
    .updateTable("letters")
    .set({ letter: null, refused_at: now, refusal })
    .where("id", "=", letterId)
    .execute();
}

export type KeptLetter = {
  id: string;
  to: string;
  locale: UserLocale;
  subject: string;
  text: string;
  html: string;
  sentAt: Date;
};

/** Letters whose words were kept, the newest first. */
export async function listKeptLetters(db: Db, { limit }: { limit: number }): Promise<KeptLetter[]> {
  const rows = await db
    .selectFrom("letters")
    .select(["id", "to_address as to", "locale", "subject", "body_text as text"])
    .select(["body_html as html", "sent_at as sentAt"])
    .where("body_text", "is not", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ subject, text, html, sentAt, ...row }) =>
    subject !== null && text !== null && html !== null && sentAt
      ? [{ ...row, subject, text, html, sentAt }]
      : [],
  );
}

/** Forgets letters, whether they have left or not. */
export async function deleteLettersBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("letters").where("created_at", "<", before).execute();
}
