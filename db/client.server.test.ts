import { sql } from "kysely";
import pg from "pg";
import { afterEach, describe, expect, inject, it } from "vitest";
import { type DatabaseClient, openDatabase } from "./client.server";
import { testDatabaseClient } from "./test-database";

const { url } = await testDatabaseClient();
const outage = { is: "an outage" };
let client: DatabaseClient | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
});

function open(to: string): DatabaseClient["db"] {
  client = openDatabase(to, { max: 2, whenUnavailable: () => outage });
  return client.db;
}

const one = (db: DatabaseClient["db"]) =>
  sql<{ one: number }>`select 1 as one`.execute(db).then(({ rows }) => rows);

describe("a database that is not there", () => {
  it("is told apart from a mistake in a statement", async () => {
    const db = open(url);
    await expect(sql`select nothing`.execute(db)).rejects.toMatchObject({ code: "42703" });
    await expect(sql`select 1 / 0`.execute(db)).rejects.toMatchObject({ code: "22012" });
    await expect(one(db)).resolves.toEqual([{ one: 1 }]);
  });

  it("is an outage where nobody listens", async () => {
    const nowhere = new URL(url);
    nowhere.port = "1";
    await expect(one(open(nowhere.href))).rejects.toBe(outage);
  });

  it("is an outage where the server ends the connection, and the next statement is served", async () => {
    const db = open(url);
    const cut = db.connection().execute(async (connection) => {
      await sql`set application_name = 'cut-me'`.execute(connection);
      const waiting = sql`select pg_sleep(10)`.execute(connection);
      await Promise.all([waiting, endConnections("cut-me")]);
    });
    await expect(cut).rejects.toBe(outage);
    await expect(one(db)).resolves.toEqual([{ one: 1 }]);
  });

  it("is an outage where every connection stays taken", { timeout: 15_000 }, async () => {
    const db = open(url);
    const taken = [1, 2].map(() =>
      db.connection().execute((connection) => sql`select pg_sleep(6)`.execute(connection)),
    );
    await expect(one(db)).rejects.toBe(outage);
    await Promise.all(taken);
  });

  it("is an outage inside a transaction too", async () => {
    const db = open(url);
    const work = db.transaction().execute(async (trx) => {
      await sql`set application_name = 'cut-this'`.execute(trx);
      await endConnections("cut-this");
      await one(trx);
    });
    await expect(work).rejects.toBe(outage);
    await expect(one(db)).resolves.toEqual([{ one: 1 }]);
  });
});

describe("values", () => {
  it("come back as the app reads them: days as text, counts as numbers", async () => {
    const { rows } = await sql`
      select date '2026-11-22' as day, count(*) as count, timestamptz '2026-11-22T09:00Z' as at
    `.execute(open(url));
    expect(rows).toEqual([{ day: "2026-11-22", count: 1, at: new Date("2026-11-22T09:00:00Z") }]);
  });
});

async function endConnections(name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("testServerUrl") });
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
    [name],
  );
  await admin.end();
}
