import { beforeAll, describe, expect, it } from "vitest";
import type { AuthContext } from "~/auth/lucia.server";
import {
  cookiesAfter,
  goodPassword,
  makeMembership,
  makePerson,
  requestFor,
  signedIn,
  visit,
} from "~/auth/test-visit";
import type { Db } from "~db/queries/connection.server";
import { seedDemo } from "~db/seed";
import { testDatabase } from "~db/test-database";
import { action, loader } from "./sign-in.page";
import { action as signOutAction, loader as signOutLoader } from "./sign-out";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const args = (request: Request, given: Partial<AuthContext> = {}) =>
  ({ request, context: visit(db, given), params: { locale: "fi" } }) as never;

function submit(path: string, fields: Record<string, string>, given: Partial<AuthContext> = {}) {
  const request = requestFor(path, "", { method: "POST", body: new URLSearchParams(fields) });
  return action(args(request, given));
}

async function submitForResponse(...given: Parameters<typeof submit>): Promise<Response> {
  const result = await submit(...given);
  return result instanceof Response ? result : expect.unreachable(JSON.stringify(result));
}

describe("the sign-in page", () => {
  it("leads each person home, in their own language", async () => {
    const person = await makePerson(db);
    await makeMembership(db, person.id, "teacher");
    const fields = { email: person.email, password: goodPassword };
    const response = await submitForResponse("/en/sign-in", fields);
    expect(response.headers.get("location")).toBe("/fi/teach");
    expect(cookiesAfter(response.headers)).toContain("__Host-session=");
  });

  it("leads on to where the person was going", async () => {
    const { email } = await makePerson(db);
    const fields = { email, password: goodPassword };
    const response = await submitForResponse("/fi/sign-in?next=%2Ffi%2Fguide%3Fx%3D1", fields);
    expect(response.headers.get("location")).toBe("/fi/guide?x=1");
  });

  it("v5.0.0-3.7.2 leads nobody to another site", async () => {
    const { email } = await makePerson(db);
    const fields = { email, password: goodPassword };
    const response = await submitForResponse("/fi/sign-in?next=%2F%2Fevil.example", fields);
    expect(response.headers.get("location")).toBe("/fi/learn");
  });

  it("keeps the address and forgets the password when they do not match", async () => {
    const fields = { email: "nobody@post.test", password: "not this one" };
    const answer = await submit("/fi/sign-in", fields);
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: { initialValue: { email: "nobody@post.test" } },
    });
    expect(JSON.stringify(answer)).not.toContain("not this one");
  });

  it("says 429 and how long to wait after too many tries", async () => {
    const fields = { email: "busy@post.test", password: "not this one" };
    const given = { ip: "203.0.113.60" };
    for (let turn = 0; turn < 5; turn += 1) await submit("/fi/sign-in", fields, given);
    const answer = await submit("/fi/sign-in", fields, given);
    expect(answer).toMatchObject({ init: { status: 429 } });
    expect(JSON.stringify(answer)).toContain("15 min");
  });

  it.each<[string, BodyInit, string | undefined]>([
    ["nothing", "", "application/x-www-form-urlencoded"],
    ["a broken demo tap", "intent=demo&email=a%00b", "application/x-www-form-urlencoded"],
    ["JSON", '{"email":"x"}', "application/json"],
    [
      "two addresses",
      "email=a%40b.fi&email=c%40d.fi&password=x",
      "application/x-www-form-urlencoded",
    ],
    [
      "strange names",
      "email[=1&email[0]=2&__proto__[x]=1&password.x=1",
      "application/x-www-form-urlencoded",
    ],
    ["null bytes", "email=a%00%40b.fi&password=x%00", "application/x-www-form-urlencoded"],
  ])("v5.0.0-2.2.1 answers 400 to %s", async (_name, body, type) => {
    const headers = new Headers(type ? { "content-type": type } : {});
    const request = requestFor("/fi/sign-in", "", { method: "POST", body, headers });
    const answer = await action(args(request)).catch((thrown: unknown) => thrown);
    expect(answer).toMatchObject({ init: { status: 400 } });
  });

  it("leads a signed-in person on at once", async () => {
    const person = await makePerson(db);
    const request = requestFor("/fi/sign-in?next=/fi/account", await signedIn(db, person));
    const thrown = await loader(args(request)).catch((thrown: unknown) => thrown);
    expect((thrown as Response).headers.get("location")).toBe("/fi/account");
  });
});

describe("the demo accounts of the sign-in page", () => {
  beforeAll(async () => {
    await seedDemo(db, { password: "battery-path-demo", now: new Date() });
  });

  it("are offered and open in a demo, learners first", async () => {
    const data = await loader(args(requestFor("/fi/sign-in"), { isDemo: true }));
    expect(data.demoAccounts.map((account) => account.email)[0]).toBe("retrainee@demo.example");
    expect(data.demoAccounts).toHaveLength(6);
    const fields = { intent: "demo", email: "student@demo.example" };
    const response = await submitForResponse("/fi/sign-in", fields, { isDemo: true });
    expect(response.headers.get("location")).toBe("/sv/learn");
  });

  it("v5.0.0-6.3.3 are neither offered nor opened outside a demo", async () => {
    const data = await loader(args(requestFor("/fi/sign-in")));
    expect(data.demoAccounts).toEqual([]);
    const byTap = await submit("/fi/sign-in", { intent: "demo", email: "admin@demo.example" });
    expect(byTap).toMatchObject({ init: { status: 400 } });
    const byPassword = await submit("/fi/sign-in", {
      email: "admin@demo.example",
      password: "battery-path-demo",
    });
    expect(byPassword).toMatchObject({ init: { status: 400 } });
  });
});

describe("the sign-out address", () => {
  it("v5.0.0-3.5.3 signs out by POST, and never by GET", async () => {
    const person = await makePerson(db);
    const cookies = await signedIn(db, person);
    const sessions = () =>
      db.selectFrom("sessions").selectAll().where("user_id", "=", person.id).execute();
    const read = signOutLoader(args(requestFor("/fi/sign-out", cookies)));
    expect(read.headers.get("location")).toBe("/fi");
    expect(await sessions()).toHaveLength(1);
    await signOutAction(args(requestFor("/fi/sign-out", cookies, { method: "POST" })));
    expect(await sessions()).toHaveLength(0);
  });

  it("leads back to the page that asked for another account, and to no other site", async () => {
    const leadsTo = async (next: string) => {
      const path = `/fi/sign-out?${new URLSearchParams({ next })}`;
      const answer = await signOutAction(args(requestFor(path, "", { method: "POST" })));
      return answer.headers.get("location");
    };
    expect(await leadsTo("/fi/region/handovers/abc")).toBe("/fi/region/handovers/abc");
    expect(await leadsTo("//evil.test")).toBe("/fi");
  });
});
