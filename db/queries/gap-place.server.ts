// What a gap is made of and who is near it, as everybody may see it.
import { type SelectQueryBuilder, sql } from "kysely";
import type { Locale } from "~/domain/course/text";
import type { ContactRole } from "~/domain/region/partner";
import type { DB } from "../schema.server";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";

export type GapOffering = {
  id: string;
  titles: Record<Locale, string>;
  provider: string | null;
  /** Null where it is online only. */
  region: string | null;
  eqf: number;
  startsOn: string | null;
  /** Null where it promises no number of seats. */
  seats: number | null;
  isDemo: boolean;
};

type Place = {
  /** All regions where it is left out. */
  region?: string;
  area?: string;
  eqf?: number;
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
  limit: number;
};

/** Published offerings for a region, online ones included, the soonest first; those at any time come first. */
export async function listOfferingsFor(
  db: Db,
  { region, area, eqf, from, to, limit }: Place,
): Promise<{ offerings: GapOffering[]; found: number }> {
  const asked = db
    .selectFrom("offerings")
    .leftJoin("organisations", "organisations.id", "offerings.organisation_id")
    .where("offerings.state", "=", "published")
    .$if(region !== undefined, (query) =>
      query.where((row) =>
        row.or([row("offerings.region", "=", region ?? ""), row("offerings.region", "is", null)]),
      ),
    )
    .where((row) =>
      row.or([
        row("offerings.starts_on", "is", null),
        row.between("offerings.starts_on", from, to),
      ]),
    )
    .$if(area !== undefined, (query) =>
      query.where(sql<boolean>`offerings.areas @> array[${area}]::text[]`),
    )
    .$if(eqf !== undefined, (query) => query.where("offerings.eqf", "=", eqf ?? 0));
  const [rows, found] = await Promise.all([
    asked
      .select([
        "offerings.id",
        "offerings.title_fi as fi",
        "offerings.title_sv as sv",
        "offerings.title_en as en",
        "organisations.name as provider",
        "offerings.region",
        "offerings.eqf",
        "offerings.starts_on as startsOn",
        "offerings.seats",
        "offerings.is_demo as isDemo",
      ])
      .orderBy(sql`offerings.seats is null`)
      .orderBy("offerings.starts_on", (order) => order.asc().nullsFirst())
      .orderBy("offerings.id")
      .limit(limit)
      .execute(),
    countRows(asked),
  ]);
  return {
    offerings: rows.map(({ fi, sv, en, ...row }) => ({ ...row, titles: { fi, sv, en } })),
    found,
  };
}

async function countRows<O>(query: SelectQueryBuilder<DB, "offerings" | "organisations", O>) {
  const row = await query
    .select(sql<number>`count(*)::integer`.as("found"))
    .executeTakeFirstOrThrow();
  return row.found;
}

/** What a draft takes from the organisation that makes it. */
export async function findProvider(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<{
  name: string;
  languages: Locale[];
  contactRole: ContactRole;
  contactAddress: string | null;
}> {
  const row = await db
    .selectFrom("organisations")
    .innerJoin("partner_profiles", "partner_profiles.organisation_id", "organisations.id")
    .select(["organisations.name", "contact_address as contactAddress"])
    .select((of) => [
      of.ref("partner_profiles.languages").$castTo<Locale[]>().as("languages"),
      of.ref("partner_profiles.contact_role").$castTo<ContactRole>().as("contactRole"),
    ])
    .where("organisations.id", "=", organisationId)
    .executeTakeFirstOrThrow();
  return row;
}

/** Whether figures of the region hold demonstration data: then every page with them says so. */
export async function hasDemoPartners(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("partner_profiles")
    .select("organisation_id")
    .where("is_demo", "=", true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of the asker's organisations, those that may take up gaps: they publish offerings. */
export function listGapKeepers(
  db: Db,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("organisations")
    .innerJoin("partner_profiles", "partner_profiles.organisation_id", "organisations.id")
    .select(["organisations.id", "organisations.name"])
    .where("organisations.id", "=", anyOf(organisationIds))
    .where(sql<boolean>`'offerings' = any(partner_profiles.may_publish)`)
    .orderBy("organisations.name")
    .execute();
}
