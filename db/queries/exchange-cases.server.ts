// Exchanges between two schools, as each party may see them and as they are written.
import { type RawBuilder, sql } from "kysely";
import type { ExchangeStage } from "~/domain/exchange/advance-exchange";
import type { ExchangeRole } from "~/domain/exchange/exchange-event";
import type { Db, Trx } from "./connection.server";

export type ExchangeRow = {
  id: string;
  learnerId: string;
  homeId: string;
  hostId: string;
  offeringId: string | null;
  state: ExchangeStage;
  waitingFor: ExchangeRole | null;
  waitingSince: Date | null;
  hostSince: Date | null;
  startsOn: string;
  endsOn: string;
  hours: number;
  revision: number;
  createdAt: Date;
  learnerName: string;
  homeName: string;
  homeCountry: "FI" | "SE";
  hostName: string;
  hostCountry: "FI" | "SE";
};

/** Who is asking: their own exchanges, those of organisations they act for, and those they may read at home. */
export type ExchangeAsker = {
  userId: string;
  actingIds: readonly string[];
  readingIds: readonly string[];
};

export function selectExchanges(db: Db) {
  return db
    .selectFrom("exchange_cases as cases")
    .innerJoin("users as learner", "learner.id", "cases.learner_id")
    .innerJoin("organisations as home", "home.id", "cases.home_id")
    .innerJoin("organisations as host", "host.id", "cases.host_id")
    .select([
      "cases.id",
      "cases.learner_id as learnerId",
      "cases.home_id as homeId",
      "cases.host_id as hostId",
      "cases.offering_id as offeringId",
      "cases.waiting_since as waitingSince",
      "cases.host_since as hostSince",
      "cases.starts_on as startsOn",
      "cases.ends_on as endsOn",
      "cases.hours",
      "cases.revision",
      "cases.created_at as createdAt",
      "learner.name as learnerName",
      "home.name as homeName",
      "home.country as homeCountry",
      "host.name as hostName",
      "host.country as hostCountry",
    ])
    .select(sql<ExchangeStage>`cases.state`.as("state"))
    .select(sql<ExchangeRole | null>`cases.waiting_for`.as("waitingFor"));
}

function isOneOf(column: string, ids: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;
}

/** The home school acts or reads; the host acts, once it may know of the exchange. */
export function isSeenBy({ userId, actingIds, readingIds }: ExchangeAsker): RawBuilder<boolean> {
  return sql<boolean>`(
    cases.learner_id = ${userId}
    or ${isOneOf("cases.home_id", [...actingIds, ...readingIds])}
    or (cases.host_since is not null and ${isOneOf("cases.host_id", actingIds)})
  )`;
}

/** An exchange that the asker is a party of. */
export function findExchange(
  db: Db,
  { caseId, ...asker }: ExchangeAsker & { caseId: string },
): Promise<ExchangeRow | undefined> {
  return selectExchanges(db)
    .where("cases.id", "=", caseId)
    .where(isSeenBy(asker))
    .executeTakeFirst();
}

/** The exchange, held until the transaction ends, where the asker is a party of it. */
export function lockExchangeRow(
  trx: Trx,
  { caseId, ...asker }: ExchangeAsker & { caseId: string },
): Promise<ExchangeRow | undefined> {
  return selectExchanges(trx)
    .where("cases.id", "=", caseId)
    .where(isSeenBy(asker))
    .forUpdate("cases")
    .executeTakeFirst();
}

/** The learner's own exchanges, open ones first, then the newest. */
export function listOwnExchanges(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<ExchangeRow[]> {
  return selectExchanges(db)
    .where("cases.learner_id", "=", learnerId)
    .orderBy(sql`cases.waiting_for is null`)
    .orderBy("cases.created_at", "desc")
    .orderBy("cases.id")
    .execute();
}

type WorkList = {
  organisationIds: readonly string[];
  /** `ours` waits for one of these organisations · `others` for another party · `over` is over. */
  list: "ours" | "others" | "over";
  limit: number;
  offset: number;
};

function isOfList({ organisationIds, list }: Pick<WorkList, "organisationIds" | "list">) {
  const isOurs = sql<boolean>`(
    (cases.waiting_for = 'home' and ${isOneOf("cases.home_id", organisationIds)})
    or (cases.waiting_for = 'host' and ${isOneOf("cases.host_id", organisationIds)})
  )`;
  if (list === "ours") return isOurs;
  if (list === "over") return sql<boolean>`cases.waiting_for is null`;
  return sql<boolean>`cases.waiting_for is not null and not ${isOurs}`;
}

function ofOrganisations(organisationIds: readonly string[]) {
  return isSeenBy({
    userId: "00000000-0000-0000-0000-000000000000",
    actingIds: organisationIds,
    readingIds: [],
  });
}

/** Exchanges of these organisations: who waits longest comes first, of what is over the newest. */
export function listWorkExchanges(db: Db, asked: WorkList): Promise<ExchangeRow[]> {
  return selectExchanges(db)
    .where(ofOrganisations(asked.organisationIds))
    .where(isOfList(asked))
    .orderBy(asked.list === "over" ? sql`cases.changed_at desc` : sql`cases.waiting_since`)
    .orderBy("cases.id")
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
}

/** How many exchanges wait for these organisations, wait for others, and are over. */
export async function countWorkExchanges(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<Record<WorkList["list"], number>> {
  const count = (list: WorkList["list"]) =>
    sql<number>`(count(*) filter (where ${isOfList({ organisationIds, list })}))::int`.as(list);
  return db
    .selectFrom("exchange_cases as cases")
    .select([count("ours"), count("others"), count("over")])
    .where(ofOrganisations(organisationIds))
    .executeTakeFirstOrThrow();
}

type NewExchange = {
  learnerId: string;
  homeId: string;
  hostId: string;
  offeringId: string | null;
  clientKey: string;
} & Omit<SavedExchange, "caseId" | "revision" | "nextRevision">;

/** @returns the new id, or undefined where the learner has begun this very exchange before */
export async function insertExchange(trx: Trx, made: NewExchange): Promise<string | undefined> {
  const row = await trx
    .insertInto("exchange_cases")
    .values({
      learner_id: made.learnerId,
      home_id: made.homeId,
      host_id: made.hostId,
      offering_id: made.offeringId,
      client_key: made.clientKey,
      created_at: made.now,
      revision: 0,
      ...summaryColumns(made),
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The exchange that the learner began under this key. */
export async function findExchangeByKey(
  db: Db,
  { learnerId, clientKey }: { learnerId: string; clientKey: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("exchange_cases")
    .select("id")
    .where("learner_id", "=", learnerId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}

export type SavedExchange = {
  caseId: string;
  /** The revision that was read; the row must still have it. */
  revision: number;
  nextRevision: number;
  machineVersion: number;
  state: ExchangeStage;
  waitingFor: ExchangeRole | null;
  waitingSince: string | null;
  hostSince: string | null;
  startsOn: string;
  endsOn: string;
  hours: number;
  now: Date;
};

/** @returns whether the row still had the revision that was read */
export async function saveExchange(trx: Trx, saved: SavedExchange): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("exchange_cases")
    .set({ revision: saved.nextRevision, ...summaryColumns(saved) })
    .where("id", "=", saved.caseId)
    .where("revision", "=", saved.revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function summaryColumns(saved: Omit<SavedExchange, "caseId" | "revision" | "nextRevision">) {
  return {
    machine_version: saved.machineVersion,
    state: saved.state,
    waiting_for: saved.waitingFor,
    waiting_since: saved.waitingSince,
    host_since: saved.hostSince,
    starts_on: saved.startsOn,
    ends_on: saved.endsOn,
    hours: saved.hours,
    changed_at: saved.now,
  };
}
