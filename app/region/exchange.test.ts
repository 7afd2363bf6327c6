import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { titlesIn } from "~/domain/course/titles";
import { pdf } from "~/http/test-files";
import { noticeLine } from "~/mail/notice-line.server";
import { makeExchange, makeExchangePartner } from "~/progress/test-exchange";
import { beginPath, type Learner, makeWorld, openPath, type World } from "~/progress/test-world";
import { listRecognised } from "~db/queries/prior-learning.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School } from "~db/test-school";
import * as start from "./exchange.page";
import * as agreementPage from "./exchange-agreement.page";
import * as casePage from "./exchange-case.page";
import * as filePage from "./exchange-file";
import * as newPage from "./exchange-new.page";
import * as printPage from "./exchange-print.page";
import * as workPage from "./exchanges.page";

const db = await testDatabase();
let world: World;
let home: School;
let host: School;
let foreign: School;
let learner: Learner;
let people: Record<"learner" | "home" | "host" | "foreign", string>;
let caseId: string;
let dataFolder: string;
type Who = keyof typeof people;

beforeAll(async () => {
  world = await makeWorld(db);
  dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
});

beforeEach(async () => {
  home = await makeSchool(db, { learners: 1 });
  host = await makeSchool(db, { learners: 0 });
  foreign = await makeSchool(db, { learners: 0 });
  const learnerId = home.learnerIds[0] ?? "";
  learner = await beginPath(world, { strategy: "retrainee", learnerId });
  const coordinators = await Promise.all(
    [home, host, foreign].map((school) => makeExchangePartner(db, school)),
  );
  const [one, two, three] = coordinators.map(({ coordinatorId }) => coordinatorId);
  people = { learner: learnerId, home: one ?? "", host: two ?? "", foreign: three ?? "" };
  const { organisationId: homeId } = home;
  caseId = await makeExchange(db, { learnerId, homeId, hostId: host.organisationId });
});

type Form = Record<string, string>;
const at = (form?: Form) => ({
  path: `/fi/region/exchange/${caseId}`,
  params: { case: caseId },
  dataFolder,
  form,
});
const idOf = (who: Who | string) => people[who as Who] ?? who;

async function see(who: Who | string) {
  return casePage.loader(await pageArgs(db, idOf(who), at()));
}
async function statusFor(who: Who | string | null) {
  const args = await pageArgs(db, who === null ? null : idOf(who), at());
  return statusOf(casePage.loader(args));
}
async function revisionNow(): Promise<string> {
  const { view } = await see("learner");
  return String(view.revision);
}
async function act(who: Who | string, form: Form) {
  const head = { key: randomUUID(), revision: await revisionNow() };
  const args = await pageArgs(db, idOf(who), at({ ...head, ...form }));
  return statusOf(casePage.action(args));
}
async function write(who: Who | string, form: Form) {
  const head = { key: randomUUID(), revision: await revisionNow() };
  const args = await pageArgs(db, idOf(who), at({ ...head, ...form }));
  return statusOf(agreementPage.action(args));
}
const stageNow = async () => (await see("learner")).view.stage;

const agreement = {
  startsOn: "2027-01-11",
  endsOn: "2027-02-05",
  language: "sv",
  "hours-cells": "20",
  "hours-fire": "7,5",
};
const evidence = {
  "level-cells": "on-own",
  "sentence-cells": "Opened three cells and named their parts",
  "spent-cells": "18",
  "seen-cells": "Supervisor of the line",
  "level-fire": "with-help",
  "sentence-fire": "Knew the way out",
  "spent-fire": "8",
};
const decision = {
  intent: "decide",
  "verdict-cells": "recognised",
  "verdict-fire": "noted",
  reason: "Shown at the host, and told well",
};

async function approve() {
  expect(await act("learner", { intent: "agree" })).toBe(303);
  expect(await act("home", { intent: "approve" })).toBe(303);
  expect(await act("host", { intent: "approve" })).toBe(303);
}
async function returnEvidence() {
  await approve();
  expect(await act("learner", { intent: "start" })).toBe(303);
  expect(await act("host", { intent: "return-evidence", ...evidence })).toBe(303);
}
const memoryNow = async () => (await openPath(world, learner.pathId)).context.memory;

describe("exchange: a learner begins one", () => {
  const begin = async (form: Form) =>
    statusOf(
      newPage.action(await pageArgs(db, people.learner, { path: "/fi/region/exchange/new", form })),
    );
  const whole = () => ({
    ...agreement,
    ...{ key: randomUUID(), home: home.organisationId, host: host.organisationId },
  });
  const count = async () => {
    const own = await start.loader(
      await pageArgs(db, people.learner, { path: "/fi/region/exchange" }),
    );
    return own.data.own.length;
  };

  it("between a school of theirs and another one, once for one key", async () => {
    const form = whole();
    const sent = await Promise.all([begin(form), begin(form), begin(form)]);
    expect(sent).toEqual([303, 303, 303]);
    expect(await count()).toBe(2);
  });

  it.each([
    ["without skills", { "hours-cells": "", "hours-fire": " " }, "skills"],
    ["with hours that are none", { "hours-cells": "many" }, "hours-cells"],
    ["that ends before it starts", { endsOn: "2027-01-01" }, "endsOn"],
    ["with half a workplace", { workplaceName: "Demo works" }, "workplaceRole"],
    ["without a host", { host: "" }, "host"],
  ])("%s it is not begun, and everything typed comes back", async (_, wrong, field) => {
    const form = { ...whole(), ...wrong };
    expect(await begin(form)).toMatchObject({
      init: { status: 400 },
      data: { errors: { [field]: expect.any(String) }, typed: form },
    });
    expect(await count()).toBe(1);
  });

  it("not for a school that is not theirs, nor with one that takes no part", async () => {
    expect(await begin({ ...whole(), home: foreign.organisationId })).toMatchObject({
      data: { errors: { home: expect.any(String) } },
    });
    const closed = await makeSchool(db, { learners: 0 });
    for (const { organisationId } of [closed, home]) {
      expect(await begin({ ...whole(), host: organisationId })).toMatchObject({
        data: { errors: { host: expect.any(String) } },
      });
    }
  });

  it("from an offering of the host: its skills, hours, language and day are suggested", async () => {
    const { id } = await db
      .insertInto("offerings")
      .values({
        ...{ organisation_id: host.organisationId, ref: "first", mode: "on-site", eqf: 4 },
        ...{ title_fi: "Kennot", title_sv: "Celler", title_en: "Cells", languages: ["sv"] },
        ...{ country: "SE", region: "vasterbotten", published_at: new Date() },
        ...{ contact_role: "office", contact: "office@school.example" },
        ...{ hours: 30, currency: "SEK", funding: "public", skills: ["cells", "volts"] },
        ...{ areas: ["A1"], source: "Test", as_of: "2026-11-22", state: "published" },
        ...{ starts_on: "2027-03-01", created_at: new Date(), changed_at: new Date() },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const path = `/fi/region/exchange/new?offering=${id}`;
    const shown = await newPage.loader(await pageArgs(db, people.learner, { path }));
    expect(shown.values).toMatchObject({
      ...{ host: host.organisationId, startsOn: "2027-03-01", language: "sv" },
      ...{ "hours-cells": "15", "hours-volts": "15" },
    });
  });
});

describe("exchange: from draft to recognition", () => {
  it("each party acts in its turn, and the path hears of what was recognised", async () => {
    await returnEvidence();
    const seen = await see("home");
    expect(seen.view).toMatchObject({ stage: "evidence-returned", party: "home" });
    expect(seen.view.acts[0]).toBe("decide");
    expect(await act("home", decision)).toBe(303);
    expect(await stageNow()).toBe("recognised");
    expect((await memoryNow()).recognised).toEqual(["cells"]);
    expect(await listRecognised(db, { learnerId: people.learner })).toEqual(["cells"]);
    const audited = await db
      .selectFrom("audit_log")
      .select(["action", "organisation_id"])
      .where("subject", "=", `exchange:${caseId}`)
      .where("action", "=", "exchange-decide")
      .execute();
    expect(audited).toEqual([{ action: "exchange-decide", organisation_id: home.organisationId }]);
  });

  it("a skill of safety is never recognised away, whatever a form says", async () => {
    await returnEvidence();
    expect(await act("home", { ...decision, "verdict-fire": "recognised" })).toMatchObject({
      init: { status: 400 },
      data: { errors: { "verdict-fire": expect.any(String) } },
    });
    expect((await memoryNow()).recognised).toEqual([]);
  });

  it("v5.0.0-2.3.4 a double click decides once", async () => {
    await returnEvidence();
    const form = { ...decision, key: randomUUID(), revision: await revisionNow() };
    const sent = await Promise.all(Array.from({ length: 4 }, () => act("home", form)));
    expect(sent).toEqual([303, 303, 303, 303]);
    const { events } = await pathEvents();
    expect(events).toBe(1);
  });

  it("trust-20 of two who decide at once the second is told, with both values", async () => {
    await returnEvidence();
    const { coordinatorId } = await makeExchangePartner(db, home);
    const revision = await revisionNow();
    const results = await Promise.all([
      act("home", { ...decision, revision }),
      act(coordinatorId, {
        ...{ ...decision, revision },
        ...{ "verdict-cells": "refused", "verdict-fire": "refused", reason: "Not seen enough" },
      }),
    ]);
    expect(results.filter((result) => result === 303)).toHaveLength(1);
    const told = results.find((result) => result !== 303);
    expect(told).toMatchObject({
      init: { status: 409 },
      data: { seenRevision: Number(revision), typed: { reason: expect.any(String) } },
    });
    const { view } = await see("home");
    expect(view.lines.slice(Number(revision) + 1)).toMatchObject([{ kind: "decided" }]);
  });

  it("a change after an approval takes it back, for everybody to see", async () => {
    await approve();
    expect(await write("home", { ...agreement, "hours-cells": "24,5" })).toBe(303);
    const { view } = await see("host");
    expect(view).toMatchObject({
      stage: "draft",
      waitsFor: "learner",
      approvals: { home: null, host: null },
      takenBack: [{ of: "home" }, { of: "host" }],
    });
    expect(view.lines.at(-1)).toMatchObject({
      kind: "changed",
      takenBack: ["home", "host"],
      change: { hours: [{ from: 20, to: 24.5 }], added: [], removed: [] },
    });
    expect(await write("learner", { ...agreement, language: "en", intent: "agree" })).toBe(303);
    expect(await stageNow()).toBe("agreed");
    expect(await write("learner", { ...agreement, language: "en", revision: "0" })).toMatchObject({
      init: { status: 409 },
      data: { typed: { language: "en" }, seenRevision: 0 },
    });
  });

  it("ends with a reason that all read, and nothing follows", async () => {
    expect(await act("learner", { intent: "agree" })).toBe(303);
    expect(await act("home", { intent: "refuse" })).toMatchObject({
      init: { status: 400 },
      data: { errors: { "refuse-reason": expect.any(String) } },
    });
    expect(await act("home", { intent: "refuse", "refuse-reason": "No places" })).toBe(303);
    const { view } = await see("learner");
    expect(view).toMatchObject({ stage: "refused", acts: [], refusal: { reason: "No places" } });
    expect(await act("learner", { intent: "withdraw" })).toMatchObject({ init: { status: 409 } });
  });

  it("keeps what the host has begun to write, and returns it once all is said", async () => {
    await approve();
    expect(await act("host", { intent: "start" })).toBe(303);
    const half = { "level-cells": "not-yet", "sentence-cells": "To come", "spent-cells": "4" };
    expect(await act("host", { intent: "note-evidence", ...half })).toBe(303);
    expect(await act("host", { intent: "return-evidence", ...half })).toMatchObject({
      init: { status: 400 },
      data: { errors: { "level-fire": expect.any(String) }, typed: half },
    });
    expect(await act("host", { intent: "return-evidence", ...evidence })).toBe(303);
    expect(await act("home", { intent: "send-back", "send-back-reason": "How long?" })).toBe(303);
    expect((await see("host")).view).toMatchObject({
      stage: "ongoing",
      sentBack: { reason: "How long?" },
      skills: [{ shown: { level: "on-own", seenBy: "Supervisor of the line" } }, {}],
    });
  });

  it("a document of the host is there for every party, and for nobody else", async () => {
    await approve();
    expect(await act("learner", { intent: "start" })).toBe(303);
    const body = new FormData();
    for (const [name, value] of Object.entries({
      ...{ intent: "add-file", key: randomUUID(), revision: await revisionNow() },
    })) {
      body.set(name, value);
    }
    body.set("file", new File([new Uint8Array(pdf())], "record.pdf", { type: "application/pdf" }));
    const encoded = new Response(body);
    const upload = {
      contentType: encoded.headers.get("content-type") ?? "",
      body: new Uint8Array(await encoded.arrayBuffer()),
    };
    const args = await pageArgs(db, people.host, { ...at(), form: undefined, upload });
    expect(await statusOf(casePage.action(args))).toBe(303);
    expect((await see("learner")).view.files).toEqual([]);
    const [file] = (await see("host")).view.files;
    expect(await act("host", { intent: "return-evidence", ...evidence })).toBe(303);
    const open = async (who: Who) => {
      const params = { case: caseId, file: file?.id ?? "" };
      return statusOf(filePage.loader(await pageArgs(db, people[who], { ...at(), params })));
    };
    expect([await open("learner"), await open("home"), await open("foreign")]).toEqual([
      200, 200, 404,
    ]);
    expect(await act("home", { intent: "send-back", "send-back-reason": "How long?" })).toBe(303);
    expect(await open("home")).toBe(404);
    expect(await act("host", { intent: "remove-file", file: file?.id ?? "" })).toBe(303);
    expect(await open("host")).toBe(404);
  });
});

async function pathEvents() {
  const rows = await db
    .selectFrom("path_events")
    .select("seq")
    .where("path_id", "=", learner.pathId)
    .where("type", "=", "SKILLS_RECOGNISED")
    .execute();
  return { events: rows.length };
}

describe("v5.0.0-8.2.2 an exchange is for its parties alone", () => {
  it("the host finds it once the home school has approved, others never", async () => {
    expect(await statusFor("host")).toBe(404);
    await approve();
    expect((await see("host")).view.party).toBe("host");
    expect(await statusFor("foreign")).toBe(404);
    expect(await statusFor(null)).toBe(302);
    expect(await act("foreign", { intent: "approve" })).toBe(404);
    expect(await write("foreign", agreement)).toBe(404);
    expect(await write("host", agreement)).toBe(404);
    const denied = await db
      .selectFrom("audit_log")
      .select("subject")
      .where("action", "=", "denied")
      .where("actor_id", "=", people.foreign)
      .execute();
    expect(denied.length).toBe(3);
  });

  it("teachers of the home school read along, those of the host do not", async () => {
    await approve();
    expect((await see(home.teacherId)).view).toMatchObject({ party: null, acts: [] });
    expect(await act(home.teacherId, { intent: "start" })).toBe(404);
    expect(await statusFor(host.teacherId)).toBe(404);
  });

  it("an organisation that takes no part any more acts no more", async () => {
    await act("learner", { intent: "agree" });
    await db
      .updateTable("partner_profiles")
      .set({ may_publish: [] })
      .where("organisation_id", "=", home.organisationId)
      .execute();
    expect(await act("home", { intent: "approve" })).toMatchObject({ init: { status: 400 } });
    expect(await stageNow()).toBe("agreed");
  });
});

describe("exchange: lists, notices and papers", () => {
  const listed = async (who: Who, list: string) => {
    const path = `/fi/region/work/exchanges?list=${list}`;
    const page = await workPage.loader(await pageArgs(db, people[who], { path }));
    return { ids: page.rows.map(({ id }) => id), counts: page.counts };
  };

  it("who waits longest for an organisation comes first in its list", async () => {
    const between = { learnerId: people.learner, homeId: home.organisationId };
    const first = caseId;
    const second = await makeExchange(db, { ...between, hostId: host.organisationId });
    for (const id of [first, second]) {
      caseId = id;
      expect(await act("learner", { intent: "agree" })).toBe(303);
    }
    await db
      .updateTable("exchange_cases")
      .set({ waiting_since: new Date("2026-11-01T09:00:00Z") })
      .where("id", "=", second)
      .execute();
    expect((await listed("home", "ours")).ids).toEqual([second, first]);
    expect((await listed("host", "others")).ids).toEqual([]);
    expect((await listed("foreign", "ours")).ids).toEqual([]);
    caseId = second;
    expect(await act("home", { intent: "approve" })).toBe(303);
    expect((await listed("host", "ours")).ids).toEqual([second]);
    expect((await listed("home", "others")).counts).toEqual({ ours: 1, others: 1, over: 0 });
  });

  it("whoever it waits for is told, and the learner of each step of others", async () => {
    await returnEvidence();
    const rows = await db
      .selectFrom("notices")
      .select(["user_id", "notice"])
      .where("user_id", "in", Object.values(people))
      .execute();
    const told = (who: Who, kind: string) =>
      rows.filter(
        (row) => row.user_id === people[who] && (row.notice as { kind: string }).kind === kind,
      ).length;
    expect([told("home", "exchange-waiting"), told("host", "exchange-waiting")]).toEqual([2, 2]);
    expect(told("learner", "exchange-moved")).toBe(3);
    expect(told("foreign", "exchange-waiting")).toBe(0);
    const line = async (who: Who, kind: "exchange-moved" | "exchange-waiting") => {
      const titles = titlesIn(world.publication.catalogue, "en");
      const asked = { db, readerId: people[who], titles, now: new Date() };
      return (await noticeLine(asked, { kind, caseId }))?.path ?? null;
    };
    const path = `region/exchange/${caseId}`;
    expect([
      await line("home", "exchange-waiting"),
      await line("learner", "exchange-moved"),
    ]).toEqual([path, path]);
    // The host has acted, and a stranger is never told.
    expect([
      await line("host", "exchange-waiting"),
      await line("foreign", "exchange-waiting"),
    ]).toEqual([null, null]);
  });

  it("papers stand in the languages of both schools, the transcript once there is one", async () => {
    await db
      .updateTable("partner_profiles")
      .set({ languages: ["sv"] })
      .where("organisation_id", "=", host.organisationId)
      .execute();
    const print = async (what: string) => {
      const params = { case: caseId, what };
      return statusOf(printPage.loader(await pageArgs(db, people.home, { ...at(), params })));
    };
    expect(await print("transcript")).toBe(404);
    expect(await print("agreement")).toMatchObject({
      languages: ["fi", "sv"],
      skills: [{ titles: ["Skill cells fi", "Skill cells sv"] }, {}],
    });
    await returnEvidence();
    expect(await print("transcript")).toMatchObject({ skills: [{ shown: { hours: 18 } }, {}] });
    expect(await print("licence")).toBe(404);
  });
});
