import type { Pace, Topic } from "~/domain/notice/topic";
import type { Db, Trx } from "./connection.server";
import type { UserLocale } from "./users.server";

export type Receiver = {
  id: string;
  email: string;
  name: string;
  locale: UserLocale;
  isDemo: boolean;
  /** Of the organisations that the person belongs to. */
  countries: ("FI" | "SE")[];
  choices: { topic: Topic; pace: Pace }[];
};

/** Whom a notice is for, with what they chose; undefined where the account is closed. */
export async function findReceiver(db: Db, userId: string): Promise<Receiver | undefined> {
  const user = await db
    .selectFrom("users")
    .select(["id", "email", "name", "locale", "is_demo as isDemo"])
    .where("id", "=", userId)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!user) return undefined;
  const places = await db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisation_id")
    .select("organisations.country")
    .distinct()
    .where("memberships.user_id", "=", userId)
    .execute();
  const choices = await listMessageChoices(db, userId);
  return { ...user, countries: places.map(({ country }) => country), choices };
}

/** What a person chose; topics without a choice are left out. */
export function listMessageChoices(
  db: Db,
  userId: string,
): Promise<{ topic: Topic; pace: Pace }[]> {
  return db
    .selectFrom("message_choices")
    .select(["topic", "pace"])
    .where("user_id", "=", userId)
    .execute();
}

/** Call with the receiver locked: what is sent in the meantime goes by the old choice, what comes after by the new. */
export async function saveMessageChoice(
  trx: Trx,
  { userId, topic, pace, now }: { userId: string; topic: Topic; pace: Pace; now: Date },
): Promise<void> {
  await trx
    .insertInto("message_choices")
    .values({ user_id: userId, topic, pace, changed_at: now })
    .onConflict((conflict) =>
      conflict.columns(["user_id", "topic"]).doUpdateSet({ pace, changed_at: now }),
    )
    .execute();
}

/** Held until the transaction ends: one worker at a time writes to this person, one form at a time changes what they chose. */
export async function lockReceiver(trx: Trx, userId: string): Promise<void> {
  await trx.selectFrom("users").select("id").where("id", "=", userId).forNoKeyUpdate().execute();
}
