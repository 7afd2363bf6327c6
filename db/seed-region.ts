// The demo region: partners, what they offer, whom they need and what they tell, as content/region has them.
import { randomUUID } from "node:crypto";
import type { RegionContent } from "~/curriculum/content";
import { ownContentDir } from "~/curriculum/publish.server";
import { readRegionAlone } from "~/curriculum/read-region.server";
import type { Need } from "~/domain/need/need";
import { timeZoneOf } from "~/domain/notice/morning";
import { changedFields, type OfferingBody, plainBody } from "~/domain/offering/offering";
import type {
  AuthoredNeed,
  AuthoredNews,
  AuthoredOfferings,
  AuthoredPartner,
} from "~/domain/region/region-files";
import { readKeySources } from "~/region/need-keys.server";
import { bodyOf, offeringTexts } from "~/region/offering-text.server";
import { upsertNeed } from "~/region/upsert-need.server";
import { type Db, inTransaction, type Trx } from "./queries/connection.server";
import { type NewsFields, replaceRelated, upsertNews } from "./queries/news-writing.server";
import { insertOffering, updateOffering } from "./queries/offering-changes.server";
import { lockOfferingsByRef } from "./queries/offerings.server";
import { upsertPartner } from "./queries/partners.server";
import { lockNeedsByRef } from "./queries/region-needs.server";

/** A partner as it was authored, with the id of its organisation. */
type Seeded = AuthoredPartner & { id: string };

/**
 * Writes the demo region, or brings it back to what is authored; once or a hundred times gives the same rows. Only for a
 * process that runs as a demo, and after a publication: offerings are found by the names of their skills. What somebody
 * withdrew stays withdrawn.
 */
export async function seedRegion(db: Db, { now }: { now: Date }): Promise<void> {
  const region = await readRegionAlone(ownContentDir);
  if (!region) return;
  await inTransaction(db, async (trx) => {
    const partners = await seedPartners(trx, region.partners.data, now);
    for (const partner of partners) {
      await seedOfferings(trx, { partner, file: region.offerings.data, now });
    }
    await seedNeeds(trx, { needs: region.needs.data, partners, now });
    await seedNews(trx, { news: region.news, partners, now });
  });
}

async function seedPartners(
  trx: Trx,
  authored: readonly AuthoredPartner[],
  now: Date,
): Promise<Seeded[]> {
  const seeded: Seeded[] = [];
  for (const partner of authored) {
    const { ref: slug, name, country, about, contact, mayPublish } = partner;
    const fields = {
      kind: partner.kind,
      region: partner.region,
      languages: partner.languages,
      about_fi: about.fi,
      about_sv: about.sv,
      about_en: about.en,
      website: partner.website,
      contact_role: contact.role,
      contact_address: contact.address,
      is_listed: true,
    };
    const whole = { slug, name, country, fields, mayPublish, isDemo: true, now };
    seeded.push({ ...partner, id: await upsertPartner(trx, whole) });
  }
  return seeded;
}

type Authored = AuthoredOfferings["offerings"][number];
type SeedOfferings = { partner: Seeded; file: AuthoredOfferings; now: Date };

async function seedOfferings(trx: Trx, { partner, file, now }: SeedOfferings): Promise<void> {
  const { id: organisationId } = partner;
  const authored = file.offerings.filter((offering) => offering.partner === partner.ref);
  if (authored.length === 0) return;
  const bodies = authored.map((offering) => bodyOfAuthored(offering, partner, file));
  const texts = await offeringTexts(trx, { organisationId, bodies });
  const refs = authored.map(({ ref }) => ref);
  const standing = await lockOfferingsByRef(trx, { organisationId, refs });
  for (const [index, text] of texts.entries()) {
    const ref = refs[index];
    const body = bodies[index];
    if (!ref || !body) continue;
    const before = standing.find((offering) => offering.ref === ref);
    if (!before) {
      await insertOffering(trx, {
        ...{ organisationId, ref, text, now },
        clientKey: randomUUID(),
        state: "published",
        gapId: null,
        isDemo: true,
        createdBy: null,
      });
    } else if (changedFields(plainBody(bodyOf(before)), plainBody(body)).length > 0) {
      await updateOffering(trx, { id: before.id, revision: before.revision, text, now });
    }
  }
}

function bodyOfAuthored(
  { title, summary, entry, partner: _partner, ref: _ref, ...same }: Authored,
  { name: source, country, contact, website }: Seeded,
  { entries }: AuthoredOfferings,
): OfferingBody {
  const rule = entries[entry];
  return {
    ...same,
    titleFi: title.fi,
    titleSv: title.sv,
    titleEn: title.en,
    summaryFi: summary.fi,
    summarySv: summary.sv,
    summaryEn: summary.en,
    entryFi: rule?.fi ?? "",
    entrySv: rule?.sv ?? "",
    entryEn: rule?.en ?? "",
    currency: country === "SE" ? "SEK" : "EUR",
    contactRole: contact.role,
    contact: contact.address,
    website,
    source,
  };
}

type SeedNeeds = { needs: readonly AuthoredNeed[]; partners: readonly Seeded[]; now: Date };

async function seedNeeds(trx: Trx, { needs, partners, now }: SeedNeeds): Promise<void> {
  const sources = await readKeySources(trx);
  for (const { ref, partner, employer, skills, ...same } of needs) {
    const need: Need = {
      ...same,
      employerName: employer ?? null,
      note: "",
      skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })),
    };
    const { id: organisationId } = partnerOf(partners, partner);
    const [standing] = await lockNeedsByRef(trx, { organisationId, refs: [ref] });
    if (standing && standing.state !== "stated") continue;
    await upsertNeed(trx, { organisationId, ref, need, sources, actorId: null, now });
  }
}

type SeedNews = { news: RegionContent["news"]; partners: readonly Seeded[]; now: Date };

async function seedNews(trx: Trx, { news, partners, now }: SeedNews): Promise<void> {
  const ids = new Map<string, string>();
  const store = async (item: AuthoredNews) => {
    const { id: organisationId, country } = partnerOf(partners, item.partner);
    const { ref, kind } = item;
    const fields = newsFields(item, { country, projectIds: ids });
    // Noon: the same day in both countries.
    const publishedAt = new Date(`${item.publishedOn}T12:00:00Z`);
    ids.set(ref, await upsertNews(trx, { organisationId, ref, kind, fields, publishedAt, now }));
  };
  const projects = news.data.filter((item) => item.kind === "project");
  for (const project of projects) await store(project);
  for (const item of news.data) if (item.kind !== "project") await store(item);
  for (const { ref, related } of projects) {
    const relatedIds = related.map((other) => idOf(ids, other));
    await replaceRelated(trx, { projectId: idOf(ids, ref), relatedIds });
  }
}

type Surroundings = { country: "FI" | "SE"; projectIds: ReadonlyMap<string, string> };

function newsFields(item: AuthoredNews, { country, projectIds }: Surroundings): NewsFields {
  const { title, body, website } = item;
  const event = item.kind === "event" ? item : undefined;
  const project = item.kind === "project" ? item : undefined;
  const belongsTo = item.kind === "project" ? undefined : item.project;
  return {
    title_fi: title.fi,
    title_sv: title.sv,
    title_en: title.en,
    body_fi: body.fi,
    body_sv: body.sv,
    body_en: body.en,
    website: website ?? null,
    projectId: belongsTo ? idOf(projectIds, belongsTo) : null,
    startsLocal: event?.starts ?? null,
    endsLocal: event?.ends ?? null,
    timeZone: event ? timeZoneOf([country]) : null,
    place: event?.place ?? null,
    region: event?.region ?? null,
    isOnline: event?.isOnline ?? false,
    startsOn: project?.startsOn ?? null,
    endsOn: project?.endsOn ?? null,
    funders: project?.funders ?? [],
  };
}

function partnerOf(partners: readonly Seeded[], ref: string): Seeded {
  const partner = partners.find((one) => one.ref === ref);
  if (!partner) throw new Error(`content/region has no partner ${ref}`);
  return partner;
}

function idOf(ids: ReadonlyMap<string, string>, ref: string): string {
  const id = ids.get(ref);
  if (!id) throw new Error(`content/region has no ${ref}`);
  return id;
}
