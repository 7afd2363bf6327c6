// The link by which a workplace sees its exchange and acts in it. Of its secret only the hash is stored; whether it
// stands is for the exchange's own log to say.
import type { Db, Trx } from "./connection.server";
import { type ExchangeRow, selectExchanges } from "./exchange-cases.server";

type NewLink = { linkId: string; caseId: string; tokenHash: string; endsOn: string; now: Date };

export async function insertExchangeLink(trx: Trx, made: NewLink): Promise<void> {
  await trx
    .insertInto("exchange_links")
    .values({
      id: made.linkId,
      case_id: made.caseId,
      token_hash: made.tokenHash,
      ends_on: made.endsOn,
      made_at: made.now,
    })
    .execute();
}

/** Forgets every link of an exchange but the one that stands; all of them where none does. */
export async function keepExchangeLink(
  trx: Trx,
  { caseId, linkId }: { caseId: string; linkId: string | null },
): Promise<void> {
  await trx
    .deleteFrom("exchange_links")
    .where("case_id", "=", caseId)
    .$if(linkId !== null, (links) => links.where("id", "!=", linkId))
    .execute();
}

export type LinkedExchange = ExchangeRow & { linkId: string };

type Asked = { tokenHash: string; today: string };

function selectLinked(db: Db, { tokenHash, today }: Asked) {
  return selectExchanges(db)
    .innerJoin("exchange_links as links", "links.case_id", "cases.id")
    .select("links.id as linkId")
    .where("links.token_hash", "=", tokenHash)
    .where("links.ends_on", ">=", today);
}

/** The exchange of a link up to its last day, and the link's id. */
export function findLinkedExchange(db: Db, asked: Asked): Promise<LinkedExchange | undefined> {
  return selectLinked(db, asked).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export function lockLinkedExchange(trx: Trx, asked: Asked): Promise<LinkedExchange | undefined> {
  return selectLinked(trx, asked).forUpdate("cases").executeTakeFirst();
}

export type LinkTold = {
  hostName: string;
  startsOn: string;
  endsOn: string;
  madeAt: Date;
  opensUntil: string;
};

/** What a link asks for, and the last day on which it opens anything; undefined once it is forgotten. */
export function findExchangeLinkTold(
  db: Db,
  { linkId }: { linkId: string },
): Promise<LinkTold | undefined> {
  return db
    .selectFrom("exchange_links as links")
    .innerJoin("exchange_cases as cases", "cases.id", "links.case_id")
    .innerJoin("organisations as host", "host.id", "cases.host_id")
    .select([
      "host.name as hostName",
      "cases.starts_on as startsOn",
      "cases.ends_on as endsOn",
      "links.made_at as madeAt",
      "links.ends_on as opensUntil",
    ])
    .where("links.id", "=", linkId)
    .executeTakeFirst();
}
