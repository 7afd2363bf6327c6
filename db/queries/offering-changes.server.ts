import { sql } from "kysely";
import type { OfferingState } from "~/domain/offering/offering";
import type { Db, Trx } from "./connection.server";
import type { OfferingText } from "./offerings.server";

/** Any fixed number; it only has to differ from the locks of other features. */
const productLock = 7_162_511;

/** Until the transaction ends nobody else brings the product's own offerings up to date. */
export async function lockCatalogueOfProduct(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${productLock})`.execute(trx);
}

type NewOffering = {
  /** Null for the product's own. */
  organisationId: string | null;
  ref: string;
  /** Of the form: sent twice, it is one offering. */
  clientKey: string;
  text: OfferingText;
  state: "draft" | "published";
  gapId: string | null;
  isDemo: boolean;
  createdBy: string | null;
  now: Date;
};

/**
 * Stores a new offering.
 * @returns its id; undefined where the organisation has one of that reference, or the form was sent before
 */
export async function insertOffering(db: Db, offering: NewOffering): Promise<string | undefined> {
  const row = await db
    .insertInto("offerings")
    .values({
      ...columnsOf(offering.text),
      organisation_id: offering.organisationId,
      ref: offering.ref,
      client_key: offering.clientKey,
      state: offering.state,
      gap_id: offering.gapId,
      is_demo: offering.isDemo,
      created_by: offering.createdBy,
      created_at: offering.now,
      changed_at: offering.now,
      published_at: offering.state === "published" ? offering.now : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The offering that a form made, for whoever sent it twice. */
export async function findOfferingByKey(
  db: Db,
  { clientKey, organisationId }: { clientKey: string; organisationId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("offerings")
    .select("id")
    .where("client_key", "=", clientKey)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Writes an offering anew, which somebody has read at this revision.
 * @returns whether it still was at that revision
 */
export async function updateOffering(
  db: Db,
  { id, revision, text, now }: { id: string; revision: number; text: OfferingText; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("offerings")
    .set({ ...columnsOf(text), revision: revision + 1, changed_at: now })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves an offering to another state. @returns whether it still was at that revision */
export async function updateOfferingState(
  db: Db,
  { id, revision, state, now }: { id: string; revision: number; state: OfferingState; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("offerings")
    .set({
      state,
      revision: revision + 1,
      changed_at: now,
      ...(state === "published" && { published_at: now }),
      withdrawn_at: state === "withdrawn" ? now : null,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf(text: OfferingText) {
  return {
    title_fi: text.titleFi,
    title_sv: text.titleSv,
    title_en: text.titleEn,
    summary_fi: text.summaryFi,
    summary_sv: text.summarySv,
    summary_en: text.summaryEn,
    entry_fi: text.entryFi,
    entry_sv: text.entrySv,
    entry_en: text.entryEn,
    country: text.country,
    region: text.region,
    place: text.place,
    mode: text.mode,
    eqf: text.eqf,
    languages: text.languages,
    starts_on: text.startsOn,
    hours: text.hours,
    seats: text.seats,
    fee: text.fee,
    currency: text.currency,
    funding: text.funding,
    skills: text.skills,
    areas: text.areas,
    keywords_fi: text.keywords.fi,
    keywords_sv: text.keywords.sv,
    keywords_en: text.keywords.en,
    contact_role: text.contactRole,
    contact: text.contact,
    website: text.website,
    source: text.source,
    as_of: text.asOf,
  };
}
