import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import type { OfferingBody } from "~/domain/offering/offering";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { findOwnOffering, findPublicOffering } from "~db/queries/offerings.server";
import { insertRecognition } from "~db/queries/prior-learning.server";
import { testDatabase } from "~db/test-database";
import { publishRevision, publishSample } from "~db/test-publication";
import { makeUser, testNow as now } from "~db/test-school";
import { editOffering, publishOffering, withdrawOffering } from "./change-offering.server";
import { createOffering } from "./create-offering.server";
import * as page from "./offering.page";
import { readFilter } from "./offering-filter";
import { formValues, parseOffering } from "./offering-form";
import { importTurn } from "./offering-import-turn.server";
import { listCatalogue } from "./offering-list.server";
import * as offerings from "./offerings.page";
import { pathOfPage } from "./public-search";
import { syncOwnOfferings } from "./sync-own-offerings.server";
import { sampleOffering } from "./test-offering";
import { makePartner } from "./test-partner";

let db: Db;
beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});

type Partner = Awaited<ReturnType<typeof makePartner>>;

const actsFor = ({ organisationId, coordinatorId }: Partner) => ({
  organisationIds: [organisationId],
  actorId: coordinatorId,
  now,
});

async function create(
  partner: Partner,
  body: Partial<OfferingBody> = {},
  clientKey: string = randomUUID(),
) {
  const { organisationId } = partner;
  const created = await createOffering(db, {
    ...actsFor(partner),
    ...{ organisationId, clientKey, body: sampleOffering(body) },
  });
  if (!created.ok) throw new Error(created.reason);
  return created.id;
}

async function published(partner: Partner, body: Partial<OfferingBody> = {}) {
  const offeringId = await create(partner, body);
  const done = await publishOffering(db, { ...actsFor(partner), offeringId, revision: 1 });
  if (!done.ok) throw new Error(done.reason);
  return offeringId;
}

const find = (query: string, locale: "fi" | "sv" | "en" = "fi") =>
  listCatalogue(db, { filter: readFilter(new URLSearchParams(query)), locale, now });

describe("who may do what with an offering", () => {
  it("a draft is its organisation's alone, until it is published; withdrawn, its page says so", async () => {
    const [partner, other] = [await makePartner(db), await makePartner(db)];
    const key = randomUUID();
    const id = await create(partner, {}, key);
    expect(await create(partner, {}, key)).toBe(id);
    expect(await findPublicOffering(db, id)).toBeUndefined();
    expect(await findOwnOffering(db, { id, ...actsFor(other) })).toBeUndefined();
    const strange = { ...actsFor(other), offeringId: id, revision: 1 };
    expect(await publishOffering(db, strange)).toEqual({ ok: false, reason: "gone" });

    const own = { ...actsFor(partner), offeringId: id };
    expect(await publishOffering(db, { ...own, revision: 1 })).toMatchObject({ ok: true });
    expect(await findPublicOffering(db, id)).toMatchObject({ state: "published", country: "FI" });
    // Pressed twice, it is published once.
    expect(await publishOffering(db, { ...own, revision: 1 })).toMatchObject({ ok: true });
    const body = sampleOffering({ titleFi: "Uusi nimi", region: "norrbotten" });
    const late = await editOffering(db, { ...own, revision: 1, body });
    expect(late).toMatchObject({ ok: false, reason: "changed", standing: { revision: 2 } });
    expect(await editOffering(db, { ...own, revision: 2, body })).toMatchObject({ ok: true });
    expect(await editOffering(db, { ...own, revision: 2, body })).toMatchObject({ ok: true });
    const edited = { titleFi: "Uusi nimi", country: "SE", state: "published", revision: 3 };
    expect(await findPublicOffering(db, id)).toMatchObject(edited);
    expect(await withdrawOffering(db, { ...own, revision: 3 })).toMatchObject({ ok: true });
    expect(await withdrawOffering(db, { ...own, revision: 3 })).toMatchObject({ ok: true });
    expect(await findPublicOffering(db, id)).toMatchObject({ state: "withdrawn" });
    const acts = await db
      .selectFrom("audit_log")
      .select("action")
      .where("subject", "=", `offering:${id}`)
      .orderBy("id")
      .execute();
    expect(acts.map(({ action }) => action)).toEqual([
      ...["create-offering", "publish-offering", "edit-offering", "withdraw-offering"],
    ]);
  });

  it("nothing goes without the right to publish", async () => {
    const partner = await makePartner(db, { mayPublish: ["news"] });
    const { organisationId } = partner;
    const order = { ...actsFor(partner), organisationId, clientKey: randomUUID() };
    const created = await createOffering(db, { ...order, body: sampleOffering() });
    expect(created).toEqual({ ok: false, reason: "not-allowed" });
    const turn = await importTurn(db, {
      ...actsFor(partner),
      upload: { fields: { table: "ref\na" }, file: undefined, isTooLarge: false },
    });
    expect(turn).toMatchObject({ kind: "refused" });
  });
});

describe("the page of an offering", () => {
  async function shown(id: string) {
    const path = `/fi/region/offerings/${id}`;
    const { data } = await page.loader(
      await pageArgs(db, null, { path, params: { offering: id } }),
    );
    const location = { pathname: path } as Parameters<typeof page.meta>[0]["location"];
    const meta = page.meta({ data, location, params: {}, matches: [] } as never) ?? [];
    const told = Object.fromEntries(meta.map((one) => Object.entries(one)[0] ?? []));
    return { view: data.view, course: told["script:ld+json"], meta };
  }

  it("tells search engines the course, and when and where it is given", async () => {
    const partner = await makePartner(db);
    const id = await published(partner, { hours: 40.5, fee: 120, entryFi: "18 vuotta" });
    const { course } = await shown(id);
    expect(course).toMatchObject({
      ...{ "@type": "Course", name: "Akkukurssi", description: "Akkukurssi", inLanguage: ["fi"] },
      ...{ provider: { name: "Demo school" }, coursePrerequisites: "18 vuotta" },
      offers: { category: "Paid", price: 120, priceCurrency: "EUR" },
      hasCourseInstance: {
        ...{ courseMode: "Onsite", courseWorkload: "PT40H30M", startDate: "2027-01-11" },
        location: { address: { addressLocality: "Kotka", addressCountry: "FI" } },
      },
    });
    const short = await published(partner, { hours: 0.5, startsOn: null, mode: "online" });
    expect((await shown(short)).course).toMatchObject({
      hasCourseInstance: { courseMode: "Online", courseWorkload: "PT30M" },
    });
  });

  it("counts for a learner what they have shown and what a school has recognised", async () => {
    const partner = await makePartner(db);
    const id = await published(partner, { skills: ["cells", "volts", "ageing"] });
    const { id: learnerId } = await makeUser(db);
    const { organisationId, coordinatorId } = partner;
    const held = { learnerId, organisationId, decidedBy: coordinatorId };
    await insertMembership(db, { userId: learnerId, organisationId, role: "learner" });
    await inTransaction(db, (trx) =>
      insertRecognition(trx, { ...held, skillId: "volts", caseId: null, reason: "Seen", now }),
    );
    await db
      .insertInto("skill_mastery")
      .values({
        ...{ learner_id: learnerId, skill_id: "cells", ability: 2, fast: 2, known: 0.97 },
        ...{ answers: 9, recent: "[]", prior: 0.1, mastered_at: now },
      })
      .execute();
    const visit = { path: `/fi/region/offerings/${id}`, params: { offering: id } };
    const { data, init } = await page.loader(await pageArgs(db, learnerId, visit));
    expect(data.counts).toMatchObject({
      gains: [{ id: "ageing" }],
      has: [{ id: "cells" }, { id: "volts" }],
      ...{ isInOwnLanguage: true, km: 0, credits: { unit: "osp" } },
    });
    expect(init?.headers).toMatchObject({ "Cache-Control": "no-store" });
    const list = await pageArgs(db, learnerId, {
      path: "/fi/region/offerings?q=akkukurssi&sort=newest",
    });
    const { rows } = (await offerings.loader(list)).data;
    expect(rows.find(({ row }) => row.id === id)?.gains).toBe(1);
  });

  it("is kept from search, without an address to ask, once nothing is offered", async () => {
    const partner = await makePartner(db);
    const id = await published(partner);
    expect((await shown(id)).view.contact).toBe("office@school.test");
    await withdrawOffering(db, { ...actsFor(partner), offeringId: id, revision: 2 });
    const { view, course, meta } = await shown(id);
    expect([view.contact, course]).toEqual([null, undefined]);
    expect(meta).toContainEqual({ name: "robots", content: "noindex" });
  });
});

it("a form with nothing but what must be told is a whole offering, typed as people type", () => {
  const form = new FormData();
  const { skills, languages, ...texts } = formValues(
    sampleOffering({ startsOn: null, seats: null }),
  );
  for (const [name, value] of Object.entries({ ...texts, hours: "1 040,5" })) form.set(name, value);
  for (const skill of skills ?? []) form.append("skills", skill);
  form.append("languages", languages?.[0] ?? "");
  const read = parseOffering(form);
  const told = { startsOn: null, seats: null, hours: 1040.5 };
  expect(read.status === "success" && read.value).toEqual(sampleOffering(told));
  form.set("region", "");
  expect(parseOffering(form).reply().error).toMatchObject({ region: [expect.any(String)] });
});

describe("search", () => {
  it.each([
    ["the beginning of a word", "kuivahuo", "fi"],
    ["another form of the word", "säkerheten", "sv"],
    ["English", "dry rooms", "en"],
    ["another language than the reader's", "torrum", "fi"],
    ["the name of a skill", "ageing", "en"],
  ] as const)("finds %s", async (_what, search, locale) => {
    const partner = await makePartner(db);
    const id = await published(partner, {
      ...{ titleFi: "Kuivahuoneessa", titleSv: "Säkerhet i torrum", titleEn: "Dry room work" },
      skills: ["ageing"],
    });
    const found = await find(`q=${search}&provider=${partner.organisationId}`, locale);
    expect(found.rows.map((row) => row.id)).toContain(id);
    expect(found.meant).toBeNull();
  });

  it.each([
    ["fi", "elektorlyytti", "elektrolyytti"],
    ["sv", "återvining", "återvinning"],
    ["en", "elctrolyte hazard", "electrolyte hazard"],
  ] as const)("sees through a typing error: %s", async (locale, typed, meant) => {
    const titleEn = "Electrolyte hazards";
    const id = await published(await makePartner(db), {
      ...{ titleFi: "Elektrolyytti haltuun", titleSv: "Säker återvinning", titleEn },
    });
    const found = await find(`q=${typed}`, locale);
    expect(found.meant).toBe(meant);
    expect(found.rows.map((row) => row.id)).toContain(id);
  });

  it.each([
    ["kouvola", "a town after a slash"],
    ["lfp", "a word after a slash"],
    ["2028", "the second of two years"],
    ["3.7", "a number with a point"],
    ["ion-akku", "the end of a word with hyphens"],
    ["d'opale", "a word with an apostrophe"],
    ["100%_", "signs that mean something to a database"],
  ])("finds %s: %s", async (search) => {
    const id = await published(await makePartner(db), {
      ...{ titleFi: "Li-ion-akku 3.7 V, 2027-2028", titleSv: "NMC/LFP", place: "Kotka/Kouvola" },
      titleEn: "Côte d'Opale 100 % online",
    });
    const found = await find(`q=${encodeURIComponent(search)}`);
    expect(found.meant).toBeNull();
    expect(found.rows.map((row) => row.id)).toContain(id);
  });

  it("says when nothing is found, also of a search without a word", async () => {
    expect(await find("q=zzzzzzzz")).toMatchObject({ total: 0, meant: null });
    expect(await find("q=%25%27")).toMatchObject({ total: 0, rows: [] });
  });
});

it("a filtered list is the whole one to search engines, whatever its page; a page is a number from 1", () => {
  const pathname = "/fi/region/offerings";
  expect(pathOfPage({ pathname, search: "?page=2" }, 2)).toBe(`${pathname}?page=2`);
  expect(pathOfPage({ pathname, search: "?q=&page=2" }, 2)).toBe(`${pathname}?page=2`);
  expect(pathOfPage({ pathname, search: "?mode=online&page=2" }, 2)).toBe(pathname);
  expect(pathOfPage({ pathname, search: "" }, 1)).toBe(pathname);
  const pageOf = (page: string) => readFilter(new URLSearchParams(`page=${page}`)).page;
  expect(["", "3", "0", "-1", "1.5", "x", "1e9"].map(pageOf)).toEqual([1, 3, 1, 1, 1, 1, 1]);
});

describe("the product's own", () => {
  it("come in by themselves, once, and go when the track goes", async () => {
    await syncOwnOfferings(db, now);
    expect(await syncOwnOfferings(db, now)).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    const own = await find("kind=own");
    expect(own.rows.map(({ title }) => title).sort()).toEqual(["Basics fi", "Operator fi"]);
    expect(own.rows[0]).toMatchObject({ mode: "online", fee: 0, startsOn: null });
    await publishRevision(db, { catalogue: { ...sampleCatalogue, tracks: [] } });
    expect(await syncOwnOfferings(db, now)).toMatchObject({ withdrawn: 1 });
    expect((await find("kind=own")).rows).toHaveLength(1);
    await publishSample(db);
    expect(await syncOwnOfferings(db, now)).toMatchObject({ changed: 1 });
  });
});
