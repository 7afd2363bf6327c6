// Organisations that take part in exchanges, and who acts for them.
import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";

export type ExchangePartner = {
  id: string;
  name: string;
  country: "FI" | "SE";
  /** The languages it works in, the first one first. */
  languages: string[];
};

function selectPartners(db: Db) {
  return db
    .selectFrom("partner_profiles as profiles")
    .innerJoin("organisations", "organisations.id", "profiles.organisation_id")
    .select([
      "organisations.id",
      "organisations.name",
      "organisations.country",
      "profiles.languages",
    ])
    .where(sql<boolean>`'exchange' = any(profiles.may_publish)`);
}

/** Everybody who may receive: organisations whose administrator let them take part. */
export function listExchangeHosts(db: Db): Promise<ExchangePartner[]> {
  return selectPartners(db)
    .where("profiles.is_listed", "=", true)
    .where("profiles.kind", "in", ["school", "university"])
    .orderBy("organisations.country")
    .orderBy("organisations.name")
    .execute();
}

/** The schools in whose groups the learner is and that take part. */
export function listExchangeHomes(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<ExchangePartner[]> {
  return selectPartners(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("group_members")
          .innerJoin("groups", "groups.id", "group_members.group_id")
          .select("groups.id")
          .whereRef("groups.organisation_id", "=", "organisations.id")
          .where("group_members.learner_id", "=", learnerId),
      ),
    )
    .orderBy("organisations.name")
    .execute();
}

/** The languages of these organisations; of one without a public side, its country's. */
export async function listPartyLanguages(
  db: Db,
  organisationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("organisations")
    .leftJoin("partner_profiles", "partner_profiles.organisation_id", "organisations.id")
    .select(["organisations.id", "organisations.country", "partner_profiles.languages"])
    .where("organisations.id", "in", organisationIds)
    .execute();
  return new Map(
    rows.map(({ id, country, languages }) => [id, languages ?? [country === "SE" ? "sv" : "fi"]]),
  );
}

/** Where a host is asked, by a role: as on its public page; undefined where it has none. */
export function findHostContact(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<{ role: string; address: string | null } | undefined> {
  return db
    .selectFrom("partner_profiles")
    .select(["contact_role as role", "contact_address as address"])
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
}

/** Who is told that something waits for an organisation: its coordinators, or its admins where it has none. */
export async function listCoordinatorsToTell(
  trx: Trx,
  { organisationId }: { organisationId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("memberships")
    .select(["user_id as userId", "role"])
    .where("organisation_id", "=", organisationId)
    .where("role", "in", ["coordinator", "admin"])
    .orderBy("user_id")
    .execute();
  const coordinators = rows.filter(({ role }) => role === "coordinator");
  const told = coordinators.length > 0 ? coordinators : rows;
  return [...new Set(told.map(({ userId }) => userId))];
}

/** A published offering as an exchange begins from it. */
export function findExchangeOffering(db: Db, { offeringId }: { offeringId: string }) {
  return db
    .selectFrom("offerings")
    .select([
      "id",
      "organisation_id as organisationId",
      "title_fi as fi",
      "title_sv as sv",
      "title_en as en",
      "skills",
      "hours",
      "languages",
      "starts_on as startsOn",
    ])
    .where("id", "=", offeringId)
    .where("state", "=", "published")
    .executeTakeFirst();
}
