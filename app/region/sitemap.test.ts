import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { expect, it } from "vitest";
import { siteOrigin } from "~/auth/test-visit";
import { upsertOrganisation } from "~db/queries/organisations.server";
import { testDatabase } from "~db/test-database";
import { testNow as now } from "~db/test-school";
import { loader as part } from "./sitemap";
import { loader as index } from "./sitemap-index";

it("the map of the site holds what is public, in three languages that name each other", async () => {
  const db = await testDatabase();
  const slug = `partner-${randomUUID()}`;
  const organisationId = await upsertOrganisation(db, { slug, name: "Partner", country: "FI" });
  const need = (visibility: "public" | "unnamed" | "confidential") => ({
    organisation_id: organisationId,
    employer_key: organisationId,
    visibility,
    role: "operator" as const,
    eqf: 4,
    heads: 10,
    quarter: "2027-Q1",
    region: "kymenlaakso",
    permanence: "permanent" as const,
    source: "interview" as const,
    as_of: "2026-11-22",
    state: "stated" as const,
    created_at: now,
    changed_at: now,
  });
  const needs = await db
    .insertInto("needs")
    .values([need("public"), need("unnamed"), need("confidential")])
    .returning("id")
    .execute();
  const gap = (state: "collecting" | "dropped") => ({
    ...{ organisation_id: organisationId, region: "kymenlaakso", area: "A1", eqf: 4, state },
    ...{ quarter: "2027-Q1", machine_version: 1, people: 5, created_at: now, changed_at: now },
  });
  const gaps = await db
    .insertInto("gaps")
    .values([gap("collecting"), gap("dropped")])
    .returning("id")
    .execute();
  const ask = (loader: typeof index, params = {}) =>
    loader({ context: { db, origin: siteOrigin }, params } as unknown as LoaderFunctionArgs);
  const bodyOf = async (response: Response) => Readable.from([await response.text()]);

  const parts = await parseSitemapIndex(await bodyOf(await ask(index)));
  expect(parts.map(({ url }) => url)).toEqual([`${siteOrigin}/sitemaps/1.xml`]);
  const items = await parseSitemap(await bodyOf(await ask(part, { part: "1.xml" })));
  const urls = items.map(({ url }) => url);
  for (const locale of ["fi", "sv", "en"]) {
    for (const path of ["", "/help", "/help/coordinator", "/region", "/region/exchange"]) {
      expect(urls).toContain(`${siteOrigin}/${locale}${path}`);
    }
    expect(urls).toContain(`${siteOrigin}/${locale}/region/regions/vasterbotten`);
    const lists = gaps.map(({ id }) =>
      urls.includes(`${siteOrigin}/${locale}/region/gap/lists/${id}`),
    );
    expect(lists).toEqual([true, false]);
    const shown = needs.map(({ id }) =>
      urls.includes(`${siteOrigin}/${locale}/region/needs/${id}`),
    );
    expect(shown).toEqual([true, true, false]);
  }
  expect(new Set(urls).size).toBe(urls.length);
  for (const { links } of items) {
    expect(links.map(({ lang }) => lang)).toEqual(["fi", "sv", "en"]);
  }
  await expect(ask(part, { part: "2.xml" })).rejects.toMatchObject({ init: { status: 404 } });
});
