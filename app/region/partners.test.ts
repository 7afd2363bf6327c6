import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { insertMembership, listMemberships } from "~db/queries/memberships.server";
import {
  findOwnPartner,
  findPartner,
  listPartners,
  mayPublish,
  type PartnerFields,
  upsertPartner,
} from "~db/queries/partners.server";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow as now } from "~db/test-school";
import { addPartner, saveProfile, setMayPublish } from "./partner-changes.server";
import { action as editAction } from "./partner-edit.page";
import { action } from "./partner-own.page";

const fields: PartnerFields = {
  kind: "school",
  region: "kymenlaakso",
  languages: ["fi", "en"],
  about_fi: "Oppilaitos",
  about_sv: null,
  about_en: null,
  website: null,
  contact_role: "training",
  contact_address: "office@school.test",
  is_listed: true,
};

let db: Db;
beforeAll(async () => {
  db = await testDatabase();
});

async function partner(slug: string = randomUUID(), over: Partial<PartnerFields> = {}) {
  const told = { name: `Partner ${slug}`, country: "FI" as const, isDemo: false, now };
  return upsertPartner(db, {
    slug,
    ...told,
    fields: { ...fields, ...over },
    mayPublish: ["news"],
  });
}

async function coordinatorOf(organisationId: string) {
  const user = await makeUser(db, { name: "Demo coordinator" });
  await insertMembership(db, { userId: user.id, organisationId, role: "coordinator" });
  return user;
}

const actions = (subject: string) =>
  db
    .selectFrom("audit_log")
    .select("action")
    .where("subject", "=", subject)
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ action }) => action));

describe("the directory", () => {
  it("lists what is listed, by kind, country and region, page by page", async () => {
    const region = "vasterbotten";
    for (const slug of ["a-one", "a-two", "a-three"]) await partner(slug, { region });
    await partner("a-hidden", { region, is_listed: false });
    await partner("a-company", { region, kind: "company" });
    const asked = { region, kind: "school" as const, limit: 2, offset: 2 };
    const { partners, found } = await listPartners(db, asked);
    expect(found).toBe(3);
    expect(partners.map(({ slug }) => slug)).toEqual(["a-two"]);
    expect((await listPartners(db, { ...asked, country: "SE" })).found).toBe(0);
    expect(await findPartner(db, { slug: "a-hidden" })).toBeUndefined();
  });

  it("brings a partner that stands already to what is authored now", async () => {
    const id = await partner("b-again");
    expect(await partner("b-again", { about_fi: "Uusi", kind: "university" })).toBe(id);
    expect(await findPartner(db, { slug: "b-again" })).toMatchObject({
      about_fi: "Uusi",
      kind: "university",
    });
  });
});

describe("a profile", () => {
  it("is saved by its own organisation, and not over what somebody else saved meanwhile", async () => {
    const organisationId = await partner();
    const { id: actorId } = await coordinatorOf(organisationId);
    const asked = { organisationId, organisationIds: [organisationId], actorId, now };
    const save = (about_fi: string, revision: number, organisationIds = asked.organisationIds) =>
      saveProfile(db, { ...asked, organisationIds, revision, fields: { ...fields, about_fi } });
    const changed = { ok: false, reason: "changed" };
    expect(await save("Ensin", 1, [randomUUID()])).toEqual(changed);
    expect(await save("Ensin", 1)).toEqual({ ok: true });
    expect(await save("Toinen", 1)).toEqual(changed);
    expect(await save("Uusi", 0)).toEqual(changed);
    expect(await findOwnPartner(db, asked)).toMatchObject({ about_fi: "Ensin", revision: 2 });
    expect(await findOwnPartner(db, { ...asked, organisationIds: [] })).toBeUndefined();
  });

  it("does not touch what the organisation may publish; that is set apart and logged", async () => {
    const organisationId = await partner();
    const { id: actorId } = await coordinatorOf(organisationId);
    const asked = { organisationId, organisationIds: [organisationId], actorId, now };
    await saveProfile(db, { ...asked, revision: 1, fields });
    expect(await mayPublish(db, { organisationId, what: "news" })).toBe(true);
    await setMayPublish(db, { ...asked, revision: 2, mayPublish: ["needs", "offerings"] });
    expect(await mayPublish(db, { organisationId, what: "news" })).toBe(false);
    expect(await mayPublish(db, { organisationId, what: "needs" })).toBe(true);
    expect(await actions(`organisation:${organisationId}`)).toEqual([
      "edit-partner",
      "set-may-publish",
    ]);
  });

  it("of a new partner: who adds it administers it, namesakes get their own address", async () => {
    const { id: actorId } = await makeUser(db);
    const given = { name: "Uusi Kumppani", country: "SE" as const, fields, actorId, now };
    const add = (clientKey: string) => addPartner(db, { ...given, clientKey });
    const key = randomUUID();
    const [first, again] = await Promise.all([add(key), add(key)]);
    expect(again).toEqual(first);
    const second = await add(randomUUID());
    if (!first.ok || !second.ok) throw new Error("A partner was not added");
    expect((await findPartner(db, { slug: "uusi-kumppani-2" }))?.id).toBe(second.organisationId);
    const { organisationId } = first;
    expect(await mayPublish(db, { organisationId, what: "news" })).toBe(false);
    const places = await listMemberships(db, actorId);
    expect(places.map(({ role }) => role)).toEqual(["admin", "admin"]);
  });
});

describe("the form of a profile", () => {
  it("tells the second of two writers all that stands otherwise, and keeps what was typed", async () => {
    const organisation = await partner();
    const { id } = await coordinatorOf(organisation);
    const path = `/en/region/work/organisation/${organisation}/edit`;
    const form = {
      ...{ kind: "school", region: "kymenlaakso", languages: "fi", contact_role: "training" },
      ...{ contact_address: "office@school.test", about_fi: "Oma", revision: "0" },
    };
    const sent = await editAction(await pageArgs(db, id, { path, params: { organisation }, form }));
    expect(sent).toMatchObject({
      data: {
        result: { initialValue: { about_fi: "Oma" } },
        differing: [
          { standing: "Finnish, English", typed: "Finnish" },
          { standing: "Oppilaitos", typed: "Oma" },
          { standing: "yes", typed: "no" },
        ],
      },
      init: { status: 409 },
    });
  });
});

describe("the page of one's own organisation", () => {
  const send = async (userId: string, organisation: string, form: Record<string, string>) => {
    const path = `/en/region/work/organisation/${organisation}`;
    return statusOf(action(await pageArgs(db, userId, { path, params: { organisation }, form })));
  };

  it("lets an administrator set rights, and nobody else", async () => {
    const organisation = await partner();
    const coordinator = await coordinatorOf(organisation);
    const admin = await makeUser(db);
    await insertMembership(db, {
      userId: admin.id,
      organisationId: organisation,
      role: "admin",
    });
    const form = { intent: "rights", revision: "1", mayPublish: "needs" };
    expect(await send(coordinator.id, organisation, form)).toBe(403);
    const asked = { organisationId: organisation, what: "needs" as const };
    expect(await mayPublish(db, asked)).toBe(false);
    expect(await send(admin.id, organisation, form)).toBe(303);
    expect(await mayPublish(db, asked)).toBe(true);
    expect(await send(admin.id, organisation, { ...form, mayPublish: "news" })).toMatchObject({
      ...{ data: { mayPublish: ["news"] }, init: { status: 409 } },
    });
  });
});
