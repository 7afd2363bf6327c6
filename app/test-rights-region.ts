// For tests: what a school tells in public, for the walk of docs/rights.md. Its ids are nobody's secret; a handover's link is.
import { randomUUID } from "node:crypto";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertHandover } from "~db/queries/handovers.server";
import { insertMembership } from "~db/queries/memberships.server";
import { type NewsFields, upsertNews } from "~db/queries/news-writing.server";
import { upsertPartner } from "~db/queries/partners.server";
import { makeUser, testNow as now } from "~db/test-school";

const nothing: NewsFields = {
  ...{ title_fi: "Otsikko", title_sv: null, title_en: null },
  ...{ body_fi: "Teksti", body_sv: null, body_en: null },
  ...{ website: null, projectId: null, startsLocal: null, endsLocal: null, timeZone: null },
  ...{ place: null, region: null, isOnline: false, startsOn: null, endsOn: null, funders: [] },
};

/** The public side of a school, an article and a project of its own. */
export async function makeRightsPartner(db: Db, { organisationId }: { organisationId: string }) {
  const { slug, name, country } = await db
    .selectFrom("organisations")
    .select(["slug", "name", "country"])
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  await upsertPartner(db, {
    ...{ slug, name, country, isDemo: false, now },
    mayPublish: ["offerings", "needs", "news", "exchange"],
    fields: {
      ...{ kind: "school", region: "kymenlaakso", languages: ["fi"] },
      ...{ about_fi: null, about_sv: null, about_en: null, website: null },
      ...{ contact_role: "office", contact_address: null, is_listed: true },
    },
  });
  const told = { organisationId, publishedAt: now, now };
  const item = await upsertNews(db, {
    ...{ ...told, ref: randomUUID(), kind: "article", fields: nothing },
  });
  const project = await upsertNews(db, {
    ...{ ...told, ref: randomUUID(), kind: "project" },
    fields: { ...nothing, startsOn: "2026-08-01" },
  });
  return { partner: slug, organisation: organisationId, item, project };
}

/** The link of a handover to somebody whom the walk does not know. */
export async function makeRightsHandover(db: Db, { organisationId }: { organisationId: string }) {
  const giver = await makeUser(db, { name: "Test coordinator" });
  await insertMembership(db, { userId: giver.id, organisationId, role: "coordinator" });
  const handover = newToken();
  await inTransaction(db, (trx) =>
    insertHandover(trx, {
      ...{ organisationId, replacesId: giver.id, openedBy: giver.id, note: null, now },
      ...{ address: "receiver@school.test", locale: "fi", tokenHash: hashOfToken(handover) },
      endsAt: new Date("2100-01-01"),
    }),
  );
  return { handover };
}
