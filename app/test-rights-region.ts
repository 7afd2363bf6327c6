// For tests: what a school tells in public, for the walk of docs/rights.md. Its ids are nobody's secret.
import { randomUUID } from "node:crypto";
import type { Db } from "~db/queries/connection.server";
import { type NewsFields, upsertNews } from "~db/queries/news-writing.server";
import { upsertPartner } from "~db/queries/partners.server";
import { testNow as now } from "~db/test-school";

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
