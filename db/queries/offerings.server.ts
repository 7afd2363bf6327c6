import { sql } from "kysely";
import type { OfferingBody, OfferingState } from "~/domain/offering/offering";
import type { SkillFacts } from "~/domain/offering/skill-facts";
import type { ContactRole } from "~/domain/region/partner";
import type { Country } from "~/domain/region/regions";
import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** What an offering is, to whoever may see it. */
export type Offering = Omit<OfferingBody, "contact" | "contactRole"> & {
  id: string;
  /** Null for the product's own. */
  organisationId: string | null;
  organisationName: string | null;
  organisationSlug: string | null;
  ref: string;
  country: Country | null;
  areas: string[];
  contact: string | null;
  contactRole: OfferingBody["contactRole"] | null;
  state: OfferingState;
  gapId: string | null;
  isDemo: boolean;
  revision: number;
  createdAt: Date;
  changedAt: Date;
  publishedAt: Date | null;
};

function selectOfferings(db: Db) {
  return db
    .selectFrom("offerings")
    .leftJoin("organisations", "organisations.id", "offerings.organisation_id")
    .select([
      "offerings.id",
      "offerings.organisation_id as organisationId",
      "organisations.name as organisationName",
      "organisations.slug as organisationSlug",
      "offerings.ref",
      "offerings.title_fi as titleFi",
      "offerings.title_sv as titleSv",
      "offerings.title_en as titleEn",
      "offerings.summary_fi as summaryFi",
      "offerings.summary_sv as summarySv",
      "offerings.summary_en as summaryEn",
      "offerings.entry_fi as entryFi",
      "offerings.entry_sv as entrySv",
      "offerings.entry_en as entryEn",
      "offerings.country",
      sql<OfferingBody["region"]>`offerings.region`.as("region"),
      "offerings.place",
      "offerings.mode",
      "offerings.eqf",
      "offerings.languages",
      "offerings.starts_on as startsOn",
      "offerings.hours",
      "offerings.seats",
      "offerings.fee",
      "offerings.currency",
      "offerings.funding",
      "offerings.skills",
      "offerings.areas",
      "offerings.contact_role as contactRole",
      "offerings.contact",
      "offerings.website",
      "offerings.source",
      "offerings.as_of as asOf",
      "offerings.state",
      "offerings.gap_id as gapId",
      "offerings.is_demo as isDemo",
      "offerings.revision",
      "offerings.created_at as createdAt",
      "offerings.changed_at as changedAt",
      "offerings.published_at as publishedAt",
    ]);
}

/** A published offering, or one that was: a link that somebody shared still says what became of it. Drafts are nobody's. */
export function findPublicOffering(db: Db, id: string): Promise<Offering | undefined> {
  return selectOfferings(db)
    .where("offerings.id", "=", id)
    .where("offerings.published_at", "is not", null)
    .executeTakeFirst();
}

/** Published offerings of these ids; others are left out. */
export function listPublicOfferings(db: Db, ids: readonly string[]): Promise<Offering[]> {
  return selectOfferings(db)
    .where("offerings.id", "=", anyOf(ids))
    .where("offerings.state", "=", "published")
    .execute();
}

/** A page in the order of ids, from after one of them. */
export type OfferingsAfter = { after: string | null; limit: number };

function selectAfter(db: Db, { after, limit }: OfferingsAfter) {
  return selectOfferings(db)
    .$if(after !== null, (query) => query.where("offerings.id", ">", after))
    .orderBy("offerings.id")
    .limit(limit);
}

/** All that is published, page by page. */
export function listPublished(db: Db, page: OfferingsAfter): Promise<Offering[]> {
  return selectAfter(db, page).where("offerings.state", "=", "published").execute();
}

type Own = { organisationIds: readonly string[] };

/** All offerings of these organisations, page by page. */
export function listOwnAfter(
  db: Db,
  { organisationIds, ...page }: Own & OfferingsAfter,
): Promise<Offering[]> {
  return selectAfter(db, page)
    .where("offerings.organisation_id", "=", anyOf(organisationIds))
    .execute();
}

export function findOwnOffering(
  db: Db,
  { id, organisationIds }: Own & { id: string },
): Promise<Offering | undefined> {
  return selectOfferings(db)
    .where("offerings.id", "=", id)
    .where("offerings.organisation_id", "=", anyOf(organisationIds))
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export function lockOwnOffering(
  trx: Trx,
  { id, organisationIds }: Own & { id: string },
): Promise<Offering | undefined> {
  return selectOfferings(trx)
    .where("offerings.id", "=", id)
    .where("offerings.organisation_id", "=", anyOf(organisationIds))
    .forUpdate("offerings")
    .executeTakeFirst();
}

/** Offerings of these organisations, what was changed last first. */
export function listOwnOfferings(
  db: Db,
  {
    organisationIds,
    state,
    limit,
    offset,
  }: Own & {
    state: OfferingState | null;
    limit: number;
    offset: number;
  },
): Promise<Offering[]> {
  return selectOfferings(db)
    .where("offerings.organisation_id", "=", anyOf(organisationIds))
    .$if(state !== null, (query) => query.where("offerings.state", "=", state as OfferingState))
    .orderBy("offerings.changed_at", "desc")
    .orderBy("offerings.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many offerings these organisations have in each state; a state without any is left out. */
export async function countOwnOfferings(
  db: Db,
  { organisationIds }: Own,
): Promise<Partial<Record<OfferingState, number>>> {
  const rows = await db
    .selectFrom("offerings")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("organisation_id", "=", anyOf(organisationIds))
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Those of the organisations that may publish offerings. */
export function listOfferingOrganisations(
  db: Db,
  { organisationIds }: Own,
): Promise<
  { id: string; name: string; region: string; contactRole: ContactRole; contact: string | null }[]
> {
  return db
    .selectFrom("organisations")
    .innerJoin("partner_profiles", "partner_profiles.organisation_id", "organisations.id")
    .select([
      "organisations.id",
      "organisations.name",
      "partner_profiles.region",
      "partner_profiles.contact_role as contactRole",
      "partner_profiles.contact_address as contact",
    ])
    .where("organisations.id", "=", anyOf(organisationIds))
    .where((row) => row(row.val("offerings"), "=", row.fn.any("partner_profiles.may_publish")))
    .orderBy("organisations.name")
    .execute();
}

/** Offerings of one organisation by their references, held until the transaction ends. */
export function lockOfferingsByRef(
  trx: Trx,
  { organisationId, refs }: { organisationId: string; refs: readonly string[] },
): Promise<Offering[]> {
  return selectOfferings(trx)
    .where("offerings.organisation_id", "=", organisationId)
    .where("offerings.ref", "=", sql<string>`any(${refs}::text[])`)
    .orderBy("offerings.id")
    .forUpdate("offerings")
    .execute();
}

/** The same as they stand, for a preview. */
export function listOfferingsByRef(
  db: Db,
  { organisationId, refs }: { organisationId: string; refs: readonly string[] },
): Promise<Offering[]> {
  return selectOfferings(db)
    .where("offerings.organisation_id", "=", organisationId)
    .where("offerings.ref", "=", sql<string>`any(${refs}::text[])`)
    .execute();
}

/** The product's own offerings, withdrawn ones among them. */
export function listProductOfferings(db: Db): Promise<Offering[]> {
  return selectOfferings(db).where("offerings.organisation_id", "is", null).execute();
}

/** What is written of an offering: its own words, and what follows from them. */
export type OfferingText = Omit<OfferingBody, "contact" | "contactRole"> & {
  contact: string | null;
  contactRole: OfferingBody["contactRole"] | null;
  country: Country | null;
} & SkillFacts;
