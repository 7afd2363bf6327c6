import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  linkMs,
  mostCodes,
  mostWrongCodes,
  newCode,
  newToken,
} from "~/auth/supervisor-link.server";
import { pageArgs, statusOf } from "~/auth/test-page";
import { requestFor } from "~/auth/test-visit";
import { jpeg } from "~/http/test-files";
import { writeEvidence } from "~/progress/evidence-store.server";
import { act, handOver, makeTask, openCase, type TaskVisit } from "~/progress/test-task";
import { makeWorld, openPath, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import {
  insertRequest,
  listRequestsOfCase,
  renewLink,
  revokeRequests,
} from "~db/queries/supervisor-requests.server";
import { insertTaskFile } from "~db/queries/task-files.server";
import { testDatabase } from "~db/test-database";
import * as page from "./judge.page";
import * as photo from "./photo";

const db = await testDatabase();
let world: World;
let visit: TaskVisit;
let dataFolder: string;
let requestId: string;
let token: string;
let code: string;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
  visit = await makeTask(world);
  ({ requestId, token, code } = await ask(visit));
});

/** What the learner's page does when somebody is asked. */
async function ask(asking: TaskVisit, askedAt = new Date()) {
  const made = newToken();
  const first = newCode(made.token);
  const id = randomUUID();
  const [written, asked] = handOver(asking, "supervisor");
  if (asked?.type !== "SUPERVISOR_ASKED" || !written) throw new Error("Nobody was asked");
  await act(asking, [written, { ...asked, request: id }]);
  await inTransaction(db, (trx) =>
    insertRequest(trx, {
      ...{ id, caseId: asking.caseId, clientKey: randomUUID(), greeting: "Hello", now: askedAt },
      ...{ name: "Demo supervisor", email: `${id}@works.example`, locale: "fi" },
      endsAt: new Date(askedAt.getTime() + linkMs),
      codeHash: first.codeHash,
      tokenHash: made.tokenHash,
    }),
  );
  return { requestId: id, token: made.token, code: first.code };
}

/** One device: what it is given, it sends back. */
function device(given = token) {
  let cookies = "";
  const path = `/fi/workplace/${given}`;
  const args = async (form?: Record<string, string>, more: Record<string, string> = {}) => {
    const params = { token: given, ...more };
    const made = await pageArgs(db, null, { path, params, form, dataFolder });
    const body = form && new URLSearchParams(form);
    const init = body && { method: "POST", body };
    return { ...made, request: requestFor(path, cookies, init) } as LoaderFunctionArgs &
      ActionFunctionArgs;
  };
  const send = async (form: Record<string, string>) => {
    const answer = await page.action(await args(form));
    if (!(answer instanceof Response)) return answer;
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) cookies = cookie.split(";")[0] ?? "";
    return answer.status;
  };
  return {
    see: async () => page.loader(await args()),
    photo: async (fileId: string) =>
      statusOf(photo.loader(await args(undefined, { file: fileId }))),
    code: (typed: string) => send({ intent: "code", code: typed }),
    newCode: () => send({ intent: "new-code" }),
    judge: async (change: Record<string, string> = {}) => {
      const { revision } = await openCase(visit);
      return send({ intent: "judge", revision: String(revision), ...judgement, ...change });
    },
    hasCookie: () => cookies !== "",
    last: () => cookies,
  };
}

const judgement = {
  "criterion-0": "on-own",
  "criterion-1": "with-help",
  "criterion-2": "on-own",
  sentence: "She stopped the line in time",
  name: "",
};

const wrong = () => (code === "000000" ? "000001" : "000000");
const row = async () => (await listRequestsOfCase(db, { caseId: visit.caseId }))[0];
const judged = () =>
  db
    .selectFrom("task_judgements")
    .select(["criterion", "level", "who", "by_kind", "sentence"])
    .where("case_id", "=", visit.caseId)
    .orderBy("criterion")
    .execute();
/** The code of the newest letter that waits for a supervisor. */
async function newestLetter() {
  const { letter } = await db
    .selectFrom("letters")
    .select("letter")
    .where("to_address", "=", `${requestId}@works.example`)
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return letter as { kind: string; code: string; url?: string };
}

async function opened() {
  const here = device();
  expect(await here.code(code)).toBe(303);
  return here;
}

describe("two minutes at work: code, evidence, three criteria, one sentence", () => {
  it("the judgement enters the case and the path, and the link shows thanks", async () => {
    const here = await opened();
    expect(await here.see()).toMatchObject({
      data: {
        kind: "open",
        learner: "Learner 001",
        text: "Five readings and a drawing",
        criteria: [expect.any(String), expect.any(String), expect.any(String)],
      },
    });
    expect(await here.judge()).toBe(303);
    expect(await judged()).toMatchObject([
      { criterion: 0, level: "on-own", who: "Demo supervisor", by_kind: "supervisor" },
      { criterion: 1, level: "with-help", sentence: "She stopped the line in time" },
      { criterion: 2, level: "on-own" },
    ]);
    expect((await openCase(visit)).stage).toBe("accepted");
    const { context } = await openPath(world, visit.pathId);
    expect(context.memory.tasks["basics/first"]).toMatchObject({
      isAccepted: true,
      by: "supervisor",
    });
    expect(await here.see()).toEqual({
      data: { kind: "closed", reason: "judged" },
      init: { status: 200 },
      type: "DataWithResponseInit",
    });
  });

  it("one “not yet” gives the task back, and the supervisor's own name counts", async () => {
    const here = await opened();
    expect(await here.judge({ "criterion-1": "not-yet", name: "Demo foreman" })).toBe(303);
    expect((await openCase(visit)).stage).toBe("returned");
    expect((await judged())[0]).toMatchObject({ who: "Demo foreman" });
  });

  it("the word on an exam task goes along to the instructor", async () => {
    visit = await makeTask(world, { strategy: "degree" });
    ({ requestId, token, code } = await ask(visit));
    expect(await (await opened()).judge()).toBe(303);
    expect((await openCase(visit)).stage).toBe("with-instructor");
  });

  it("v5.0.0-2.2.1 a sentence is kept without what no database holds", async () => {
    const here = await opened();
    expect(await here.judge({ sentence: "Worked\0 with care\r\nand calm" })).toBe(303);
    expect(JSON.stringify(await judged())).toContain("Worked with care\\nand calm");
  });

  it.each([
    ["a question without an answer", { "criterion-1": "" }, "criterion-1"],
    ["a level that there is not", { "criterion-2": "perfect" }, "criterion-2"],
    ["no sentence", { sentence: " \n " }, "sentence"],
    ["a sentence without end", { sentence: "x".repeat(1001) }, "sentence"],
    ["a name without end", { name: "x".repeat(121) }, "name"],
  ])(
    "%s is refused beside its field, and everything typed comes back",
    async (_name, change, field) => {
      const here = await opened();
      const refused = await here.judge(change);
      expect(refused).toMatchObject({
        init: { status: 400 },
        data: { errors: { [field]: expect.any(String) }, typed: { ...judgement, ...change } },
      });
      expect(await judged()).toEqual([]);
    },
  );
});

describe("v5.0.0-6.5.1 a supervisor's code works once", () => {
  it("v5.0.0-3.3.4 and binds the device by a cookie that no script reads", async () => {
    const here = await opened();
    expect(here.last()).toMatch(/^__Host-supervisor-[0-9a-f-]{36}=[\w-]{43}$/);
    const stored = await row();
    expect(stored).toMatchObject({ codeHash: null, deviceHash: expect.stringMatching(/^\w{64}$/) });
    expect(here.last()).not.toContain(stored?.deviceHash ?? "");
  });

  it("v5.0.0-6.5.1 on another device it is used up, and a new one is offered", async () => {
    await opened();
    const other = device();
    expect(await other.code(code)).toBe(303);
    expect(other.hasCookie()).toBe(false);
    expect(await other.see()).toMatchObject({ data: { kind: "code", state: "used" } });
    expect(await other.judge()).toMatchObject({ init: { status: 400 } });
    expect(await judged()).toEqual([]);
  });

  it("of two devices that give it at once, one is let in", async () => {
    const both = [device(), device()];
    await Promise.all(both.map((one) => one.code(code)));
    expect(both.filter((one) => one.hasCookie())).toHaveLength(1);
  });

  it("a new code goes to the address that was asked, replaces the old one, and lasts 15 minutes", async () => {
    const here = device();
    expect(await here.newCode()).toBe(303);
    const letter = await newestLetter();
    expect(letter.kind).toBe("supervisor-code");
    if (letter.code !== code)
      expect(await here.code(code)).toMatchObject({ init: { status: 400 } });
    const { codeEndsAt } = (await row()) ?? {};
    const minutes = ((codeEndsAt?.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThan(16);
    expect(await here.code(letter.code)).toBe(303);
    expect(here.hasCookie()).toBe(true);
  });

  it("an old code opens nothing", async () => {
    await db
      .updateTable("supervisor_requests")
      .set({ code_ends_at: new Date(Date.now() - 1000) })
      .where("id", "=", requestId)
      .execute();
    const here = device();
    await here.code(code);
    expect(here.hasCookie()).toBe(false);
    expect(await here.see()).toMatchObject({ data: { kind: "code", state: "expired" } });
  });

  it("spaces and dashes between the digits do no harm", async () => {
    const here = device();
    expect(await here.code(` ${code.slice(0, 3)}-${code.slice(3)} `)).toBe(303);
    expect(here.hasCookie()).toBe(true);
  });
});

describe("v5.0.0-6.6.3 codes cannot be guessed", () => {
  it(`after ${mostWrongCodes} wrong ones even the right one opens nothing`, async () => {
    const here = device();
    for (let count = 0; count < mostWrongCodes; count += 1) {
      expect(await here.code(wrong())).toMatchObject({ init: { status: 400 } });
    }
    await here.code(code);
    expect(here.hasCookie()).toBe(false);
    expect(await here.see()).toMatchObject({
      data: { kind: "code", state: "dead", mayHaveAnother: true },
    });
  });

  it("nor does trying them side by side open more tries", async () => {
    const tries = Array.from({ length: 12 }, () => device().code(wrong()));
    await Promise.all(tries);
    expect((await row())?.wrongCodes).toBeLessThanOrEqual(mostWrongCodes);
  });

  it(`${mostCodes} codes are the most of one link, and three letters the most of a quarter of an hour`, async () => {
    const here = device();
    const sent = [];
    for (let count = 0; count < 4; count += 1) sent.push(await here.newCode());
    expect(sent).toMatchObject([303, 303, 303, { init: { status: 400 } }]);
    await db
      .updateTable("supervisor_requests")
      .set({ codes_sent: mostCodes })
      .where("id", "=", requestId)
      .execute();
    await db.deleteFrom("rate_limits").execute();
    await here.newCode();
    expect(await row()).toMatchObject({ codesSent: mostCodes });
    expect(await here.see()).toMatchObject({ data: { mayHaveAnother: false } });
  });

  it("the code is stored salted with a token that is stored nowhere", async () => {
    const stored = JSON.stringify([
      await db.selectFrom("supervisor_requests").selectAll().execute(),
      await db.selectFrom("supervisor_tokens").selectAll().execute(),
    ]);
    expect(stored).not.toContain(token);
    expect((await row())?.codeHash).not.toBe(newCode(randomUUID()).codeHash);
  });
});

describe("v5.0.0-6.5.5 a link that opens nothing says so, and tells nothing of the task", () => {
  const closed = (reason: string, status: number) => ({
    data: { kind: "closed", reason },
    init: { status },
  });

  it.each([
    ["guessed", () => newToken().token],
    ["cut off", () => token.slice(0, -1)],
    ["changed", () => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ["no token at all", () => "../../etc"],
  ])("%s: there is no such link", async (_name, given) => {
    const here = device(given());
    expect(await here.see()).toMatchObject(closed("unknown", 404));
    expect(await here.code(code)).toBe(303);
    expect(here.hasCookie()).toBe(false);
  });

  it("expired", async () => {
    const here = await opened();
    await db
      .updateTable("supervisor_requests")
      .set({ ends_at: new Date(Date.now() - 1000) })
      .where("id", "=", requestId)
      .execute();
    expect(await here.see()).toMatchObject(closed("expired", 410));
    expect(await here.judge()).toBe(303);
    expect(await judged()).toEqual([]);
  });

  it("revoked by the learner, on the very device that had it open", async () => {
    const here = await opened();
    await inTransaction(db, (trx) =>
      revokeRequests(trx, { caseId: visit.caseId, now: new Date() }),
    );
    expect(await here.see()).toMatchObject(closed("revoked", 410));
    expect(await here.judge()).toBe(303);
    expect(await judged()).toEqual([]);
  });

  it("taken back by the learner, though nobody has revoked the link", async () => {
    const here = await opened();
    const own = { by: visit.learnerId, role: "learner", now: new Date().toISOString() } as const;
    await act(visit, [{ type: "TAKEN_BACK", ...own }]);
    expect(await here.see()).toMatchObject(closed("revoked", 410));
  });

  it("replaced by a newer one: whoever is in the middle of it may finish", async () => {
    const here = await opened();
    const next = newToken();
    await inTransaction(db, (trx) =>
      renewLink(trx, {
        ...{ requestId, tokenHash: next.tokenHash, codeHash: newCode(next.token).codeHash },
        ...{ endsAt: new Date(Date.now() + linkMs), now: new Date(Date.now() + 1000) },
      }),
    );
    expect(await device().see()).toMatchObject(closed("replaced", 410));
    expect(await device(next.token).see()).toMatchObject({ data: { kind: "code" } });
    expect(await here.judge()).toBe(303);
    expect(await judged()).toHaveLength(3);
  });

  it("judged: it opens neither task nor photo any more", async () => {
    const fileId = await storePhoto();
    const here = await opened();
    expect(await here.photo(fileId)).toBe(200);
    await here.judge();
    expect(await here.see()).toMatchObject(closed("judged", 200));
    expect(await here.photo(fileId)).toBe(404);
  });
});

describe("v5.0.0-2.3.3 nothing is counted twice", () => {
  it("two tabs, a double click, a replay: one judgement", async () => {
    const here = await opened();
    const sent = await Promise.all([
      here.judge(),
      here.judge(),
      here.judge({ "criterion-0": "not-yet" }),
    ]);
    expect(sent).toEqual([303, 303, 303]);
    expect(await judged()).toHaveLength(3);
    expect(await here.judge({ "criterion-0": "not-yet" })).toBe(303);
    expect(await judged()).toHaveLength(3);
    const { log } = await openCase(visit);
    expect(log.filter(({ type }) => type === "JUDGED")).toHaveLength(1);
  });

  it("v5.0.0-3.5.3 opening the link changes nothing: mail programs open links too", async () => {
    const before = await row();
    for (let count = 0; count < 3; count += 1) await device().see();
    expect(await row()).toEqual(before);
  });
});

async function storePhoto(caseId = visit.caseId): Promise<string> {
  const bytes = jpeg();
  const id = randomUUID();
  const stored = await writeEvidence(dataFolder, bytes);
  const kept = { name: "line.jpg", description: "The line", kind: "jpeg" as const };
  const file = { id, ...kept, bytes: bytes.length, ...stored };
  await inTransaction(db, (trx) => insertTaskFile(trx, { caseId, file, now: new Date() }));
  return id;
}

describe("v5.0.0-8.2.2 photos are for the device that has given the code, and of its task alone", () => {
  it("as pictures that no browser takes for anything else", async () => {
    const fileId = await storePhoto();
    const here = await opened();
    const path = `/fi/workplace/${token}/photos/${fileId}`;
    const params = { token, file: fileId };
    const made = await pageArgs(db, null, { path, params, dataFolder });
    const given = await photo.loader({ ...made, request: requestFor(path, here.last()) });
    expect(Object.fromEntries(given.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(Buffer.from(await given.arrayBuffer())).toEqual(jpeg());
  });

  it("not without the code, and none of another task", async () => {
    const fileId = await storePhoto();
    expect(await device().photo(fileId)).toBe(404);
    const stranger = await makeTask(world);
    const foreign = await storePhoto(stranger.caseId);
    const here = await opened();
    expect(await here.photo(foreign)).toBe(404);
    expect(await here.photo("../../etc")).toBe(404);
  });

  it("v5.0.0-14.3.2 and the page is kept by nobody and found by nobody", () => {
    expect(page.headers()).toEqual({
      "Cache-Control": "no-store",
      "Referrer-Policy": "same-origin",
      "X-Robots-Tag": "noindex, nofollow",
    });
  });
});
