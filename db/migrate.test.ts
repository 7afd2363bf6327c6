import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { migrateToLatest } from "./migrate";
import type { DB } from "./schema.server";

const serverUrl = inject("testServerUrl");
const name = `akkupolku_test_migrate_${process.pid}_${Date.now()}`;
const url = new URL(serverUrl);
url.pathname = `/${name}`;
const admin = new pg.Client({ connectionString: serverUrl });
await admin.connect();
await admin.query(`create database ${name}`);
const opened: Kysely<DB>[] = [];

/** A process of its own, whose statements may take no longer than given. */
function openProcess(statementLimitMs: number) {
  const pool = new pg.Pool({ connectionString: url.href, statement_timeout: statementLimitMs });
  // The database is dropped while connections are still on their way out.
  pool.on("error", () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  opened.push(db);
  return db;
}

afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()));
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

describe("migrations", () => {
  it("are done by one of many processes that start at once, and the others wait for it", async () => {
    const processes = [1, 2, 3, 4, 5].map(() => openProcess(15_000));
    const done = await Promise.all(processes.map(migrateToLatest));
    const [work, ...rest] = done.filter((names) => names.length > 0);
    expect(work?.[0]).toMatch(/foundations$/);
    expect(rest).toEqual([]);
    const { rows } = await sql`select name from kysely_migration order by name`.execute(
      openProcess(15_000),
    );
    expect(rows.map((row) => (row as { name: string }).name)).toEqual(work);
  });

  it("may take longer than a page may", async () => {
    const slow = new pg.Client({ connectionString: url.href });
    await slow.connect();
    await slow.query("select pg_advisory_lock(7162501)");
    const waiting = migrateToLatest(openProcess(200));
    await slow.query("select pg_sleep(0.6)");
    await slow.query("select pg_advisory_unlock(7162501)");
    await expect(waiting).resolves.toEqual([]);
    await slow.end();
  });
});
