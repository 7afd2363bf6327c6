// For tests: an organisation with a public side, and a coordinator who acts for it.
import { randomUUID } from "node:crypto";
import type { PublishKind } from "~/domain/region/partner";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { type PartnerFields, upsertPartner } from "~db/queries/partners.server";
import { makeUser, testNow } from "~db/test-school";

type Made = {
  kind?: PartnerFields["kind"];
  region?: string;
  country?: "FI" | "SE";
  mayPublish?: PublishKind[];
};

export async function makePartner(
  db: Db,
  {
    kind = "school",
    region = "kymenlaakso",
    country = "FI",
    mayPublish = ["offerings"],
  }: Made = {},
): Promise<{ organisationId: string; coordinatorId: string }> {
  const slug = `partner-${randomUUID()}`;
  const organisationId = await upsertPartner(db, {
    ...{ slug, name: "Demo school", country, mayPublish, isDemo: false, now: testNow },
    fields: {
      ...{ kind, region, languages: ["fi"], about_fi: null, about_sv: null, about_en: null },
      ...{ website: null, contact_role: "office", contact_address: null, is_listed: true },
    },
  });
  const { id: coordinatorId } = await makeUser(db, { name: "Demo coordinator" });
  await insertMembership(db, { userId: coordinatorId, organisationId, role: "coordinator" });
  return { organisationId, coordinatorId };
}
