// From what happened to the letter of the morning after.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Notice } from "~/domain/notice/notice";
import type { Choices } from "~/domain/notice/topic";
import type { Locale } from "~/i18n/locale";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { replacePathNeeds } from "~db/queries/path-needs.server";
import { insertCase } from "~db/queries/prior-learning-cases.server";
import { testDatabaseClient } from "~db/test-database";
import { makeSchool, makeUser, type School } from "~db/test-school";
import { changeChoices, stopDigests } from "./change-choices.server";
import { findDueSoon } from "./find-due-soon.server";
import { notify } from "./notify.server";
import { sendNotices } from "./send-notices.server";
import { hurryJobs, listJobs, siteOrigin, startSink, workOnce } from "./test-sink";
import { findTokenHolder } from "./token-holder.server";

const { db, url } = await testDatabaseClient();
const sink = await startSink();

/** A Sunday; the morning after is seven in Helsinki. */
const now = new Date("2026-11-22T10:00:00Z");
const monday7 = new Date("2026-11-23T05:00:00Z");
const nextMonday7 = new Date("2026-11-30T05:00:00Z");

let world: World;
let school: School;

beforeAll(async () => {
  world = await makeWorld(db);
  school = await makeSchool(db, { learners: 1 });
});

async function makeReader(given: { locale?: Locale; choices?: Choices } = {}) {
  const { id, email } = await makeUser(db, { name: "Test learner" });
  const { locale = "en", choices = {} } = given;
  await db.updateTable("users").set({ locale }).where("id", "=", id).execute();
  await changeChoices(db, { userId: id, choices, now });
  return { userId: id, email };
}

function tell(userId: string, notice: Notice, dedupeKey?: string): Promise<void> {
  return inTransaction(db, (trx) =>
    notify(trx, { userId, notice, now, ...(dedupeKey && { dedupeKey }) }),
  );
}

async function assign(
  learnerId: string,
  days: { dueOn?: string; milestones?: Record<string, string> } = {},
): Promise<string> {
  await beginPath(world, { strategy: "retrainee", learnerId });
  const { id } = await db
    .insertInto("assignments")
    .values({
      organisation_id: school.organisationId,
      learner_id: learnerId,
      goal_kind: "course",
      goal_id: "basics",
      strategy: "retrainee",
      eqf: 4,
      due_on: days.dueOn ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const [module_id, due_on] of Object.entries(days.milestones ?? {})) {
    await db.insertInto("milestones").values({ assignment_id: id, module_id, due_on }).execute();
  }
  return id;
}

function makeClaim(learnerId: string): Promise<string> {
  const made = { learnerId, organisationId: school.organisationId, clientKey: randomUUID() };
  return inTransaction(db, async (trx) => {
    const claim = { ...made, machineVersion: 1, state: "claimed", skillIds: ["cells"], now };
    const id = (await insertCase(trx, claim)) ?? expect.unreachable("a claim");
    await trx
      .updateTable("prior_learning_cases")
      .set({ waiting_since: now })
      .where("id", "=", id)
      .execute();
    return id;
  });
}

/** What a person finds in their post after the job of that moment. */
async function postOf({ userId, email }: { userId: string; email: string }, at = monday7) {
  const before = sink.mails.length;
  await sendNotices(db, { userId, origin: siteOrigin, now: at });
  await hurryJobs(db);
  await workOnce({ db, url, post: sink.post });
  const fresh = sink.mails.slice(before);
  return fresh.filter((mail) => [mail.to].flat().some((one) => one?.text === email));
}

describe("a digest", () => {
  it("is one letter with what asks for an act first, each line with its link", async () => {
    const reader = await makeReader({ locale: "fi" });
    const assignmentId = await assign(reader.userId, { dueOn: "2026-12-18" });
    const caseId = await makeClaim(reader.userId);
    await tell(reader.userId, { kind: "claim-decided", caseId });
    await tell(reader.userId, { kind: "assigned", assignmentId });
    const mails = await postOf(reader);
    expect(mails).toHaveLength(1);
    const text = mails[0]?.text ?? "";
    expect(mails[0]?.subject).toBe(
      "Uutta opittavaa: Basics fi, valmis viimeistään 18.12.2026 (ja 1 muuta)",
    );
    expect(text).toContain("Hei Test learner,");
    expect(text.indexOf(`${siteOrigin}/fi/learn\n`)).toBeGreaterThan(0);
    expect(text.indexOf(`${siteOrigin}/fi/learn/prior-learning/${caseId}`)).toBeGreaterThan(
      text.indexOf(`${siteOrigin}/fi/learn\n`),
    );
    expect(mails[0]?.html).toContain(`<a href="${siteOrigin}/fi/learn/prior-learning/${caseId}">`);
  });

  it("waits for the morning that its reader chose, and tells the same once", async () => {
    const reader = await makeReader();
    const caseId = await makeClaim(reader.userId);
    await tell(reader.userId, { kind: "claim-decided", caseId }, "claim 1");
    await tell(reader.userId, { kind: "claim-decided", caseId }, "claim 1");
    await tell(reader.userId, { kind: "claim-decided", caseId });
    const jobs = (await listJobs(db)).filter(({ task }) => task === "send_notices");
    expect(jobs.map(({ runAt }) => runAt)).toEqual([monday7]);
    expect(await postOf(reader, now)).toEqual([]);
    const [mail] = await postOf(reader);
    expect(mail?.subject).toBe("Your claim of prior learning has been dealt with");
    expect(mail?.text?.match(/dealt with/g)).toHaveLength(1);
    expect(await postOf(reader, nextMonday7)).toEqual([]);
  });

  it("goes by the choice of each topic", async () => {
    const reader = await makeReader({ choices: { decisions: "weekly", plan: "never" } });
    const caseId = await makeClaim(reader.userId);
    const assignmentId = await assign(reader.userId);
    await tell(reader.userId, { kind: "claim-decided", caseId });
    await tell(reader.userId, { kind: "assigned", assignmentId });
    const later = new Date("2026-11-24T05:00:00Z");
    await changeChoices(db, {
      userId: reader.userId,
      choices: { decisions: "weekly" },
      now: later,
    });
    await db
      .updateTable("notices")
      .set({ created_at: later })
      .where("user_id", "=", reader.userId)
      .execute();
    expect(await postOf(reader, later)).toEqual([]);
    const mails = await postOf(reader, nextMonday7);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Your claim of prior learning has been dealt with",
    ]);
  });

  it("is not written where everything is over by then", async () => {
    const reader = await makeReader();
    const assignmentId = await assign(reader.userId);
    await tell(reader.userId, { kind: "assigned", assignmentId });
    await db
      .updateTable("assignments")
      .set({ withdrawn_at: now })
      .where("id", "=", assignmentId)
      .execute();
    expect(await postOf(reader)).toEqual([]);
    const left = await db
      .selectFrom("notices")
      .select("id")
      .where("user_id", "=", reader.userId)
      .where("settled_at", "is", null)
      .execute();
    expect(left).toEqual([]);
  });

  it("is written once, however many workers there are", async () => {
    const reader = await makeReader();
    await tell(reader.userId, { kind: "claim-decided", caseId: await makeClaim(reader.userId) });
    const asked = { userId: reader.userId, origin: siteOrigin, now: monday7 };
    const written = await Promise.all([1, 2, 3].map(() => sendNotices(db, asked)));
    expect(written.filter((id) => id !== null)).toHaveLength(1);
  });

  it("tells nothing of what was rolled back", async () => {
    const reader = await makeReader();
    const caseId = await makeClaim(reader.userId);
    const failing = inTransaction(db, async (trx) => {
      await notify(trx, { userId: reader.userId, notice: { kind: "claim-decided", caseId }, now });
      throw new Error("the verb failed");
    });
    await expect(failing).rejects.toThrow("the verb failed");
    expect(await postOf(reader)).toEqual([]);
  });
});

describe("staff", () => {
  const instructor = async () => {
    const { instructorId } = school;
    const { email } = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", instructorId)
      .executeTakeFirstOrThrow();
    return { userId: instructorId, email };
  };

  it("are told who needs them, as long as that holds", async () => {
    const [learnerId = ""] = school.learnerIds;
    const { pathId } = await beginPath(world, { strategy: "retrainee", learnerId });
    const need = { kind: "lesson" as const, subject: "basics/cells", skill: "cells" };
    const since = now.toISOString();
    await inTransaction(db, (trx) =>
      replacePathNeeds(trx, { pathId, learnerId, needs: [{ ...need, since }] }),
    );
    const { groupId } = school;
    const reader = await instructor();
    await tell(reader.userId, { kind: "needs-you", pathId, learnerId, groupId });
    const [mail] = await postOf(reader);
    expect(mail?.subject).toBe("Learner 001 may need your help: Basics en");
    expect(mail?.text).toContain(`/en/guide/groups/${groupId}/learners/${learnerId}`);

    await tell(reader.userId, { kind: "needs-you", pathId, learnerId, groupId });
    await inTransaction(db, (trx) => replacePathNeeds(trx, { pathId, learnerId, needs: [] }));
    expect(await postOf(reader)).toEqual([]);
  });

  it("of other organisations, and those who have left, are told nothing of a learner", async () => {
    const caseId = await makeClaim(school.learnerIds[0] ?? "");
    const stranger = await makeSchool(db);
    const { email } = await db
      .selectFrom("users")
      .select("email")
      .where("id", "=", stranger.instructorId)
      .executeTakeFirstOrThrow();
    const notice: Notice = { kind: "evidence-waiting", what: "claim", caseId };
    await tell(stranger.instructorId, notice);
    expect(await postOf({ userId: stranger.instructorId, email })).toEqual([]);

    const reader = await instructor();
    await tell(reader.userId, notice);
    const [mail] = await postOf(reader);
    expect(mail?.subject).toBe("Learner 001 is waiting for a decision about prior learning");
  });
});

describe("due days", () => {
  it("are told three days before, once, of what is not done", async () => {
    const reader = await makeReader();
    const morning = new Date("2026-11-23T03:00:00Z");
    await assign(reader.userId, {
      dueOn: "2027-01-31",
      milestones: { "basics/first": "2026-11-26", "basics/second": "2026-11-27" },
    });
    await findDueSoon(db, { now: morning });
    await findDueSoon(db, { now: morning });
    const mails = await postOf(reader, monday7);
    expect(mails.map(({ subject }) => subject)).toEqual(["Module first en: due 26 Nov 2026"]);
    expect(mails[0]?.text).toContain(`${siteOrigin}/en/learn/courses/basics`);
  });

  it("are not told where the day was moved meanwhile", async () => {
    const reader = await makeReader();
    const morning = new Date("2026-11-23T03:00:00Z");
    await assign(reader.userId, { milestones: { "basics/first": "2026-11-25" } });
    await findDueSoon(db, { now: morning });
    await db
      .updateTable("milestones")
      .set({ due_on: "2026-12-10" })
      .where("module_id", "=", "basics/first")
      .execute();
    expect(await postOf(reader, monday7)).toEqual([]);
  });
});

describe("the end of digests", () => {
  it("stands in every digest, for a press of the mail program too", async () => {
    const reader = await makeReader({ locale: "sv" });
    await tell(reader.userId, { kind: "claim-decided", caseId: await makeClaim(reader.userId) });
    const [mail] = await postOf(reader);
    const link = /https:\S+\/sv\/unsubscribe\/([\w-]{43})/.exec(mail?.text ?? "");
    const list = mail?.headers.get("list") as Record<string, { url?: string; name?: string }>;
    expect(list.unsubscribe?.url).toBe(link?.[0]);
    expect(list["unsubscribe-post"]?.name).toBe("List-Unsubscribe=One-Click");
    expect(await findTokenHolder(db, link?.[1])).toEqual(reader);
    expect(await findTokenHolder(db, "a".repeat(43))).toBeUndefined();
    const stored = await db
      .selectFrom("unsubscribe_tokens")
      .select("token_hash")
      .where("user_id", "=", reader.userId)
      .executeTakeFirst();
    expect(stored?.token_hash).not.toContain(link?.[1]);
  });

  it("keeps back what already waits", async () => {
    const reader = await makeReader();
    await tell(reader.userId, { kind: "claim-decided", caseId: await makeClaim(reader.userId) });
    await stopDigests(db, { userId: reader.userId, now });
    expect(await postOf(reader)).toEqual([]);
    await tell(reader.userId, { kind: "claim-decided", caseId: await makeClaim(reader.userId) });
    expect(await postOf(reader, nextMonday7)).toEqual([]);
  });
});
