// The whole thing as a process: it starts, falls, is killed, and starts again on the same data.
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildSite, type Site, type SiteProcess, spawnSite } from "./test-process";

const testLimitMs = 120_000;
/** On a loaded machine a wait has no clock of its own: what never comes is told by the test's own limit. */
const asLongAsTheTest = { timeout: testLimitMs };
const demoPassword = "battery-path-demo";
const sites: SiteProcess[] = [];
let data: string;

function spawn(settings: Record<string, string> = {}): SiteProcess {
  const site = spawnSite({ AKKUPOLKU_DATA: data, ...settings });
  sites.push(site);
  return site;
}

async function start(settings?: Record<string, string>): Promise<Site> {
  const site = spawn(settings);
  return { ...site, origin: await site.serving };
}

beforeAll(async () => {
  await buildSite();
  data = await mkdtemp(join(tmpdir(), "akkupolku-data-"));
}, 120_000);

afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop("SIGKILL")));
  if (await isPostgresRunning()) process.kill(await postgresPid(), "SIGINT");
  await setTimeout(500);
  await rm(data, { recursive: true, force: true });
});

async function postgresPid(): Promise<number> {
  const [pid] = (await readFile(join(data, "postgres/postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}

const isPostgresRunning = () =>
  postgresPid().then(
    () => true,
    () => false,
  );

async function healthOf(site: Site): Promise<number> {
  const { status } = await fetch(`${site.origin}/healthz`);
  return status;
}

async function connect(): Promise<pg.Client> {
  const password = await readFile(join(data, "postgres/akkupolku-password"), "utf8");
  const lock = (await readFile(join(data, "postgres/postmaster.pid"), "utf8")).split("\n");
  const client = new pg.Client({
    connectionString: `postgres://akkupolku:${password}@127.0.0.1:${lock[3]}/postgres`,
  });
  await client.connect();
  return client;
}

/** Signs in by the form; true where that opened a session. */
async function canSignIn(site: Site, email: string): Promise<boolean> {
  const answer = await fetch(`${site.origin}/fi/sign-in`, {
    method: "POST",
    headers: { origin: site.origin },
    body: new URLSearchParams({ email, password: demoPassword }),
    redirect: "manual",
  });
  return answer.headers.getSetCookie().some((cookie) => cookie.startsWith("session="));
}

describe("the site on its own database", { timeout: testLimitMs }, () => {
  let one: Site;
  let other: Site;

  it("comes up twice at once on an empty folder: one database, one publication", async () => {
    [one, other] = await Promise.all([start({ AKKUPOLKU_DEMO: "1" }), start()]);
    expect(await Promise.all([one, other].map(healthOf))).toEqual([200, 200]);
    const client = await connect();
    const { rows } = await client.query("select count(*)::integer as count from publications");
    await client.end();
    expect(rows).toEqual([{ count: 1 }]);
  }, 120_000);

  it("has demo people where asked to, says who they are, and lets them in there alone", async () => {
    expect(one.said()).toContain(`Demo accounts, password ${demoPassword}`);
    for (const who of ["retrainee", "student", "teacher", "instructor", "coordinator", "admin"]) {
      expect(one.said()).toContain(`${who}@demo.example`);
    }
    expect(other.said()).not.toContain("demo");
    expect(await canSignIn(one, "teacher@demo.example")).toBe(true);
    expect(await canSignIn(other, "teacher@demo.example")).toBe(false);
  });

  it("keeps the database while another process needs it", async () => {
    expect(await one.stop()).toBe(0);
    expect(await healthOf(other)).toBe(200);
  });

  it("says so while the database is away, and goes on by itself when it is back", async () => {
    process.kill(await postgresPid(), "SIGKILL");
    await vi.waitFor(async () => expect(await healthOf(other)).toBe(503), asLongAsTheTest);
    const page = await fetch(`${other.origin}/fi/sign-in`, {
      headers: { cookie: `session=${"a".repeat(40)}` },
    });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    one = await start();
    await vi.waitFor(async () => expect(await healthOf(other)).toBe(200), asLongAsTheTest);
    await one.stop();
  });

  it("answers what was asked before it stops, and stops the database last", async () => {
    const client = await connect();
    await client.query("begin");
    await client.query("lock table sessions in access exclusive mode");
    const sent = request(`${other.origin}/fi/sign-in`, {
      headers: { cookie: `session=${"a".repeat(40)}` },
    });
    sent.end();
    await waitForLock(client);
    const stopped = other.stop("SIGTERM");
    await vi.waitFor(() => expect(healthOf(other)).rejects.toThrow(), asLongAsTheTest);
    await client.query("commit");
    await client.end();
    const [answer] = await once(sent, "response");
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await stopped).toBe(0);
    expect(await isPostgresRunning()).toBe(false);
  });

  it("comes back after kill -9 of both, whatever the lock says", async () => {
    one = await start();
    process.kill(await postgresPid(), "SIGKILL");
    await one.stop("SIGKILL");
    one = await start();
    expect(await healthOf(one)).toBe(200);
    await one.stop("SIGKILL");
    one = await start();
    expect(await healthOf(one)).toBe(200);
  });

  it("says what to do where its port is taken, and leaves the other one alone", async () => {
    const port = new URL(one.origin).port;
    await expect(start({ PORT: port })).rejects.toThrow(`Port ${port} is taken`);
    expect(await healthOf(one)).toBe(200);
    expect(await one.stop("SIGINT")).toBe(0);
    expect(await isPostgresRunning()).toBe(false);
  });

  it("leaves no database behind when it is stopped before it served", async () => {
    const site = spawn();
    const served = expect(site.serving).rejects.toThrow("before it served");
    await vi.waitFor(async () => expect(await isPostgresRunning()).toBe(true), asLongAsTheTest);
    await site.stop("SIGTERM");
    await served;
    await vi.waitFor(async () => expect(await isPostgresRunning()).toBe(false), asLongAsTheTest);
  });
});

/** Waits until some other statement waits for the lock that this connection holds. */
async function waitForLock(client: pg.Client): Promise<void> {
  await vi.waitFor(async () => {
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'relation'",
    );
    expect(rowCount).toBe(1);
  }, asLongAsTheTest);
}
