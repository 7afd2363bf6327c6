import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabaseClient } from "~db/test-database";
import { makeSchool } from "~db/test-school";
import type { Post } from "./post.server";
import { sendLetter } from "./send-letter.server";
import { listJobs, siteOrigin, startSink } from "./test-sink";
import { startMailWorker, workerConnections } from "./worker.server";

const { db, url } = await testDatabaseClient();
const sink = await startSink();
const { groupId } = await makeSchool(db);
const pools: pg.Pool[] = [];

afterAll(() => Promise.all(pools.map((pool) => pool.end())));

function start(post: Post | null) {
  const pool = new pg.Pool({ connectionString: url, max: workerConnections });
  pool.on("error", () => undefined);
  pools.push(pool);
  const log = { warn: vi.fn(), debug: vi.fn() };
  return { ...startMailWorker({ db, pool, post, origin: siteOrigin, log }), log };
}

function invite(to: string): Promise<string> {
  const url = `${siteOrigin}/en/join`;
  const letter = {
    kind: "invitation" as const,
    groupId,
    invitationId: randomUUID(),
    name: "",
    url,
  };
  return inTransaction(db, (trx) => sendLetter(trx, { to, locale: "en", letter, now: new Date() }));
}

const received = (to: string) =>
  sink.mails.filter((mail) => [mail.to].flat().some((one) => one?.text === to)).length;

const soon = { timeout: 10_000, interval: 50 };

describe("the worker of this process", () => {
  it("sends what is posted while it works, and stops when it is told", async () => {
    const worker = start(sink.post);
    await invite("first@post.test");
    await vi.waitFor(() => expect(received("first@post.test")).toBe(1), soon);
    await worker.stop();
    await invite("second@post.test");
    expect((await listJobs(db)).map(({ task }) => task)).toContain("send_letter");
    expect(received("second@post.test")).toBe(0);
  });

  it("goes on by itself after the database was away", async () => {
    const worker = start(sink.post);
    await vi.waitFor(() => expect(received("second@post.test")).toBe(1), soon);
    const killer = new pg.Client({ connectionString: url });
    await killer.connect();
    await killer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'",
    );
    await killer.end();
    await invite("third@post.test");
    await vi.waitFor(() => expect(received("third@post.test")).toBe(1), soon);
    await worker.stop();
  });

  it("leaves letters in the box where there is no mail server", async () => {
    const worker = start(null);
    await invite("fourth@post.test");
    await new Promise((done) => setTimeout(done, 300));
    await worker.stop();
    expect(received("fourth@post.test")).toBe(0);
    expect(await listJobs(db)).toMatchObject([{ task: "send_letter", attempts: 0 }]);
  });
});
