import { type RawBuilder, sql } from "kysely";
import type { NewsKind, NewsState } from "~/domain/region/news";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";

/** What readers are shown of an item, in lists and on its page. */
function selectNews(db: Db) {
  return db
    .selectFrom("news_items as item")
    .innerJoin("organisations", "organisations.id", "item.organisation_id")
    .leftJoin("partner_profiles as profile", "profile.organisation_id", "organisations.id")
    .select([
      "item.id",
      "item.kind",
      "item.state",
      "item.title_fi",
      "item.title_sv",
      "item.title_en",
      "item.body_fi",
      "item.body_sv",
      "item.body_en",
      "item.website",
      "item.project_id as projectId",
      "item.starts_at as startsAt",
      "item.ends_at as endsAt",
      "item.time_zone as timeZone",
      "item.place",
      "item.region",
      "item.is_online as isOnline",
      "item.starts_on as startsOn",
      "item.ends_on as endsOn",
      "item.funders",
      "item.published_at as publishedAt",
      "item.updated_at as updatedAt",
      "item.revision",
      "organisations.id as organisationId",
      "organisations.name as organisationName",
      "organisations.slug as organisationSlug",
      "organisations.country",
      "profile.is_demo as isDemo",
      "profile.is_listed as isListed",
    ])
    .select([
      wallClock(sql.ref("item.starts_at")).as("startsLocal"),
      wallClock(sql.ref("item.ends_at")).as("endsLocal"),
    ]);
}

/** An instant as the clock of the event's own place shows it, YYYY-MM-DDTHH:MM. */
function wallClock(instant: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`to_char(${instant} at time zone item.time_zone, 'YYYY-MM-DD"T"HH24:MI')`;
}

type NewsAsked = {
  kinds: readonly NewsKind[];
  organisationId?: string | undefined;
  projectId?: string | undefined;
  /** Only events that end at this instant or later, the nearest first. */
  endsFrom?: Date | undefined;
  /** Only events that ended before this instant, the latest first. */
  endsBefore?: Date | undefined;
  limit: number;
  offset: number;
};

/** One page of what is published, and how many items are found in all: newest first, or events by their time. */
export async function listNews(
  db: Db,
  { kinds, organisationId, projectId, endsFrom, endsBefore, limit, offset }: NewsAsked,
): Promise<{ items: NewsRow[]; found: number }> {
  let asked = selectNews(db)
    .where("item.state", "=", "published")
    .where("item.kind", "in", [...kinds]);
  if (organisationId) asked = asked.where("item.organisation_id", "=", organisationId);
  if (projectId) asked = asked.where("item.project_id", "=", projectId);
  if (endsFrom) asked = asked.where("item.ends_at", ">=", endsFrom);
  if (endsBefore) asked = asked.where("item.ends_at", "<", endsBefore);
  const byTime = endsFrom ? asked.orderBy("item.starts_at") : asked;
  const ordered = byTime
    .orderBy(endsBefore ? "item.starts_at" : "item.published_at", "desc")
    .orderBy("item.id");
  const [items, { found }] = await Promise.all([
    ordered.limit(limit).offset(offset).execute(),
    asked
      .clearSelect()
      .select((eb) => eb.fn.countAll<string>().as("found"))
      .executeTakeFirstOrThrow(),
  ]);
  return { items, found: Number(found) };
}

/** One item that is published, or that belongs to an organisation for which the asker acts. */
export function findNews(
  db: Db,
  { newsId, organisationIds }: { newsId: string; organisationIds: readonly string[] },
) {
  return selectNews(db)
    .where("item.id", "=", newsId)
    .where((eb) =>
      eb.or([
        eb("item.state", "=", "published"),
        eb("item.organisation_id", "=", anyOf(organisationIds)),
      ]),
    )
    .executeTakeFirst();
}

export type NewsRow = NonNullable<Awaited<ReturnType<typeof findNews>>>;

/** The published projects that either of the two partners has named as related. */
export function listRelatedProjects(
  db: Db,
  { projectId }: { projectId: string },
): Promise<NewsRow[]> {
  return selectNews(db)
    .where("item.state", "=", "published")
    .where(
      sql<boolean>`item.id in (
        select related_id from project_links where project_id = ${projectId}
        union select project_id from project_links where related_id = ${projectId}
      )`,
    )
    .orderBy("item.starts_on", "desc")
    .orderBy("item.id")
    .execute();
}

type OwnNewsAsked = {
  organisationIds: readonly string[];
  state?: NewsState | undefined;
  limit: number;
  offset: number;
};

/** One page of what the asker's organisations have written, the latest change first. */
export async function listOwnNews(
  db: Db,
  { organisationIds, state, limit, offset }: OwnNewsAsked,
): Promise<{ items: NewsRow[]; found: number }> {
  let asked = selectNews(db).where("item.organisation_id", "=", anyOf(organisationIds));
  if (state) asked = asked.where("item.state", "=", state);
  const [items, { found }] = await Promise.all([
    asked
      .orderBy("item.updated_at", "desc")
      .orderBy("item.id")
      .limit(limit)
      .offset(offset)
      .execute(),
    asked
      .clearSelect()
      .select((eb) => eb.fn.countAll<string>().as("found"))
      .executeTakeFirstOrThrow(),
  ]);
  return { items, found: Number(found) };
}

/** How many drafts wait in the asker's organisations. */
export async function countNewsDrafts(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<number> {
  const { drafts } = await db
    .selectFrom("news_items")
    .select((eb) => eb.fn.countAll<string>().as("drafts"))
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("state", "=", "draft")
    .executeTakeFirstOrThrow();
  return Number(drafts);
}

export type ProjectChoice = {
  id: string;
  organisationId: string;
  title_fi: string | null;
  title_sv: string | null;
  title_en: string | null;
};

/** The projects that a writer may name: all that are published, and those of their own organisations. */
function selectChoices(db: Db, organisationIds: readonly string[]) {
  return db
    .selectFrom("news_items")
    .where("kind", "=", "project")
    .where((eb) =>
      eb.or([eb("state", "=", "published"), eb("organisation_id", "=", anyOf(organisationIds))]),
    );
}

/** Whether a writer may name all of these as projects. */
export async function areProjectChoices(
  db: Db,
  { ids, organisationIds }: { ids: readonly string[]; organisationIds: readonly string[] },
): Promise<boolean> {
  const rows = await selectChoices(db, organisationIds)
    .select("id")
    .where("id", "=", anyOf(ids))
    .execute();
  return rows.length === new Set(ids).size;
}

/** The newest projects that a writer may name. */
export function listProjectChoices(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<ProjectChoice[]> {
  return selectChoices(db, organisationIds)
    .select(["id", "organisation_id as organisationId", "title_fi", "title_sv", "title_en"])
    .orderBy("starts_on", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
}

/** The projects that this one names as related to it. */
export async function listRelatedIds(
  db: Db,
  { projectId }: { projectId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("project_links")
    .select("related_id as relatedId")
    .where("project_id", "=", projectId)
    .execute();
  return rows.map(({ relatedId }) => relatedId);
}
