// The workplace of an exchange, on a real database: asked by the host alone, by a link that opens for nobody else.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { dayOf } from "~/i18n/day-of";
import { wordsOf } from "~/mail/letter-words.server";
import { hashOfToken } from "~/mail/secret-token.server";
import { makeExchange, makeExchangePartner, sampleAgreementAtWork } from "~/progress/test-exchange";
import { makeWorld } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeSchool } from "~db/test-school";
import * as agreementPage from "./exchange-agreement.page";
import * as workPage from "./exchange-at-work.page";
import * as casePage from "./exchange-case.page";
import * as printPage from "./exchange-print.page";

const db = await testDatabase();
await makeWorld(db);
let people: Record<"learner" | "home" | "host" | "foreign", string>;
let caseId: string;
/** Of this test alone: letters to one address are few. */
let email: string;
type Who = keyof typeof people;
type Form = Record<string, string>;

beforeEach(async () => {
  const home = await makeSchool(db, { learners: 1 });
  const host = await makeSchool(db, { learners: 0 });
  const foreign = await makeSchool(db, { learners: 0 });
  const [atHome, atHost, elsewhere] = await Promise.all(
    [home, host, foreign].map((school) => makeExchangePartner(db, school)),
  );
  const learnerId = home.learnerIds[0] ?? "";
  people = {
    ...{ learner: learnerId, home: atHome?.coordinatorId ?? "" },
    ...{ host: atHost?.coordinatorId ?? "", foreign: elsewhere?.coordinatorId ?? "" },
  };
  const between = { learnerId, homeId: home.organisationId, hostId: host.organisationId };
  email = `${randomUUID()}@works.example`;
  const { workplace: sample, ...rest } = sampleAgreementAtWork;
  const workplace = sample && { ...sample, email };
  caseId = await makeExchange(db, between, { ...rest, workplace });
});

const at = (form?: Form, more: Form = {}) => ({
  path: `/fi/region/exchange/${caseId}`,
  params: { case: caseId, ...more },
  form,
});
const see = async (who: Who) => (await casePage.loader(await pageArgs(db, people[who], at()))).view;
const headNow = async () => ({
  key: randomUUID(),
  revision: String((await see("learner")).revision),
});

async function act(who: Who, form: Form) {
  const args = await pageArgs(db, people[who], at({ ...(await headNow()), ...form }));
  return statusOf(casePage.action(args));
}

async function approve() {
  expect(await act("learner", { intent: "agree" })).toBe(303);
  expect(await act("home", { intent: "approve" })).toBe(303);
  expect(await act("host", { intent: "approve" })).toBe(303);
}

/** The host asks. @returns the secret, as the host is shown it */
async function ask(): Promise<string> {
  const asked = await act("host", { intent: "ask-workplace", "letter-language": "sv" });
  const { url } = (asked as { data: { url: string } }).data;
  return url.split("/").at(-1) ?? "";
}

/** Somebody who has the link and no account. */
function holder(token: string) {
  const visit = { path: `/sv/region/exchange-at-work/${token}`, params: { token } };
  return {
    see: async () => {
      const shown = await workPage.loader(await pageArgs(db, null, visit));
      return { status: shown.init?.status ?? 200, view: shown.data.view };
    },
    send: async (form: Form) => {
      const whole = { ...(await headNow()), "said-by": "Supervisor", ...form };
      return statusOf(workPage.action(await pageArgs(db, null, { ...visit, form: whole })));
    },
  };
}

const yes = { intent: "agree-at-work" };
const no = { intent: "decline-at-work", "decline-at-work-reason": "No room in those weeks" };
const seen = {
  ...{ intent: "note-seen", "seen-by": "Supervisor of the line" },
  ...{ "level-cells": "with-help", "sentence-cells": "Opened three cells" },
};
const evidence = {
  ...{ "level-cells": "on-own", "sentence-cells": "Named their parts", "spent-cells": "18" },
  ...{ "level-fire": "with-help", "sentence-fire": "Knew the way out", "spent-fire": "8" },
};
const agreement = {
  ...{ startsOn: "2027-01-11", endsOn: "2027-02-12", language: "sv" },
  ...{ "hours-cells": "20", "hours-fire": "7,5", workplaceName: "Demo works" },
  ...{ workplaceRole: "Supervisor", workplaceEmail: "other@works.example" },
};

const letters = () =>
  db.selectFrom("letters").select(["locale", "letter"]).where("to_address", "=", email).execute();
const stored = () =>
  db.selectFrom("exchange_links").selectAll().where("case_id", "=", caseId).execute();

describe("exchange-at-work: the host asks by a link", () => {
  it("once it has approved, and nobody else", async () => {
    expect(await act("learner", { intent: "agree" })).toBe(303);
    expect(await act("home", { intent: "approve" })).toBe(303);
    const form = { intent: "ask-workplace", "letter-language": "sv" };
    expect(await act("host", form)).toMatchObject({ init: { status: 409 } });
    expect(await act("host", { intent: "approve" })).toBe(303);
    expect((await see("host")).waitsFor).toBe("host");
    expect(await act("home", form)).toMatchObject({ init: { status: 409 } });
    expect(await act("learner", form)).toMatchObject({ init: { status: 409 } });
    expect(await act("foreign", form)).toBe(404);
    const token = await ask();
    expect(await see("learner")).toMatchObject({
      waitsFor: "workplace",
      waitingSince: expect.any(String),
    });
    expect((await holder(token).see()).view).toMatchObject({
      ...{ waitsFor: "workplace", acts: ["agree-at-work", "decline-at-work"] },
      skills: [{ title: "Skill cells fi", hours: 20 }, { isSafety: true }],
    });
  });

  it("sends one letter in the language it chose, and keeps the hash of the secret alone", async () => {
    await approve();
    const form = { intent: "ask-workplace", "letter-language": "sv", ...(await headNow()) };
    const sent = await Promise.all([act("host", form), act("host", form)]);
    const shown = sent.filter((one) => one !== 303) as { data: { url: string } }[];
    expect(shown).toHaveLength(1);
    const url = shown[0]?.data.url ?? "";
    const token = url.split("/").at(-1) ?? "";
    expect(await letters()).toMatchObject([{ locale: "sv", letter: { url } }]);
    expect(await stored()).toMatchObject([{ token_hash: hashOfToken(token) }]);
    expect(JSON.stringify([await stored(), await see("host")])).not.toContain(token);
    const [link] = await stored();
    const letter = { kind: "exchange-request" as const, linkId: link?.id ?? "", url };
    const words = JSON.stringify(await wordsOf(db, letter, "sv"));
    expect(words).toContain(url);
    // Whoever reads post that goes astray learns of no learner.
    expect(words).not.toContain((await see("host")).learner);
    expect(await act("host", { intent: "ask-workplace-no-more" })).toBe(303);
    expect(await wordsOf(db, letter, "sv")).toBeNull();
  });

  it("a renewed, withdrawn, ended or invented link tells nothing, and takes nothing", async () => {
    await approve();
    const old = holder(await ask());
    const renewed = holder(await ask());
    const closed = { status: 404, view: null };
    expect([await old.see(), await holder("invented").see()]).toEqual([closed, closed]);
    expect(await old.send(yes)).toBe(404);
    expect((await renewed.see()).status).toBe(200);
    await db
      .updateTable("exchange_links")
      .set({ ends_on: dayOf(new Date(Date.now() - 2 * 86_400_000)) })
      .where("case_id", "=", caseId)
      .execute();
    expect([await renewed.see(), await renewed.send(yes)]).toEqual([closed, 404]);
    const last = holder(await ask());
    expect(await act("host", { intent: "ask-workplace-no-more" })).toBe(303);
    expect([await last.see(), await last.send(yes)]).toEqual([closed, 404]);
    expect(await see("learner")).toMatchObject({ stage: "host-approved", waitsFor: "host" });
  });

  it("a change of the agreement ends the link, and takes its yes back", async () => {
    await approve();
    const work = holder(await ask());
    expect(await work.send(yes)).toBe(303);
    const args = await pageArgs(db, people.home, at({ ...(await headNow()), ...agreement }));
    expect(await statusOf(agreementPage.action(args))).toBe(303);
    expect((await work.see()).status).toBe(404);
    expect(await work.send(seen)).toBe(404);
    expect(await see("learner")).toMatchObject({
      stage: "draft",
      takenBack: [{ of: "home" }, { of: "host" }, { of: "workplace" }],
    });
    expect(await stored()).toEqual([]);
  });
});

describe("exchange-at-work: the workplace answers", () => {
  it("yes once, however often it is pressed, and the learner may come", async () => {
    await approve();
    const work = holder(await ask());
    expect(await act("learner", { intent: "start" })).toMatchObject({ init: { status: 409 } });
    const form = { ...yes, ...(await headNow()) };
    expect(await Promise.all([work.send(form), work.send(form)])).toEqual([303, 303]);
    const view = await see("learner");
    expect(view).toMatchObject({
      ...{ stage: "workplace-agreed", waitsFor: "learner" },
      workplaceAsked: { yes: { role: "workplace", saidBy: "Supervisor" }, link: null },
    });
    expect(view.lines.filter(({ kind }) => kind === "workplace-agreed")).toHaveLength(1);
    expect(await toldOf("host", "exchange-moved")).toBe(1);
    const args = await pageArgs(db, people.home, at(undefined, { what: "agreement" }));
    expect(await printPage.loader(args)).toMatchObject({ workplaceYes: { saidBy: "Supervisor" } });
    expect(await act("learner", { intent: "start" })).toBe(303);
  });

  it("no with a reason: it goes back to learner and home school, and all can read why", async () => {
    await approve();
    const work = holder(await ask());
    expect(await work.send({ ...no, "decline-at-work-reason": " " })).toMatchObject({
      init: { status: 400 },
      data: { errors: { "decline-at-work-reason": expect.any(String) } },
    });
    // A thousand letters, where a line's end counts once.
    const long = `${"No room\r\n".repeat(125).trim()}!`;
    const nobody = { ...no, "said-by": "", "decline-at-work-reason": long };
    const refused = (await work.send(nobody)) as { data: { errors: object } };
    expect(Object.keys(refused.data.errors)).toEqual(["said-by"]);
    expect(await work.send(no)).toMatchObject({ hasDeclined: true });
    expect(await work.send(no)).toBe(404);
    for (const who of ["learner", "home", "host"] as const) {
      expect(await see(who)).toMatchObject({
        ...{ stage: "draft", waitsFor: "learner", approvals: { home: null, host: null } },
        declined: { reason: "No room in those weeks" },
      });
    }
    expect((await see("learner")).acts).toEqual(["change", "withdraw"]);
    expect(await act("learner", { intent: "agree" })).toMatchObject({ init: { status: 409 } });
    const told = await Promise.all(
      (["learner", "home", "host"] as const).map((who) => toldOf(who, "exchange-moved")),
    );
    expect(told).toEqual([3, 1, 1]);
    const form = { ...(await headNow()), ...agreement, intent: "agree" };
    const args = await pageArgs(db, people.learner, at(form));
    expect(await statusOf(agreementPage.action(args))).toBe(303);
    expect(await see("home")).toMatchObject({ stage: "agreed", declined: null });
  });

  it("or the host writes down in its stead what it was told, in role words", async () => {
    await approve();
    const form = { intent: "agree-at-work" };
    expect(await act("host", form)).toMatchObject({
      init: { status: 400 },
      data: { errors: { "said-by": expect.any(String) } },
    });
    expect(await act("home", { ...form, "said-by": "Shift leader" })).toMatchObject({
      init: { status: 409 },
    });
    expect(await act("host", { ...form, "said-by": "Shift leader" })).toBe(303);
    expect((await see("home")).workplaceAsked.yes).toMatchObject({
      ...{ role: "host", saidBy: "Shift leader" },
    });
  });
});

describe("exchange-at-work: what it has seen", () => {
  async function begin() {
    await approve();
    const work = holder(await ask());
    expect(await work.send(yes)).toBe(303);
    expect(await act("learner", { intent: "start" })).toBe(303);
    return work;
  }

  it("is read by the host beside its own form, and by the others once it is handed over", async () => {
    const work = await begin();
    expect(await work.send({ intent: "note-seen", "seen-by": "Supervisor" })).toMatchObject({
      init: { status: 400 },
      data: { errors: { form: expect.any(String) } },
    });
    expect(await work.send(seen)).toBe(303);
    const statement = { level: "with-help", seenBy: "Supervisor of the line" };
    expect((await see("host")).skills).toMatchObject([
      { atWork: statement, shown: null },
      { atWork: null },
    ]);
    expect((await see("home")).skills).toMatchObject([{ atWork: null }, {}]);
    expect((await see("learner")).skills).toMatchObject([{ atWork: null }, {}]);
    expect(await toldOf("host", "exchange-waiting")).toBe(3);
    // The workplace's word is not the host's: that is still asked of it.
    expect(await act("host", { intent: "return-evidence" })).toMatchObject({
      init: { status: 400 },
    });
    expect(await act("host", { intent: "return-evidence", ...evidence })).toBe(303);
    expect((await see("home")).skills).toMatchObject([
      { atWork: statement, shown: { level: "on-own" } },
      {},
    ]);
    const args = await pageArgs(db, people.home, at(undefined, { what: "transcript" }));
    expect(await printPage.loader(args)).toMatchObject({ skills: [{ atWork: statement }, {}] });
    expect(await statusOf(casePage.loader(await pageArgs(db, people.foreign, at())))).toBe(404);
    expect(await work.send(seen)).toMatchObject({ init: { status: 409 } });
    expect((await work.see()).view).toMatchObject({ stage: "evidence-returned", acts: [] });
  });

  it("what is typed stays where the exchange has moved on meanwhile", async () => {
    const work = await begin();
    expect(await work.send({ ...seen, revision: "2" })).toMatchObject({
      init: { status: 409 },
      data: { typed: { "sentence-cells": "Opened three cells" } },
    });
    expect((await see("host")).skills).toMatchObject([{ atWork: null }, {}]);
  });
});

async function toldOf(who: Who, kind: string): Promise<number> {
  const rows = await db
    .selectFrom("notices")
    .select("notice")
    .where("user_id", "=", people[who])
    .execute();
  return rows.filter(({ notice }) => (notice as { kind: string }).kind === kind).length;
}
