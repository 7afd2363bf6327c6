// Letters as a mail server receives them.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Letter } from "~/domain/notice/letter";
import type { Locale } from "~/i18n/locale";
import { inTransaction } from "~db/queries/connection.server";
import { insertGroup } from "~db/queries/groups.server";
import { listKeptLetters } from "~db/queries/letters.server";
import { upsertOrganisation } from "~db/queries/organisations.server";
import { testDatabaseClient } from "~db/test-database";
import { deliverLetter } from "./deliver-letter.server";
import { inboxPost, smtpPost } from "./post.server";
import { sendLetter } from "./send-letter.server";
import { hurryJobs, listJobs, sinkFrom, siteOrigin, startSink, workOnce } from "./test-sink";

const { db, url } = await testDatabaseClient();
const sink = await startSink();
const work = (post = sink.post) => workOnce({ db, url, post });

const address = () => `${randomUUID()}@post.test`;
const received = (to: string) =>
  sink.mails.filter((mail) => [mail.to].flat().some((one) => one?.text === to));

async function makeGroup(given: { organisation: string; group: string }): Promise<string> {
  const slug = `school-${randomUUID()}`;
  const school = { slug, name: given.organisation, country: "FI" } as const;
  const organisationId = await upsertOrganisation(db, school);
  const group = { organisationId, name: given.group, joinCode: randomUUID(), now: new Date() };
  const { id: createdBy } = await db
    .insertInto("users")
    .values({ email: address(), name: "Teacher", password_hash: "none", locale: "fi" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return (await insertGroup(db, { ...group, createdBy })) ?? expect.unreachable("a group");
}

async function invitationTo(
  to: string,
  given: { organisation?: string; group?: string; name?: string; locale?: Locale } = {},
): Promise<string> {
  const { organisation = "Åbo vuxenutbildning", group = "Höst", name = "", locale = "fi" } = given;
  const letter: Letter = {
    kind: "invitation",
    groupId: await makeGroup({ organisation, group }),
    invitationId: randomUUID(),
    name,
    url: `${siteOrigin}/${locale}/join`,
  };
  return inTransaction(db, (trx) => sendLetter(trx, { to, locale, letter, now: new Date() }));
}

describe("a letter", () => {
  it("arrives as text and as html, in its reader's language, from whom it says", async () => {
    const to = address();
    const id = await invitationTo(to, {
      organisation: "Pohjanmaan aikuiskoulutus Ähtäri",
      group: "Syksyn yö",
      name: "Äidin Öljy Å",
      locale: "fi",
    });
    await work();
    const [mail] = received(to);
    expect(mail?.subject).toBe("Kutsu ryhmään Syksyn yö: Pohjanmaan aikuiskoulutus Ähtäri");
    expect(mail?.from?.text).toBe('"Akkupolku" <post@akkupolku.test>');
    expect(mail?.messageId).toBe(`<${id}@akkupolku.test>`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.headers.get("content-language")).toBe("fi");
    expect(mail?.headers.has("list-unsubscribe")).toBe(false);
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain("Hei Äidin Öljy Å,");
      expect(body).toContain("Pohjanmaan aikuiskoulutus Ähtäri");
      expect(body).toContain(`${siteOrigin}/fi/join`);
    }
    expect(mail?.html).toContain('<html lang="fi">');
    expect(mail?.html).not.toContain("style=");
  });

  it.each([
    ["sv", "Inbjudan till gruppen"],
    ["en", "Invitation to the group"],
  ] as const)("speaks %s", async (locale, words) => {
    const to = address();
    await invitationTo(to, { locale });
    await work();
    expect(received(to)[0]?.subject).toContain(words);
  });

  it("trust 12: shows what people typed as text, and takes no header from it", async () => {
    const to = address();
    const other = address();
    await invitationTo(to, {
      organisation: `School\r\nBcc: ${other}\r\n\r\nHi`,
      group: '<script>alert("x")</script>',
      name: "<img src=x onerror=alert(1)>\nX-Evil: 1",
    });
    await work();
    const [mail] = received(to);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.headers.has("x-evil")).toBe(false);
    expect(mail?.subject).toContain(`School Bcc: ${other} Hi`);
    expect(mail?.html).not.toMatch(/<script|<img/);
    expect(mail?.html).toContain("&lt;script&gt;");
    expect(received(other)).toEqual([]);
  });

  it("says below a line what somebody wrote about it, and never in the subject", async () => {
    const to = address();
    const text = "Your proposal has been declined: Cells";
    const entry = { text, url: `${siteOrigin}/en/x`, note: "Reason: <b>no</b>", asksForAct: false };
    const letter: Letter = {
      ...{ kind: "digest", name: "Test teacher", entries: [entry] },
      ...{ choicesUrl: siteOrigin, unsubscribeUrl: siteOrigin },
    };
    const given = { to, locale: "en", letter, now: new Date() } as const;
    await inTransaction(db, (trx) => sendLetter(trx, given));
    await work();
    const [mail] = received(to);
    expect(mail?.subject).toBe(text);
    expect(mail?.text).toContain(`- ${text}\n  ${entry.url}\n  ${entry.note}\n`);
    expect(mail?.html).toContain("<br>Reason: &lt;b&gt;no&lt;/b&gt;</li>");
  });

  it("is forgotten when it has left", async () => {
    const id = await invitationTo(address());
    await work();
    const row = await db
      .selectFrom("letters")
      .select(["letter", "body_text", "sent_at"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(row).toEqual({ letter: null, body_text: null, sent_at: expect.any(Date) });
  });

  it("about a group that was put away meanwhile does not leave", async () => {
    const to = address();
    await invitationTo(to);
    await db.updateTable("groups").set({ archived_at: new Date() }).execute();
    await work();
    expect(received(to)).toEqual([]);
  });
});

describe("the queue", () => {
  it("sends nothing of what was rolled back", async () => {
    const to = address();
    const groupId = await makeGroup({ organisation: "School", group: "Höst" });
    const failing = inTransaction(db, async (trx) => {
      const letter = { kind: "invitation" as const, groupId, invitationId: randomUUID(), name: "" };
      const url = `${siteOrigin}/fi/join`;
      await sendLetter(trx, { to, locale: "fi", letter: { ...letter, url }, now: new Date() });
      throw new Error("the verb failed");
    });
    await expect(failing).rejects.toThrow("the verb failed");
    expect(await listJobs(db)).toEqual([]);
    await work();
    expect(received(to)).toEqual([]);
  });

  it("tries again later after a 451, and not once more after success", async () => {
    const to = address();
    const id = await invitationTo(to);
    sink.refuse(451);
    await work();
    expect(received(to)).toEqual([]);
    const [job] = await listJobs(db);
    expect(job).toMatchObject({ task: "send_letter", attempts: 1 });
    expect(job?.runAt.getTime()).toBeGreaterThan(Date.now());
    expect(job?.lastError).toContain("EMESSAGE 451");
    expect(job?.lastError).not.toContain(to);
    await hurryJobs(db);
    await work();
    expect(received(to)).toHaveLength(1);
    expect(await listJobs(db)).toEqual([]);
    expect(await deliverLetter(db, { letterId: id, post: sink.post, now: new Date() })).toBe(
      "already",
    );
    expect(received(to)).toHaveLength(1);
  });

  it("tries again where the mail server is away", async () => {
    const to = address();
    await invitationTo(to);
    await work(smtpPost({ url: "smtp://127.0.0.1:1", from: sinkFrom }));
    expect((await listJobs(db))[0]?.lastError).toContain("The mail server did not take the letter");
    await hurryJobs(db);
    await work();
    expect(received(to)).toHaveLength(1);
  });

  it("gives a letter up that its receiver's server will never take", async () => {
    const id = await invitationTo(address());
    sink.refuse(550);
    await work();
    expect(await listJobs(db)).toEqual([]);
    const row = await db
      .selectFrom("letters")
      .select(["refusal", "sent_at"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(row).toEqual({ refusal: "EMESSAGE 550", sent_at: null });
  });

  it("never writes to the demo's people", async () => {
    const to = "learner@demo.example";
    await invitationTo(to);
    await work();
    expect(received(to)).toEqual([]);
  });

  it("lets one letter leave once, however many workers there are", async () => {
    const all = Array.from({ length: 8 }, address);
    for (const to of all) await invitationTo(to);
    await Promise.all([work(), work(), work()]);
    expect(all.map((to) => received(to).length)).toEqual(all.map(() => 1));

    const to = address();
    const letterId = await invitationTo(to);
    const both = [1, 2].map(() =>
      deliverLetter(db, { letterId, post: sink.post, now: new Date() }),
    );
    expect((await Promise.all(both)).sort()).toEqual(["already", "sent"]);
    expect(received(to)).toHaveLength(1);
  });

  it("lets no letter leave after two weeks in the box", async () => {
    const to = address();
    const letterId = await invitationTo(to);
    const now = new Date(Date.now() + 15 * 24 * 60 * 60 * 1000);
    expect(await deliverLetter(db, { letterId, post: sink.post, now })).toBe("over");
    expect(received(to)).toEqual([]);
  });
});

describe("the development inbox", () => {
  it("keeps what would have been sent, so that its links can be followed", async () => {
    const to = address();
    await invitationTo(to, { locale: "sv" });
    await work(inboxPost);
    const [kept] = await listKeptLetters(db, { limit: 1 });
    expect(kept).toMatchObject({ to, locale: "sv", subject: expect.stringContaining("Inbjudan") });
    expect(kept?.text).toContain(`${siteOrigin}/sv/join`);
    expect(received(to)).toEqual([]);
  });
});
