// A partner of the region as rows: an organisation that may publish, and its coordinator.
import { randomUUID } from "node:crypto";
import type { RegionId } from "~/domain/region/regions";
import type { Db } from "~db/queries/connection.server";
import { upsertPartner } from "~db/queries/partners.server";
import { makePerson, type Person } from "./people";

export type Partner = { organisationId: string; name: string; coordinator: Person };

export async function makePartner(
  db: Db,
  given: { name: string; country: "FI" | "SE"; region: RegionId },
): Promise<Partner> {
  const { name, country, region } = given;
  const organisationId = await upsertPartner(db, {
    slug: `partner-${randomUUID()}`,
    ...{ name, country },
    fields: {
      kind: "school",
      region,
      languages: country === "FI" ? ["fi", "en"] : ["sv", "en"],
      ...{ about_fi: null, about_sv: null, about_en: null, website: null },
      contact_role: "training",
      contact_address: "training@partner.test",
      is_listed: true,
    },
    mayPublish: ["offerings", "needs", "news", "exchange"],
    isDemo: false,
    now: new Date(),
  });
  const coordinator = await makePerson(db, {
    name: "Test Coordinator",
    role: "coordinator",
    locale: country === "FI" ? "fi" : "sv",
    organisationId,
  });
  return { organisationId, name, coordinator };
}
