import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { type Need, type Visibility, visibilities } from "~/domain/need/need";
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { hashOfToken } from "~/mail/secret-token.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { countNeeds, findNeed } from "~db/queries/region-needs.server";
import { findPublicNeed } from "~db/queries/region-needs-public.server";
import { findSurveyLinkByToken, listSurveyLinks } from "~db/queries/survey-links.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { testNow } from "~db/test-school";
import { answerSurvey } from "./answer-survey.server";
import { changeNeed } from "./change-need.server";
import { joinNeed, refuseNeed, withdrawNeed } from "./close-need.server";
import { importNeeds } from "./import-needs.server";
import { quarterWords } from "./need-words";
import * as page from "./survey.page";
import { SurveyClosed } from "./survey-closed-page";
import { makeSurveyLink, renewLink, revokeLink } from "./survey-links.server";
import { makeSide, type Side, sampleNeed, stateSample } from "./test-needs";
import { toldNeed } from "./told-need";

let db: Db;
let own: Side;
let other: Side;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
  own = await makeSide(db);
  other = await makeSide(db);
});

describe("a survey", () => {
  async function openLink(side = own) {
    const made = await makeSurveyLink(db, {
      ...{ ...side, clientKey: randomUUID(), label: "Battery companies" },
      ...{ endsOn: "2026-12-31", now: testNow },
    });
    if (!made.ok) throw new Error(made.reason);
    const link = await findSurveyLinkByToken(db, { tokenHash: hashOfToken(made.token) });
    if (!link) throw new Error("The link opens nothing");
    return link;
  }

  async function answered(visibility: Visibility = "unnamed") {
    const side = await makeSide(db);
    const link = await openLink(side);
    const keys = { answerKey: randomUUID(), clientKey: randomUUID() };
    const answer = {
      link,
      ...keys,
      need: { ...sampleNeed, visibility },
      contact: "jobs@works.example",
    };
    await answerSurvey(db, { ...answer, now: testNow });
    const row = await db
      .selectFrom("needs")
      .select("id")
      .where("client_key", "=", keys.clientKey)
      .executeTakeFirstOrThrow();
    return { side, link, answer, needId: row.id };
  }

  it("an answer sent twice is received once, and counts only when it is taken over", async () => {
    const { side, answer, needId } = await answered();
    await Promise.all([1, 2, 3].map(() => answerSurvey(db, { ...answer, now: testNow })));
    await answerSurvey(db, { ...answer, clientKey: randomUUID(), now: testNow });
    expect(await countNeeds(db, side)).toMatchObject({ received: 2, stated: 0 });
    expect(await listSurveyLinks(db, side)).toMatchObject([{ answers: 1, waiting: 2 }]);
    expect(await findPublicNeed(db, { needId })).toBeUndefined();
    const take = { ...side, needId, revision: 0, now: testNow };
    expect(await changeNeed(db, { ...take, need: { ...answer.need, heads: 9 } })).toEqual({
      ok: true,
    });
    expect(await findPublicNeed(db, { needId })).toMatchObject({
      ...{ heads: 9, employer: null },
    });
  });

  it("nobody shows more of an answer than its company allowed", async () => {
    const { side, answer, needId } = await answered("confidential");
    for (const visibility of visibilities) {
      const need = { ...answer.need, visibility };
      const taken = await changeNeed(db, { ...side, needId, revision: 0, need, now: testNow });
      expect(taken.ok).toBe(visibility === "confidential");
    }
    const rows = [{ ref: needId, line: 1, need: { ...sampleNeed, heads: 2 } }];
    await importNeeds(db, { ...side, rows, now: testNow });
    const row = await findNeed(db, { needId, ...side });
    expect(row).toMatchObject({ heads: 2, visibility: "confidential" });
  });

  it("where the company can be asked goes with the need", async () => {
    const refused = await answered();
    const ended = await answered();
    const asked = { needId: ended.needId, revision: 0, now: testNow };
    await changeNeed(db, { ...ended.side, ...asked, need: ended.answer.need });
    const contactOf = async ({ side, needId }: { side: Side; needId: string }) =>
      (await findNeed(db, { ...side, needId }))?.contact;
    expect(await contactOf(ended)).toBe("jobs@works.example");
    await withdrawNeed(db, { ...ended.side, ...asked, revision: 1, reason: null });
    const refuse = { ...refused.side, needId: refused.needId, revision: 0, now: testNow };
    expect(await refuseNeed(db, { ...refuse, reason: "Not of this region" })).toEqual({ ok: true });
    expect(await refuseNeed(db, { ...refuse, reason: "Once more" })).toEqual({
      ...{ ok: false, reason: "closed" },
    });
    expect([await contactOf(ended), await contactOf(refused)]).toEqual([null, null]);
  });

  it("an answer joins a stated need, at the stricter visibility, and never one elsewhere", async () => {
    const { side, needId } = await answered();
    const into = await stateSample(db, side, { heads: 5 });
    const foreign = await stateSample(db, own);
    const join = { ...side, needId, revision: 0, how: "more" as const, now: testNow };
    expect(await joinNeed(db, { ...join, into: foreign })).toMatchObject({ reason: "closed" });
    expect(await joinNeed(db, { ...join, into })).toEqual({ ok: true });
    const standing = await findNeed(db, { needId: into, ...side });
    expect(standing).toMatchObject({ heads: 17, visibility: "unnamed", state: "stated" });
    expect(await findNeed(db, { needId, ...side })).toMatchObject({
      ...{ state: "joined", joinedInto: into, contact: null },
    });
    expect(toldNeed(standing ?? sampleNeed).skills).toEqual(sampleNeed.skills);
  });

  it("what a company allowed holds in the need that its answer was joined with", async () => {
    const { side, needId } = await answered("confidential");
    const into = await stateSample(db, side);
    const join = { ...side, needId, into, revision: 0, how: "same" as const, now: testNow };
    expect(await joinNeed(db, join)).toEqual({ ok: true });
    const widen = { ...side, needId: into, revision: 1, need: sampleNeed, now: testNow };
    expect(await changeNeed(db, widen)).toEqual({
      ...{ ok: false, reason: "wider", widest: "confidential" },
    });
    const rows = [{ ref: into, line: 1, need: { ...sampleNeed, heads: 20 } }];
    await importNeeds(db, { ...side, rows, now: testNow });
    expect(await findNeed(db, { needId: into, ...side })).toMatchObject({
      ...{ heads: 20, visibility: "confidential" },
    });
  });

  it("what a coordinator narrowed of an answer is not widened again", async () => {
    const { side, needId } = await answered("public");
    const change = { ...side, needId, now: testNow };
    const narrow: Need = { ...sampleNeed, visibility: "unnamed" };
    expect(await changeNeed(db, { ...change, revision: 0, need: narrow })).toEqual({ ok: true });
    expect(await changeNeed(db, { ...change, revision: 1, need: sampleNeed })).toEqual({
      ...{ ok: false, reason: "wider", widest: "unnamed" },
    });
  });

  it("a renewed link has another secret, a revoked one none, and a foreign one stays", async () => {
    const link = await openLink();
    const { organisationIds, actorId } = other;
    const asked = { linkId: link.id, endsOn: "2027-01-31", now: testNow };
    const foreign = { ...asked, organisationIds, actorId };
    expect(await renewLink(db, foreign)).toEqual({ ok: false, reason: "gone" });
    expect(await revokeLink(db, foreign)).toEqual({ ok: false });
    const renewed = await renewLink(db, { ...asked, ...own });
    if (!renewed.ok) throw new Error(renewed.reason);
    const find = () => findSurveyLinkByToken(db, { tokenHash: hashOfToken(renewed.token) });
    expect(await find()).toMatchObject({ id: link.id, endsOn: "2027-01-31", revokedAt: null });
    const stored = await inTransaction(db, (trx) =>
      trx.selectFrom("survey_links").select("token_hash").where("id", "=", link.id).execute(),
    );
    expect(JSON.stringify(stored)).not.toContain(renewed.token);
    expect(await revokeLink(db, { ...asked, ...own })).toEqual({ ok: true });
    expect((await find())?.revokedAt).toEqual(testNow);
    expect((await renewLink(db, { ...asked, ...own })).ok).toBe(false);
  });
});

describe("the page of a survey", () => {
  // The page asks the clock itself.
  const [, quarter = ""] = nextQuarters(quarterOf(dayOf(new Date())), 2);
  const fields = {
    ...{ employerName: "Demo Works", contact: "jobs@works.example", visibility: "confidential" },
    ...{ role: "technician", heads: "4", quarter, region: "kymenlaakso", eqf: "5" },
    ...{ permanence: "permanent", skill: "cells", "level-cells": "2", note: "" },
  };

  async function open(endsOn = "2100-01-01") {
    const side = await makeSide(db);
    const made = await makeSurveyLink(db, {
      ...{ ...side, clientKey: randomUUID(), label: "Companies", endsOn, now: testNow },
    });
    const token = made.ok ? made.token : "";
    const visit = { path: `/fi/region/survey/${token}`, params: { token } };
    const send = async (form: Record<string, string>) =>
      statusOf(Promise.resolve(page.action(await pageArgs(db, null, { ...visit, form }))));
    const read = async () =>
      statusOf(page.loader(await pageArgs(db, null, visit)) as Promise<unknown>);
    return { side, send, read };
  }

  it("stores a form once, and the next need of an answer under the same company", async () => {
    const { side, send } = await open();
    const form = { ...fields, key: randomUUID(), answer: randomUUID() };
    expect(await Promise.all([send(form), send(form)])).toEqual([303, 303]);
    const next = { ...form, key: randomUUID(), employerName: "Else", visibility: "public" };
    expect(await send({ ...next, contact: "" })).toBe(303);
    const rows = await db
      .selectFrom("needs")
      .select(["employer_name", "visibility", "contact", "state", "source"])
      .where("organisation_id", "=", side.organisationId)
      .execute();
    const told = { employer_name: "Demo Works", visibility: "confidential", state: "received" };
    const whole = { ...told, contact: "jobs@works.example", source: "survey" };
    expect(rows).toEqual([whole, whole]);
  });

  it("keeps all that was typed where something is missing, and writes nothing", async () => {
    const { side, send } = await open();
    const keys = { key: randomUUID(), answer: randomUUID() };
    const shown = await send({ ...fields, ...keys, employerName: " ", contact: "no address" });
    expect(shown).toMatchObject({
      data: {
        problems: { employerName: "employer" },
        contact: "no address",
        typed: { heads: "4" },
      },
      init: { status: 400 },
    });
    expect(await send({ ...fields, ...keys, intent: "find", find: "cell" })).toMatchObject({
      ...{ find: "cell", contact: "jobs@works.example", problems: {} },
      typed: { heads: "4", skills: [{ skill: "cells", level: "2" }] },
    });
    expect((await countNeeds(db, side)).received).toBe(0);
  });

  it("is gone after its last day, and was never there for a guess", async () => {
    const { read } = await open("2026-11-01");
    expect(await read()).toMatchObject({ init: { status: 410 } });
    const visit = { path: "/fi/region/survey/guess", params: { token: "guess" } };
    const form = { ...fields, key: randomUUID(), answer: randomUUID() };
    const args = await pageArgs(db, null, { ...visit, form });
    expect(await statusOf(Promise.resolve(page.action(args)))).toMatchObject({
      ...{ data: { contact: "jobs@works.example" }, init: { status: 404 } },
    });
  });

  it("that closes while somebody writes gives all that they wrote back, as text to copy", async () => {
    const { side, send } = await open("2026-11-01");
    const form = { ...fields, note: "Nights.\nBy bus.", heads: "four", region: "atlantis" };
    const sent = await send({ ...form, key: randomUUID(), answer: randomUUID() });
    const written = [
      `${m.need_employer()}: Demo Works`,
      `${m.need_survey_contact()}: jobs@works.example`,
      `${m.need_role()}: ${m.need_role_technician()}`,
      `${m.need_heads()}: four`,
      `${m.need_quarter()}: ${quarterWords(quarter)}`,
      `${m.need_region()}: atlantis`,
      `${m.need_eqf_label()}: ${m.need_eqf_5()}`,
      `${m.need_permanence()}: ${m.need_permanence_permanent()}`,
      `Skill cells fi: ${m.need_level_2()}`,
      `${m.need_survey_note()}: Nights.\nBy bus.`,
      `${m.need_visibility()}: ${m.need_visibility_confidential()}`,
    ].join("\n");
    expect(sent).toMatchObject({ data: { written }, init: { status: 410 } });
    expect((await countNeeds(db, side)).received).toBe(0);
    const shown = renderToStaticMarkup(createElement(SurveyClosed, { reason: "ended", written }));
    expect(shown).toMatch(
      /<textarea[^>]*readonly[^>]*>[^<]*atlantis[^<]*By bus\.[^<]*<\/textarea>/i,
    );
  });
});
