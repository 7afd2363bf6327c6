import type { Selectable } from "kysely";
import type { PartnerKind, PublishKind } from "~/domain/region/partner";
import type { DB } from "../schema.server";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";
import { upsertOrganisation } from "./organisations.server";

/** What a profile says; whether it is demonstration data, and its revision, are not for its writer to choose. */
export type PartnerFields = Omit<
  Selectable<DB["partner_profiles"]>,
  "organisation_id" | "may_publish" | "is_demo" | "revision" | "updated_at"
>;

/** Whether an organisation may publish this. One without a profile may publish nothing. */
export async function mayPublish(
  db: Db,
  { organisationId, what }: { organisationId: string; what: PublishKind },
): Promise<boolean> {
  const profile = await db
    .selectFrom("partner_profiles")
    .select("may_publish as mayPublish")
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return profile?.mayPublish.includes(what) ?? false;
}

type PartnersAsked = {
  kind?: PartnerKind | undefined;
  country?: "FI" | "SE" | undefined;
  region?: string | undefined;
  limit: number;
  offset: number;
};

export type ListedPartner = {
  id: string;
  slug: string;
  name: string;
  country: "FI" | "SE";
  kind: PartnerKind;
  region: string;
  isDemo: boolean;
};

/** One page of the public directory by name, and how many partners are found in all. */
export async function listPartners(
  db: Db,
  { kind, country, region, limit, offset }: PartnersAsked,
): Promise<{ partners: ListedPartner[]; found: number }> {
  let asked = selectListed(db);
  if (kind) asked = asked.where("profile.kind", "=", kind);
  if (country) asked = asked.where("organisations.country", "=", country);
  if (region) asked = asked.where("profile.region", "=", region);
  const [partners, { found }] = await Promise.all([
    asked
      .select([
        "organisations.id",
        "organisations.slug",
        "organisations.name",
        "organisations.country",
        "profile.kind",
        "profile.region",
        "profile.is_demo as isDemo",
      ])
      .orderBy("organisations.name")
      .orderBy("organisations.id")
      .limit(limit)
      .offset(offset)
      .execute(),
    asked.select((eb) => eb.fn.countAll<string>().as("found")).executeTakeFirstOrThrow(),
  ]);
  return { partners, found: Number(found) };
}

/** The regions in which listed partners work. */
export async function listPartnerRegions(db: Db): Promise<string[]> {
  const rows = await selectListed(db).select("profile.region").distinct().execute();
  return rows.map(({ region }) => region);
}

function selectListed(db: Db) {
  return db
    .selectFrom("partner_profiles as profile")
    .innerJoin("organisations", "organisations.id", "profile.organisation_id")
    .where("profile.is_listed", "=", true);
}

const publicColumns = [
  "organisations.id",
  "organisations.slug",
  "organisations.name",
  "organisations.country",
  "profile.kind",
  "profile.region",
  "profile.languages",
  "profile.about_fi",
  "profile.about_sv",
  "profile.about_en",
  "profile.website",
  "profile.contact_role as contactRole",
  "profile.contact_address as contactAddress",
  "profile.is_demo as isDemo",
  "profile.updated_at as updatedAt",
] as const;

/** The public side of one listed partner, by its name in addresses. */
export function findPartner(db: Db, { slug }: { slug: string }) {
  return selectListed(db)
    .select(publicColumns)
    .where("organisations.slug", "=", slug)
    .executeTakeFirst();
}

/** How many offerings of a partner are published now. */
export async function countPartnerOfferings(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<number> {
  const { published } = await db
    .selectFrom("offerings")
    .select((eb) => eb.fn.countAll<string>().as("published"))
    .where("organisation_id", "=", organisationId)
    .where("state", "=", "published")
    .executeTakeFirstOrThrow();
  return Number(published);
}

type Own = { organisationId: string; organisationIds: readonly string[] };

/** One organisation of those for which the asker acts, with its profile: all null where it has none yet. */
export function findOwnPartner(db: Db, { organisationId, organisationIds }: Own) {
  return db
    .selectFrom("organisations")
    .leftJoin("partner_profiles as profile", "profile.organisation_id", "organisations.id")
    .select([...publicColumns, "profile.is_listed as isListed", "profile.revision"])
    .select("profile.may_publish as mayPublish")
    .where("organisations.id", "=", organisationId)
    .where("organisations.id", "=", anyOf(organisationIds))
    .executeTakeFirst();
}

export type OwnPartner = NonNullable<Awaited<ReturnType<typeof findOwnPartner>>>;

/** The organisations for which the asker acts, by name. */
export function listOwnPartners(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<{ id: string; name: string; country: "FI" | "SE"; mayPublish: PublishKind[] | null }[]> {
  return db
    .selectFrom("organisations")
    .leftJoin("partner_profiles as profile", "profile.organisation_id", "organisations.id")
    .select([
      "organisations.id",
      "organisations.name",
      "organisations.country",
      "profile.may_publish as mayPublish",
    ])
    .where("organisations.id", "=", anyOf(organisationIds))
    .orderBy("organisations.name")
    .execute();
}

/** Stores the first profile of an organisation. @returns whether there was none */
export async function insertProfile(
  trx: Db,
  { organisationId, fields, now }: { organisationId: string; fields: PartnerFields; now: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto("partner_profiles")
    .values({ organisation_id: organisationId, ...fields, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("revision")
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes a profile that is still as its writer saw it. @returns whether it was */
export async function updateProfile(
  trx: Db,
  profile: Own & {
    fields: Partial<PartnerFields> & { may_publish?: PublishKind[] };
    revision: number;
    now: Date;
  },
): Promise<boolean> {
  const { organisationId, organisationIds, fields, revision, now } = profile;
  const { numUpdatedRows } = await trx
    .updateTable("partner_profiles")
    .set({ ...fields, revision: revision + 1, updated_at: now })
    .where("organisation_id", "=", organisationId)
    .where("organisation_id", "=", anyOf(organisationIds))
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type NewOrganisation = { slug: string; name: string; country: "FI" | "SE"; clientKey: string };

/** A new organisation; undefined where its name in addresses or its form's key is taken. */
export async function insertOrganisation(
  trx: Db,
  { clientKey, ...organisation }: NewOrganisation,
): Promise<string | undefined> {
  const row = await trx
    .insertInto("organisations")
    .values({ ...organisation, client_key: clientKey })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The organisation that a form has added already. */
export async function findOrganisationByKey(
  trx: Db,
  { clientKey }: { clientKey: string },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom("organisations")
    .select("id")
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}

type WholePartner = {
  slug: string;
  name: string;
  country: "FI" | "SE";
  fields: PartnerFields;
  mayPublish: PublishKind[];
  isDemo: boolean;
  now: Date;
};

/** Stores a partner as it was authored, or brings the one of this slug to what is authored now. @returns its id */
export async function upsertPartner(
  db: Db,
  { slug, name, country, fields, mayPublish: may_publish, isDemo, now }: WholePartner,
): Promise<string> {
  const organisationId = await upsertOrganisation(db, { slug, name, country });
  const told = { ...fields, may_publish, is_demo: isDemo };
  await db
    .insertInto("partner_profiles")
    .values({ organisation_id: organisationId, ...told, updated_at: now })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(told))
    .execute();
  return organisationId;
}
