import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { insertMembership } from "~db/queries/memberships.server";
import { findNews, listNews, listOwnNews, listRelatedProjects } from "~db/queries/news.server";
import { upsertNews } from "~db/queries/news-writing.server";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow as now } from "~db/test-school";
import { discardNews, editNews, moveNewsTo, writeNews } from "./news-changes.server";
import { action } from "./news-edit.page";
import { newsForm, type WrittenNews } from "./news-form";
import { newsView } from "./news-view";
import { articleData } from "./structured-data";
import { makePartner } from "./test-partner";
import { writeNewsCalendar } from "./write-news-calendar.server";
import { writeNewsFeed } from "./write-news-feed.server";

const at = { origin: "https://akkupolku.example", locale: "sv" as const };

let db: Db;
let actorId: string;
beforeAll(async () => {
  db = await testDatabase();
  actorId = (await makeUser(db)).id;
});

async function organisation(mayPublish: ("news" | "needs")[] = ["news"]) {
  const { organisationId } = await makePartner(db, { country: "SE", mayPublish });
  return { organisationId, organisationIds: [organisationId], actorId, now };
}

type Kind = Parameters<typeof newsForm>[0];
const eventTimes = {
  startsLocal: "2027-01-14T10:00",
  endsLocal: "2027-01-14T15:30",
  timeZone: "Europe/Stockholm",
  place: "Umeå",
};

function typed(kind: Kind, over: Record<string, unknown> = {}): WrittenNews {
  const text = { title_fi: "Otsikko", body_fi: "Ensin <b>a & b</b>.\n\nSitten." };
  return newsForm(kind).parse({ ...text, ...over });
}

async function write(by: Awaited<ReturnType<typeof organisation>>, kind: Kind, over = {}) {
  const clientKey = randomUUID();
  const written = await writeNews(db, { ...by, kind, clientKey, ...typed(kind, over) });
  if (!written.ok) throw new Error(written.reason);
  return written.id;
}

async function publish(by: Awaited<ReturnType<typeof organisation>>, newsId: string, revision = 1) {
  return moveNewsTo(db, { ...by, newsId, revision, act: "publish" });
}

const isPublic = async (newsId: string) => !!(await findNews(db, { newsId, organisationIds: [] }));

describe("news", () => {
  it("is seen by nobody else before it is published, nor after it is withdrawn", async () => {
    const by = await organisation();
    const id = await write(by, "article");
    expect(await isPublic(id)).toBe(false);
    expect(await findNews(db, { ...by, newsId: id })).toMatchObject({ state: "draft" });
    expect(await publish(by, id)).toEqual({ ok: true });
    expect(await isPublic(id)).toBe(true);
    expect(await publish(by, id, 2)).toEqual({ ok: false, reason: "changed" });
    const stranger = await organisation();
    const withdrawal = { newsId: id, revision: 2, act: "withdraw" as const };
    expect(await moveNewsTo(db, { ...stranger, ...withdrawal })).toMatchObject({ ok: false });
    expect(await moveNewsTo(db, { ...by, ...withdrawal })).toEqual({ ok: true });
    expect(await isPublic(id)).toBe(false);
    expect(await discardNews(db, { ...by, newsId: id, revision: 3 })).toMatchObject({ ok: false });
    const { items } = await listOwnNews(db, { ...by, state: "withdrawn", limit: 5, offset: 0 });
    expect(items.map((item) => item.id)).toEqual([id]);
    const log = await db
      .selectFrom("audit_log")
      .select("action")
      .where("subject", "=", `news:${id}`)
      .orderBy("id")
      .execute();
    expect(log.map(({ action }) => action)).toEqual(["publish-news", "withdraw-news"]);
  });

  it("is not published by an organisation that may not", async () => {
    const by = await organisation(["needs"]);
    const id = await write(by, "article");
    expect(await publish(by, id)).toEqual({ ok: false, reason: "not-allowed" });
    expect(await isPublic(id)).toBe(false);
    expect(await discardNews(db, { ...by, newsId: id, revision: 1 })).toEqual({ ok: true });
  });

  it("that is public is not changed any more once its organisation may not publish; a draft is", async () => {
    const by = await organisation();
    const [shown, draft] = [await write(by, "article"), await write(by, "article")];
    await publish(by, shown);
    await db
      .updateTable("partner_profiles")
      .set({ may_publish: [] })
      .where("organisation_id", "=", by.organisationId)
      .execute();
    const change = { ...by, kind: "article" as const, ...typed("article", { title_fi: "Uusi" }) };
    expect(await editNews(db, { ...change, newsId: shown, revision: 2 })).toEqual({
      ...{ ok: false, reason: "not-allowed" },
    });
    expect(await findNews(db, { ...by, newsId: shown })).toMatchObject({ title_fi: "Otsikko" });
    expect(await editNews(db, { ...change, newsId: draft, revision: 1 })).toEqual({ ok: true });
  });

  it("is not written for an organisation of somebody else", async () => {
    const by = { ...(await organisation()), organisationIds: [randomUUID()] };
    const order = { ...by, kind: "article" as const, clientKey: randomUUID(), ...typed("article") };
    expect(await writeNews(db, order)).toEqual({ ok: false, reason: "gone" });
  });

  it("of one form sent twice is stored once; the second of two writers is told", async () => {
    const by = await organisation();
    const order = { ...by, kind: "article" as const, clientKey: randomUUID(), ...typed("article") };
    const [first, again] = [await writeNews(db, order), await writeNews(db, order)];
    expect(again).toEqual(first);
    if (!first.ok) throw new Error(first.reason);
    const edit = { ...by, newsId: first.id, kind: "article" as const, revision: 1 };
    const mine = typed("article", { title_fi: "Minun" });
    expect(await editNews(db, { ...edit, ...mine })).toEqual({ ok: true });
    const theirs = typed("article", { title_fi: "Toisen" });
    expect(await editNews(db, { ...edit, ...theirs })).toEqual({ ok: false, reason: "changed" });
    expect(await findNews(db, { ...by, newsId: first.id })).toMatchObject({ title_fi: "Minun" });
  });

  it("names projects that are published or its own, and nothing else", async () => {
    const by = await organisation();
    const other = await organisation();
    const days = { startsOn: "2026-08-01" };
    const hidden = await write(other, "project", days);
    const article = await write(other, "article");
    const order = { ...by, clientKey: randomUUID() };
    for (const projectId of [hidden, article]) {
      const named = typed("result", { projectId });
      expect(await writeNews(db, { ...order, ...named, kind: "result" })).toEqual({
        ok: false,
        reason: "unknown-project",
      });
    }
    await publish(other, hidden);
    const own = await write(by, "project", { ...days, related: [hidden] });
    expect(await listRelatedProjects(db, { projectId: hidden })).toEqual([]);
    await publish(by, own);
    const related = await listRelatedProjects(db, { projectId: hidden });
    expect(related.map(({ id }) => id)).toEqual([own]);
    const result = await write(by, "result", { projectId: own });
    await publish(by, result);
    const asked = { kinds: ["result" as const], projectId: own, limit: 5, offset: 0 };
    expect((await listNews(db, asked)).items.map(({ id }) => id)).toEqual([result]);
  });
});

describe("events", () => {
  it("are held by the clock of their place, listed by their time, and gone when they are over", async () => {
    const by = await organisation();
    const id = await write(by, "event", { ...eventTimes, title_fi: "Otsikko\nATTENDEE:all" });
    await publish(by, id);
    const [row] = (await listNews(db, { kinds: ["event"], limit: 5, offset: 0 })).items;
    expect(row).toMatchObject({ id, startsLocal: "2027-01-14T10:00" });
    expect(row?.startsAt?.toISOString()).toBe("2027-01-14T09:00:00.000Z");
    const from = (instant: string) =>
      listNews(db, { kinds: ["event"], endsFrom: new Date(instant), limit: 5, offset: 0 });
    expect((await from("2027-01-14T14:30:00Z")).found).toBe(1);
    expect((await from("2027-01-14T14:30:01Z")).found).toBe(0);

    const view = newsView(row ?? fail(), "sv");
    const calendar = writeNewsCalendar([view], at).replaceAll("\r\n ", "");
    expect(calendar).toContain("DTSTART:20270114T090000Z");
    expect(calendar).toContain("DTEND:20270114T143000Z");
    expect(calendar).toContain("LOCATION:Umeå");
    expect(calendar).toMatch(/^SUMMARY:Otsikko ATTENDEE/m);
    expect(calendar).not.toMatch(/^ATTENDEE/m);
    expect(calendar).toContain(`URL;VALUE=URI:https://akkupolku.example/sv/region/news/${id}`);
  });
});

describe("what others read", () => {
  it("a text of somebody's is text in a feed, and says in which language it stands", async () => {
    const by = await organisation();
    const newsId = await write(by, "article", { title_fi: "Otsikko <i>]]></i>\u0007\uffff" });
    await publish(by, newsId);
    const row = (await findNews(db, { newsId, organisationIds: [] })) ?? fail();
    const feed = writeNewsFeed([newsView(row, "sv")], at);
    expect(feed).toContain("&lt;b&gt;a &amp; b&lt;/b&gt;");
    expect(feed).not.toContain("<b>");
    expect(feed).toContain("Otsikko &lt;i&gt;]]&gt;&lt;/i&gt; (");
    expect(feed).not.toContain("\uffff");
  });

  it("an item that was authored is brought up to date and stays withdrawn where it was", async () => {
    const by = await organisation();
    const { fields } = typed("project", { startsOn: "2026-08-01" });
    const item = { ...by, ref: "p", kind: "project" as const, fields, publishedAt: now };
    const newsId = await upsertNews(db, item);
    await moveNewsTo(db, { ...by, newsId, revision: 1, act: "withdraw" });
    const again = { ...item, fields: { ...fields, title_fi: "Uusi" } };
    expect(await upsertNews(db, again)).toBe(newsId);
    expect(await findNews(db, { ...by, newsId })).toMatchObject({
      title_fi: "Uusi",
      state: "withdrawn",
    });
  });
});

describe("the page of an item", () => {
  it("names its organisation, and leads to it only where it stands in the directory", async () => {
    const by = await organisation();
    const newsId = await write(by, "article");
    await publish(by, newsId);
    const dataOf = async () => {
      const row = (await findNews(db, { newsId, organisationIds: [] })) ?? fail();
      return articleData(at.origin, newsView(row, "sv")).publisher;
    };
    expect(await dataOf()).toMatchObject({
      name: "Demo school",
      url: expect.stringMatching(/partners/),
    });
    await db
      .updateTable("partner_profiles")
      .set({ is_listed: false })
      .where("organisation_id", "=", by.organisationId)
      .execute();
    expect(await dataOf()).toEqual({ "@type": "Organization", name: "Demo school" });
  });
});

describe("the page of one's own item", () => {
  it("saves, publishes, and tells the second of two writers what stands", async () => {
    const by = await organisation();
    const writer = await makeUser(db);
    await insertMembership(db, { ...by, userId: writer.id, role: "coordinator" });
    const item = await write(by, "article");
    const send = async (form: Record<string, string>) =>
      statusAndBody(
        action(
          await pageArgs(db, writer.id, {
            path: `/en/region/work/news/${item}`,
            params: { item },
            form,
          }),
        ),
      );
    const text = { title_en: "First", body_en: "Text", revision: "1" };
    expect(await send({ ...text, intent: "save" })).toMatchObject({ status: 303 });
    const late = await send({ ...text, title_en: "Second", intent: "publish" });
    expect(late).toMatchObject({
      status: 409,
      body: { differing: [{ standing: "First", typed: "Second" }] },
    });
    expect(await isPublic(item)).toBe(false);
    const project = await write(by, "project", { startsOn: "2026-08-01", title_fi: "Hanke" });
    const named = await send({ ...text, projectId: project, intent: "save" });
    expect(named).toMatchObject({ body: { differing: [{ standing: "", typed: "Hanke" }] } });
    const broken = await send({ revision: "2", title_en: "Alone", intent: "save" });
    expect(broken).toMatchObject({
      status: 400,
      body: { result: { error: { body_en: [expect.anything()] } } },
    });
    expect(await send({ ...text, revision: "2", intent: "publish" })).toMatchObject({
      status: 303,
    });
    expect(await findNews(db, { newsId: item, organisationIds: [] })).toMatchObject({
      title_en: "First",
      title_fi: null,
    });
  });
});

async function statusAndBody(work: Promise<unknown>) {
  const given = await work;
  if (given instanceof Response) return { status: given.status, body: null };
  const { data: body, init } = given as { data: unknown; init: ResponseInit };
  return { status: init.status, body };
}

function fail(): never {
  throw new Error("There is no such news");
}
