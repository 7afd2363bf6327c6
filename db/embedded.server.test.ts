import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded.server";

let folder: string;
const isRoot = process.getuid?.() === 0;
const start = () => startEmbeddedPostgres(folder);
const lockFile = () => join(folder, "postgres/postmaster.pid");

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

const isRunning = () =>
  access(lockFile()).then(
    () => true,
    () => false,
  );

async function kill(): Promise<void> {
  const [pid] = (await readFile(lockFile(), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

describe("the embedded PostgreSQL", () => {
  let first: EmbeddedPostgres;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "akkupolku-postgres-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is one server, however many start it at once, and runs until the last of them leaves", async () => {
    const all = await Promise.all([start(), start(), start()]);
    expect(new Set(all.map(({ adminUrl }) => adminUrl)).size).toBe(1);
    for (const one of all) {
      await ask(one.adminUrl, "select 1");
      await one.stop();
    }
    expect(await isRunning()).toBe(false);
  });

  it("keeps its data, its password and its port", async () => {
    first = await start();
    await ask(first.adminUrl, "create table kept as select 42 as answer");
    await first.stop();
    const again = await start();
    expect(again.adminUrl).toBe(first.adminUrl);
    expect(await ask(again.adminUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("comes back where it was after kill -9", async () => {
    await kill();
    const again = await start();
    expect(again.adminUrl).toBe(first.adminUrl);
    expect(await ask(again.adminUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("is not misled by a lock whose process number is somebody else's now", async () => {
    await kill();
    const [, ...rest] = (await readFile(lockFile(), "utf8")).split("\n");
    await writeFile(lockFile(), [process.pid, ...rest].join("\n"));
    const again = await start();
    expect(await ask(again.adminUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("can be left after kill -9", async () => {
    const again = await start();
    await kill();
    await again.stop();
    const last = await start();
    await last.stop();
    expect(await isRunning()).toBe(false);
  });
});

describe.runIf(isRoot)("the embedded PostgreSQL of root", () => {
  it("runs for a folder that its account cannot enter", async () => {
    const closed = await mkdtemp(join(tmpdir(), "akkupolku-closed-"));
    const own = join(closed, "data");
    await mkdir(own);
    const postgres = await startEmbeddedPostgres(own);
    expect(await ask(postgres.adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await postgres.stop();
    const place = (await readFile(join(own, "moved-to"), "utf8")).trim();
    await rm(place, { recursive: true });
    await rm(closed, { recursive: true });
  });
});
