import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { hurryJobs, siteOrigin, startSink, workOnce } from "~/mail/test-sink";
import { listCoordinators, listOpenHandovers } from "~db/queries/handovers.server";
import { deleteMembership, insertMembership } from "~db/queries/memberships.server";
import { testDatabaseClient } from "~db/test-database";
import { makeUser, testNow as now } from "~db/test-school";
import * as page from "./partner-handover.page";
import {
  answerHandover,
  openHandover,
  renewHandover,
  withdrawHandover,
} from "./partner-handover.server";
import { action as actOnOwn } from "./partner-own.page";
import { makePartner } from "./test-partner";

const { db, url: databaseUrl } = await testDatabaseClient();
const sink = await startSink();
const gone = { ok: false, reason: "gone" };

type Opened = { ok: true; id: string; url: string };
const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";

/** A coordinator, somebody who is to take their place, and how the one asks the other. */
async function makeHandover() {
  const { organisationId, coordinatorId: actorId } = await makePartner(db);
  const receiver = await makeUser(db, { name: "Demo receiver" });
  const asked = { organisationId, organisationIds: [organisationId], actorId, now };
  const order = {
    ...{ ...asked, replacesId: actorId, origin: siteOrigin },
    ...{ address: receiver.email.toUpperCase(), locale: "sv" as const, note: "Keys: office" },
  };
  const open = async (over: Partial<typeof order> = {}): Promise<Opened> => {
    const opened = await openHandover(db, { ...order, ...over });
    if (!opened.ok) throw new Error(opened.reason);
    return opened;
  };
  const coordinators = async () => (await listCoordinators(db, asked)).map(({ id }) => id);
  return { organisationId, actorId, receiver, asked, order, open, coordinators };
}

async function mailsTo(address: string) {
  await hurryJobs(db);
  await workOnce({ db, url: databaseUrl, post: sink.post });
  return sink.mails.filter((mail) => [mail.to].flat().some((one) => one?.text === address));
}

async function auditOf(subject: string) {
  const rows = db.selectFrom("audit_log").select("action").where("subject", "=", subject);
  return (await rows.orderBy("id").execute()).map(({ action }) => action);
}

describe("a handover", () => {
  it("goes by a letter in the chosen language, whose link moves the role once", async () => {
    const { actorId, receiver, asked, order, open, coordinators } = await makeHandover();
    const opened = await open();
    expect(await openHandover(db, order)).toEqual({ ok: false, reason: "already-open" });
    const mails = await mailsTo(receiver.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Du erbjuds koordinatorns arbete: Demo school",
    ]);
    expect(mails[0]?.text).toContain(opened.url);
    expect(mails[0]?.text).toContain("Keys: office");
    expect(opened.url).toMatch(/^https:\/\/akkupolku\.test\/sv\/region\/handovers\/[\w-]{43}$/);
    const stored = await db.selectFrom("partner_handovers").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(tokenOf(opened));
    expect(await coordinators()).toEqual([actorId]);

    const answer = { token: tokenOf(opened), isAccepted: true, now };
    const stranger = await makeUser(db);
    expect(await answerHandover(db, { ...answer, user: stranger })).toEqual(gone);
    expect(await answerHandover(db, { ...answer, token: "guess", user: receiver })).toEqual(gone);
    expect(await answerHandover(db, { ...answer, user: receiver })).toEqual({ ok: true });
    expect(await answerHandover(db, { ...answer, user: receiver })).toEqual(gone);
    expect(await coordinators()).toEqual([receiver.id]);
    expect(await listOpenHandovers(db, asked)).toEqual([]);
    expect(await auditOf(`handover:${opened.id}`)).toEqual(["open-handover", "accept-handover"]);
  });

  it("ends after two weeks; a new link works instead of the one before", async () => {
    const { receiver, asked, open, coordinators } = await makeHandover();
    const opened = await open();
    const late = new Date(now.getTime() + 14 * 24 * 60 * 60 * 1000);
    const answer = { user: receiver, isAccepted: true, now: late };
    expect(await answerHandover(db, { ...answer, token: tokenOf(opened) })).toEqual(gone);
    const again = { ...asked, handoverId: opened.id, origin: siteOrigin, now: late };
    expect(await renewHandover(db, { ...again, organisationIds: [] })).toEqual(gone);
    const renewed = await renewHandover(db, again);
    if (!renewed.ok) throw new Error(renewed.reason);
    expect(await answerHandover(db, { ...answer, token: tokenOf(opened) })).toEqual(gone);
    expect(await answerHandover(db, { ...answer, token: tokenOf(renewed) })).toEqual({ ok: true });
    expect(await coordinators()).toEqual([receiver.id]);
  });

  it("changes nothing where it is declined, withdrawn, or makes no sense; no letter goes then", async () => {
    const { actorId, receiver, asked, order, open, coordinators } = await makeHandover();
    const giver = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", actorId)
      .executeTakeFirstOrThrow();
    const elsewhere = { ...order, replacesId: null, organisationIds: [] };
    expect(await openHandover(db, elsewhere)).toEqual(gone);
    expect(await openHandover(db, { ...order, address: giver.email })).toMatchObject({
      reason: "already-coordinates",
    });
    expect(await openHandover(db, { ...order, replacesId: receiver.id })).toMatchObject({
      reason: "not-a-coordinator",
    });
    const first = tokenOf(await open());
    await answerHandover(db, { user: receiver, token: first, isAccepted: false, now });
    const second = await open();
    const taken = { ...asked, handoverId: second.id };
    expect(await withdrawHandover(db, { ...taken, organisationIds: [] })).toEqual(gone);
    expect(await withdrawHandover(db, taken)).toEqual({ ok: true });
    const answer = { user: receiver, token: tokenOf(second), isAccepted: true, now };
    expect(await answerHandover(db, answer)).toEqual(gone);
    expect(await coordinators()).toEqual([actorId]);
    expect(await mailsTo(receiver.email)).toEqual([]);
  });

  it("gives one place to one person, and nothing once the giver may give nothing", async () => {
    const { receiver, open, coordinators } = await makeHandover();
    const rival = await makeUser(db);
    const tokens = [await open(), await open({ address: rival.email })].map(tokenOf);
    const answers = await Promise.all(
      [receiver, rival].map((user, index) =>
        answerHandover(db, { user, token: tokens[index] ?? "", isAccepted: true, now }),
      ),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await coordinators()).toHaveLength(1);

    const other = await makeHandover();
    const token = tokenOf(await other.open());
    const place = { userId: other.actorId, organisationId: other.organisationId };
    await deleteMembership(db, { ...place, role: "coordinator" });
    const answer = { user: other.receiver, token, isAccepted: true, now };
    expect(await answerHandover(db, answer)).toEqual(gone);
    expect(await other.coordinators()).toEqual([]);
  });
});

describe("the pages of a handover", () => {
  let made: Awaited<ReturnType<typeof makeHandover>>;
  beforeAll(async () => {
    made = await makeHandover();
  });

  const ofOwn = async (form: Record<string, string>, userId = made.actorId) => {
    const { organisationId: organisation } = made;
    const path = `/en/region/work/organisation/${organisation}`;
    return statusOf(actOnOwn(await pageArgs(db, userId, { path, params: { organisation }, form })));
  };
  const visit = (url: string) => ({
    path: new URL(url).pathname,
    params: { token: tokenOf({ url }) },
  });
  const read = async (userId: string | null, url: string) =>
    statusOf(page.loader(await pageArgs(db, userId, visit(url))));

  it("show the giver the link once, and whoever is signed in with another account the way to theirs", async () => {
    const { receiver, coordinators, asked } = made;
    const colleague = await makeUser(db);
    const { organisationId } = made;
    await insertMembership(db, { userId: colleague.id, organisationId, role: "coordinator" });
    // A coordinator hands over their own place, whatever a form may name.
    const form = { intent: "handover", address: receiver.email, locale: "en" };
    const sent = await ofOwn({ ...form, replaces: colleague.id });
    expect(sent).toMatchObject({ data: { link: { address: receiver.email } } });
    const { url } = (sent as { data: { link: { url: string } } }).data.link;
    expect(new Headers((sent as { init: ResponseInit }).init.headers).get("Cache-Control")).toBe(
      "no-store",
    );
    expect(await listOpenHandovers(db, asked)).toHaveLength(1);

    expect(await read(null, url)).toBe(302);
    const { email } = colleague;
    const wrong = { data: { kind: "wrong", address: receiver.email, email } };
    expect(await read(colleague.id, url)).toEqual({
      ...{ ...wrong, type: "DataWithResponseInit", init: { status: 403 } },
    });
    expect(await read(receiver.id, url)).toMatchObject({ data: { kind: "open" } });
    const yes = { ...visit(url), form: { intent: "accept" } };
    expect(await statusOf(page.action(await pageArgs(db, colleague.id, yes)))).toBe(409);
    expect(await statusOf(page.action(await pageArgs(db, receiver.id, yes)))).toBe(303);
    expect(await read(receiver.id, url)).toMatchObject({ data: { kind: "accepted" } });
    expect((await coordinators()).sort()).toEqual([colleague.id, receiver.id].sort());
    expect(await read(receiver.id, `${siteOrigin}/fi/region/handovers/guess`)).toMatchObject({
      ...{ data: { standing: "unknown" }, init: { status: 404 } },
    });
  });

  it("send few letters to one address, and keep what was typed", async () => {
    const { receiver } = made;
    const form = { intent: "handover", address: "many@school.test", locale: "fi", note: "Keys" };
    const answers: unknown[] = [];
    for (let index = 0; index < 11; index += 1) {
      answers.push(await ofOwn(form, receiver.id));
    }
    expect(answers[1]).toMatchObject({ init: { status: 400 } });
    expect(answers[10]).toMatchObject({
      data: { handover: { initialValue: { note: "Keys", address: "many@school.test" } } },
      init: { status: 429 },
    });
    expect(await mailsTo("many@school.test")).toHaveLength(1);
  });
});
