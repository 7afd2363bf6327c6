// What comes by a survey link: who is told of it, and how much of it is taken in a short time.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { countSurveyAnswer, countSurveyMiss } from "~/auth/rate-limit.server";
import { pageArgs, statusOf } from "~/auth/test-page";
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import { dayOf } from "~/i18n/day-of";
import { changeChoices } from "~/mail/change-choices.server";
import { hashOfToken } from "~/mail/secret-token.server";
import { sendNotices } from "~/mail/send-notices.server";
import { hurryJobs, siteOrigin, startSink, workOnce } from "~/mail/test-sink";
import { insertMembership } from "~db/queries/memberships.server";
import { countNeeds } from "~db/queries/region-needs.server";
import { findSurveyLinkByToken } from "~db/queries/survey-links.server";
import { testDatabaseClient } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeUser, testNow as now } from "~db/test-school";
import { answerSurvey } from "./answer-survey.server";
import { changeNeed } from "./change-need.server";
import * as page from "./survey.page";
import { makeSurveyLink } from "./survey-links.server";
import { makeSide, sampleNeed } from "./test-needs";

const { db, url: databaseUrl } = await testDatabaseClient();
const sink = await startSink();
beforeAll(async () => {
  await publishSample(db);
});

async function openLink() {
  const side = await makeSide(db);
  const { organisationId } = side;
  await insertMembership(db, { userId: side.actorId, organisationId, role: "coordinator" });
  const made = await makeSurveyLink(db, {
    ...{ ...side, clientKey: randomUUID(), label: "Secret Cells Oy", now },
    endsOn: "2100-01-01",
  });
  if (!made.ok) throw new Error(made.reason);
  const { token } = made;
  const link = await findSurveyLinkByToken(db, { tokenHash: hashOfToken(token) });
  if (!link) throw new Error("The link opens nothing");
  return { side, link, token };
}

describe("coordinators", () => {
  const nextMorning = new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000);

  const answer = (link: { id: string; organisationId: string }, answerKey = randomUUID()) =>
    answerSurvey(db, {
      ...{ link, answerKey, clientKey: randomUUID(), contact: "jobs@secret.example", now },
      need: {
        ...{ ...sampleNeed, visibility: "confidential" },
        ...{ employerName: "Secret Cells Oy", note: "A new line in the second hall" },
      },
    });

  async function postOf(userId: string) {
    const { email } = await db
      .updateTable("users")
      .set({ locale: "en" })
      .where("id", "=", userId)
      .returning("email")
      .executeTakeFirstOrThrow();
    await sendNotices(db, { userId, origin: siteOrigin, now: nextMorning });
    await hurryJobs(db);
    await workOnce({ db, url: databaseUrl, post: sink.post });
    return sink.mails.filter((mail) => [mail.to].flat().some((one) => one?.text === email));
  }

  it("are told in the morning how many answers wait, and nothing of what a company told", async () => {
    const { side, link } = await openLink();
    const answerKey = randomUUID();
    await answer(link, answerKey);
    await answer(link, answerKey);
    await answer(link);
    const notices = db.selectFrom("notices").select("id").where("user_id", "=", side.actorId);
    expect(await notices.execute()).toHaveLength(2);
    const mails = await postOf(side.actorId);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^New survey answers: 2 \(/),
    ]);
    const [mail] = mails;
    expect(mail?.text).toContain(`${siteOrigin}/en/region/work/needs?show=received`);
    for (const body of [mail?.text, mail?.html, mail?.subject]) {
      expect(body).not.toMatch(/Secret Cells|second hall|jobs@|slurry/i);
    }
  });

  it("are told nothing that they do not want, that is done by then, or that is no longer theirs", async () => {
    const unwanted = await openLink();
    const choices = { evidence: "never" } as const;
    await changeChoices(db, { userId: unwanted.side.actorId, choices, now });
    await answer(unwanted.link);
    expect(await postOf(unwanted.side.actorId)).toEqual([]);

    const done = await openLink();
    await answer(done.link);
    const { id: needId } = await db
      .selectFrom("needs")
      .select("id")
      .where("organisation_id", "=", done.side.organisationId)
      .executeTakeFirstOrThrow();
    const need = { ...sampleNeed, visibility: "confidential" as const };
    expect(await changeNeed(db, { ...done.side, needId, revision: 0, need, now })).toEqual({
      ok: true,
    });
    expect(await postOf(done.side.actorId)).toEqual([]);

    const left = await openLink();
    await answer(left.link);
    await db.deleteFrom("memberships").where("user_id", "=", left.side.actorId).execute();
    expect(await postOf(left.side.actorId)).toEqual([]);
    const stranger = await makeUser(db);
    expect(await postOf(stranger.id)).toEqual([]);
  });
});

describe("too much in a short time", () => {
  const [, quarter = ""] = nextQuarters(quarterOf(dayOf(new Date())), 2);
  const typed = {
    ...{ employerName: "Demo Works", contact: "jobs@works.example", visibility: "unnamed" },
    ...{ role: "technician", heads: "4", quarter, region: "kymenlaakso", eqf: "5" },
    ...{ permanence: "permanent", skill: "cells", "level-cells": "2", note: "Two shifts" },
  };
  const argsOf = async (token: string, ip: string, form?: Record<string, string>) => {
    const path = `/fi/region/survey/${token}`;
    const args = await pageArgs(db, null, { path, params: { token }, ...(form && { form }) });
    return { ...args, context: { ...args.context, ip } };
  };
  const send = async (token: string, ip: string) => {
    const form = { ...typed, key: randomUUID(), answer: randomUUID() };
    return statusOf(Promise.resolve(page.action(await argsOf(token, ip, form))));
  };
  const politely = {
    data: {
      notice: expect.stringMatching(/60 min/),
      contact: "jobs@works.example",
      typed: {
        ...{ employerName: "Demo Works", heads: "4", note: "Two shifts", quarter },
        skills: [{ skill: "cells", level: "2" }],
      },
    },
    init: { status: 429 },
  };

  it("from one network is refused with all that was typed; another network goes on", async () => {
    const { side, link, token } = await openLink();
    const elsewhere = (await openLink()).link;
    for (let index = 0; index < 60; index += 1) {
      await countSurveyAnswer(db, { linkId: elsewhere.id, ip: "198.51.100.1" });
    }
    expect(await send(token, "198.51.100.1")).toMatchObject(politely);
    expect((await countNeeds(db, side)).received).toBe(0);
    expect(await send(token, "198.51.100.2")).toBe(303);
    expect((await countNeeds(db, side)).received).toBe(1);
    expect(link.id).not.toBe(elsewhere.id);
  });

  it("by one link is refused with all that was typed; another link goes on", async () => {
    const { side, link, token } = await openLink();
    for (let index = 0; index < 300; index += 1) {
      const ip = `203.0.${Math.floor(index / 50)}.${index % 50}`;
      await countSurveyAnswer(db, { linkId: link.id, ip });
    }
    expect(await send(token, "198.51.100.3")).toMatchObject(politely);
    expect((await countNeeds(db, side)).received).toBe(0);
    expect(await send((await openLink()).token, "198.51.100.3")).toBe(303);
  });

  it("guesses of links are stopped, and who holds a right one gets in all the same", async () => {
    const { token } = await openLink();
    const ip = "198.51.100.4";
    const read = async (of: string) => statusOf(page.loader(await argsOf(of, ip)));
    expect(await read("guess")).toMatchObject({ init: { status: 404 } });
    for (let index = 0; index < 59; index += 1) await countSurveyMiss(db, ip);
    expect(await read("another-guess")).toBe(429);
    expect(await read(token)).toMatchObject({ data: { kind: "open" } });
    expect(await send(token, ip)).toBe(303);
  });
});
