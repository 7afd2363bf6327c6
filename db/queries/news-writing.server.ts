import { sql } from "kysely";
import type { NewsKind, NewsState, TimeZone } from "~/domain/region/news";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** What an organisation writes. What another kind has stands null. */
export type NewsFields = {
  title_fi: string | null;
  title_sv: string | null;
  title_en: string | null;
  body_fi: string | null;
  body_sv: string | null;
  body_en: string | null;
  website: string | null;
  /** The project that an article, an event or a result belongs to. */
  projectId: string | null;
  /** Of an event: as the clock of its place shows it, YYYY-MM-DDTHH:MM. */
  startsLocal: string | null;
  endsLocal: string | null;
  timeZone: TimeZone | null;
  place: string | null;
  region: string | null;
  isOnline: boolean;
  /** Of a project: days, YYYY-MM-DD. */
  startsOn: string | null;
  endsOn: string | null;
  funders: string[];
};

function columnsOf(fields: NewsFields) {
  const { projectId, startsLocal, endsLocal, timeZone, isOnline, startsOn, endsOn, ...same } =
    fields;
  const instant = (local: string | null) =>
    local && timeZone ? sql<Date>`(${local}::timestamp at time zone ${timeZone})` : null;
  return {
    ...same,
    project_id: projectId,
    starts_at: instant(startsLocal),
    ends_at: instant(endsLocal),
    time_zone: timeZone,
    is_online: isOnline,
    starts_on: startsOn,
    ends_on: endsOn,
  };
}

type NewNews = {
  organisationId: string;
  kind: NewsKind;
  fields: NewsFields;
  clientKey: string;
  actorId: string;
  now: Date;
};

/** Stores a draft; the same form sent twice stores one. @returns its id */
export async function insertNews(
  trx: Trx,
  { organisationId, kind, fields, clientKey, actorId, now }: NewNews,
): Promise<string> {
  const row = await trx
    .insertInto("news_items")
    .values({
      ...columnsOf(fields),
      organisation_id: organisationId,
      kind,
      client_key: clientKey,
      created_by: actorId,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "client_key"])
        // Nothing changes, but the row that stands is given back.
        .doUpdateSet({ client_key: clientKey }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

type Own = {
  newsId: string;
  organisationIds: readonly string[];
  revision: number;
  now: Date;
};

/** The state of an item of the asker's, held until the transaction ends, where it is still as its writer saw it. */
export async function lockOwnNews(
  trx: Trx,
  { newsId, organisationIds, revision }: Omit<Own, "now">,
): Promise<NewsState | undefined> {
  const row = await trx
    .selectFrom("news_items")
    .select("state")
    .where("id", "=", newsId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revision", "=", revision)
    .forUpdate()
    .executeTakeFirst();
  return row?.state;
}

/** Changes an item that is still as its writer saw it. @returns whether it was */
export async function updateNews(
  trx: Trx,
  { newsId, organisationIds, revision, fields, now }: Own & { fields: NewsFields },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("news_items")
    .set({ ...columnsOf(fields), revision: revision + 1, updated_at: now })
    .where("id", "=", newsId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves an item from one of some states to another. The day of its first publishing stays. @returns whether it moved */
export async function moveNews(
  trx: Trx,
  asked: Own & { from: readonly NewsState[]; to: NewsState },
): Promise<boolean> {
  const { newsId, organisationIds, revision, from, to, now } = asked;
  const { numUpdatedRows } = await trx
    .updateTable("news_items")
    .set((eb) => ({
      state: to,
      revision: revision + 1,
      updated_at: now,
      published_at: eb.fn.coalesce("published_at", sql<Date>`${now}::timestamptz`),
    }))
    .where("id", "=", newsId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revision", "=", revision)
    .where("state", "in", [...from])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Throws a draft away; what was once published stays. @returns whether there was such a draft */
export async function deleteNewsDraft(
  trx: Trx,
  { newsId, organisationIds, revision }: Omit<Own, "now">,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("news_items")
    .where("id", "=", newsId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revision", "=", revision)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The projects that this one names as related, in place of those before. */
export async function replaceRelated(
  db: Db,
  { projectId, relatedIds }: { projectId: string; relatedIds: readonly string[] },
): Promise<void> {
  await db.deleteFrom("project_links").where("project_id", "=", projectId).execute();
  if (relatedIds.length === 0) return;
  const links = relatedIds.map((relatedId) => ({ project_id: projectId, related_id: relatedId }));
  await db.insertInto("project_links").values(links).execute();
}

type WholeNews = {
  organisationId: string;
  ref: string;
  kind: NewsKind;
  fields: NewsFields;
  /** Null: a draft. */
  publishedAt: Date | null;
  now: Date;
};

/**
 * Stores an item as it was authored, or brings the text of the one of this ref to what is authored now. What somebody
 * withdrew stays withdrawn. @returns its id
 */
export async function upsertNews(
  db: Db,
  { organisationId, ref, kind, fields, publishedAt, now }: WholeNews,
): Promise<string> {
  const told = { ...columnsOf(fields), kind };
  const row = await db
    .insertInto("news_items")
    .values({
      ...told,
      organisation_id: organisationId,
      ref,
      state: publishedAt ? "published" : "draft",
      published_at: publishedAt,
      created_at: now,
      updated_at: publishedAt ?? now,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "ref"]).doUpdateSet(told))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
