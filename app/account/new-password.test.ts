// Somebody who has forgotten their password, from the question to the sign-in.
import { describe, expect, it } from "vitest";
import { getUser } from "~/auth/session.server";
import { signIn } from "~/auth/sign-in.server";
import { cookiesOf, pageArgs, statusOf } from "~/auth/test-page";
import { goodPassword, makePerson, requestFor, visit } from "~/auth/test-visit";
import { startSink, workOnce } from "~/mail/test-sink";
import { testDatabaseClient } from "~db/test-database";
import { action as askAction } from "./forgot-password.page";
import { action, loader } from "./new-password.page";

const { db, url } = await testDatabaseClient();
const sink = await startSink();
const nextPassword = "four amber cathodes";

const ask = async (email: string) =>
  statusOf(askAction(await pageArgs(db, null, { path: "/en/forgot-password", form: { email } })));

async function linkTo(email: string): Promise<string> {
  await ask(email);
  await workOnce({ db, url, post: sink.post });
  const mail = sink.mails.findLast(({ to }) => [to].flat().some((one) => one?.text === email));
  const link = /\/fi\/new-password\/([\w-]{43})\s/.exec(mail?.text ?? "");
  return link?.[1] ?? expect.unreachable("a link");
}

const opened = async (token: string) =>
  loader(await pageArgs(db, null, { path: `/fi/new-password/${token}`, params: { token } }));

const save = async (token: string, password = nextPassword) =>
  statusOf(
    action(
      await pageArgs(db, null, {
        path: `/fi/new-password/${token}`,
        params: { token },
        form: { password },
      }),
    ),
  );

const canSignIn = async (email: string, password: string) =>
  (await signIn(requestFor("/fi/sign-in", "", { method: "POST" }), visit(db), { email, password }))
    .ok;

describe("a forgotten password", () => {
  it("is replaced by whoever reads the letter; every session ends", async () => {
    const { id, email } = await makePerson(db);
    const cookies = await cookiesOf(db, id);
    const token = await linkTo(email);
    expect(await opened(token)).toMatchObject({ data: { email } });
    expect(await save(token)).toBe(302);
    expect(await canSignIn(email, nextPassword)).toBe(true);
    expect(await canSignIn(email, goodPassword)).toBe(false);
    expect(await getUser(requestFor("/fi/learn", cookies), visit(db))).toBeNull();
    const actions = await db
      .selectFrom("audit_log")
      .select("action")
      .where("subject", "=", `user:${id}`)
      .execute();
    expect(actions.map((row) => row.action)).toEqual(
      expect.arrayContaining(["reset-asked", "reset-password"]),
    );
  });

  it("trust 10: has a link for one use, in one of two tabs, until a newer one comes or its time is over", async () => {
    const { email } = await makePerson(db);
    const first = await linkTo(email);
    const second = await linkTo(email);
    expect(await opened(first)).toMatchObject({ data: { email: null }, init: { status: 404 } });
    expect(await save(first)).toMatchObject({ init: { status: 400 } });
    const both = await Promise.all([save(second), save(second)]);
    expect(both.filter((answer) => answer === 302)).toHaveLength(1);
    expect(await save(second)).toMatchObject({ init: { status: 400 } });

    const third = await linkTo(email);
    await db.updateTable("password_resets").set({ expires_at: new Date() }).execute();
    expect(await save(third)).toMatchObject({ init: { status: 400 } });
    expect(await opened("a".repeat(43))).toMatchObject({ init: { status: 404 } });
  });

  it("keeps the link where the new password will not do", async () => {
    const { email } = await makePerson(db);
    const token = await linkTo(email);
    expect(await save(token, "short")).toMatchObject({ init: { status: 400 } });
    expect(await save(token, "password1234")).toMatchObject({ init: { status: 400 } });
    expect(await save(token)).toBe(302);
  });

  it("v5.0.0-6.3.8 is answered alike for everybody, and sent to nobody who has no account", async () => {
    const { email } = await makePerson(db);
    const demo = await makePerson(db, { isDemo: true });
    const before = sink.mails.length;
    expect([await ask(email), await ask("nobody@post.test"), await ask(demo.email)]).toEqual([
      302, 302, 302,
    ]);
    await workOnce({ db, url, post: sink.post });
    expect(sink.mails.slice(before)).toHaveLength(1);
    const stored = await db.selectFrom("password_resets").select("token_hash").execute();
    const letters = sink.mails.map(({ text }) => text ?? "").join();
    expect(stored.every(({ token_hash }) => !letters.includes(token_hash))).toBe(true);
  });

  it("is not asked for more than three times an hour", async () => {
    const { email } = await makePerson(db);
    for (const _ of [1, 2, 3]) expect(await ask(email)).toBe(302);
    expect(await ask(email)).toMatchObject({ init: { status: 429 } });
  });
});
