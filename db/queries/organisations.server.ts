import type { Db, Trx } from "./connection.server";

/** Stores an organisation, or renames the one that has this slug, and gives its id. */
export async function upsertOrganisation(
  db: Db,
  organisation: { slug: string; name: string; country: "FI" | "SE" },
): Promise<string> {
  const { id } = await db
    .insertInto("organisations")
    .values(organisation)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ name: organisation.name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The country of an organisation, whose holidays it keeps. */
export async function findCountry(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<"FI" | "SE"> {
  const { country } = await db
    .selectFrom("organisations")
    .select("country")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  return country;
}

/** What an organisation is called and where it is; undefined where there is none. */
export function findOrganisation(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<{ name: string; slug: string; country: "FI" | "SE" } | undefined> {
  return db
    .selectFrom("organisations")
    .select(["name", "slug", "country"])
    .where("id", "=", organisationId)
    .executeTakeFirst();
}

/** Lets what brings in many rows of one organisation come one after the other. Held until the transaction ends. */
export async function lockOrganisation(
  trx: Trx,
  { organisationId }: { organisationId: string },
): Promise<void> {
  await trx
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", organisationId)
    .forNoKeyUpdate()
    .execute();
}
