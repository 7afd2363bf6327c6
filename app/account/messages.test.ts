// How people choose what they are told of, and stop it.
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { makeMembership, makePerson } from "~/auth/test-visit";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import type { Db } from "~db/queries/connection.server";
import { inTransaction } from "~db/queries/connection.server";
import { listMessageChoices } from "~db/queries/message-choices.server";
import { insertUnsubscribeToken } from "~db/queries/unsubscribe-tokens.server";
import { testDatabase } from "~db/test-database";
import { action as accountAction, loader as accountLoader } from "./account.page";
import { loader as inboxLoader } from "./inbox.page";
import { action, loader } from "./unsubscribe.page";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

async function holder() {
  const person = await makePerson(db);
  const token = newToken();
  await inTransaction(db, (trx) =>
    insertUnsubscribeToken(trx, {
      tokenHash: hashOfToken(token),
      userId: person.id,
      now: new Date(),
    }),
  );
  return { ...person, token };
}

const visitLink = (token: string, form?: Record<string, string>) =>
  pageArgs(db, null, {
    path: `/fi/unsubscribe/${token}`,
    params: { token },
    ...(form && { form }),
  });

describe("the account page", () => {
  it("asks learners of what is theirs, and staff of everything", async () => {
    const { id } = await makePerson(db);
    const read = async () =>
      (await accountLoader(await pageArgs(db, id, { path: "/fi/account" }))).messages;
    expect(await read()).toEqual([
      { topic: "plan", pace: "daily" },
      { topic: "decisions", pace: "daily" },
    ]);
    await makeMembership(db, id, "instructor");
    expect((await read()).map(({ topic }) => topic)).toEqual([
      "plan",
      "decisions",
      "learners",
      "evidence",
    ]);
  });

  it("keeps the choices, and leaves out what the form does not name", async () => {
    const { id } = await makePerson(db);
    const send = async (form: Record<string, string>) =>
      statusOf(accountAction(await pageArgs(db, id, { path: "/fi/account", form })));
    expect(await send({ intent: "messages", plan: "weekly", decisions: "never" })).toBe(302);
    expect(await send({ intent: "messages", plan: "at-once" })).toBe(302);
    expect(await listMessageChoices(db, id)).toEqual(
      expect.arrayContaining([
        { topic: "plan", pace: "at-once" },
        { topic: "decisions", pace: "never" },
      ]),
    );
    expect(await send({ intent: "messages", plan: "hourly" })).toMatchObject({
      data: { intent: "messages", result: { error: { plan: [expect.any(String)] } } },
    });
  });
});

describe("the link at the end of a digest", () => {
  it("says what it would do and changes nothing", async () => {
    const { id, email, token } = await holder();
    expect(await loader(await visitLink(token))).toMatchObject({ email, isDone: false });
    expect(await listMessageChoices(db, id)).toEqual([]);
  });

  it.each([
    ["by the page's button", {}],
    ["by a mail program's press", { "List-Unsubscribe": "One-Click" }],
  ])("stops every digest %s, without a session", async (_name, form) => {
    const { id, token } = await holder();
    expect(await statusOf(action(await visitLink(token, form)))).toBe(302);
    const choices = await listMessageChoices(db, id);
    expect(choices).toHaveLength(4);
    expect(choices.every(({ pace }) => pace === "never")).toBe(true);
  });

  it.each(["a".repeat(43), "x", "%00"])("opens nothing where it is guessed: %s", async (token) => {
    expect(await statusOf(loader(await visitLink(token)))).toBe(404);
    expect(await statusOf(action(await visitLink(token, {})))).toBe(404);
  });
});

describe("the development inbox", () => {
  it("does not exist where people are real", async () => {
    const args = await pageArgs(db, null, { path: "/fi/inbox" });
    expect(await statusOf(inboxLoader(args))).toBe(404);
    const demo = { ...args, context: { ...args.context, isDemo: true } };
    expect(await inboxLoader(demo)).toEqual({ letters: [] });
  });
});
