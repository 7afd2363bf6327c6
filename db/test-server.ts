// A PostgreSQL server for tests, end-to-end runs and benchmarks: one migrated template, copied for each use.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openDatabase } from "./client.server";
import { startEmbeddedPostgres } from "./embedded.server";
import { migrateToLatest } from "./migrate";

/** The server of DATABASE_URL, else an embedded one that trades safety on a crash for speed. */
export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) {
    return { url: process.env.DATABASE_URL, stop: () => Promise.resolve() };
  }
  const folder = fileURLToPath(new URL("../.data/test", import.meta.url));
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    // Hundreds of small files follow each other faster than PostgreSQL lets go of the connections of those before.
    "max_connections=500",
  ];
  const postgres = await startEmbeddedPostgres(folder, { settings });
  return { url: postgres.adminUrl, stop: postgres.stop };
}

/** A migrated database named after its migrations, so that a second run finds it ready. */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const folder = fileURLToPath(new URL("./migrations", import.meta.url));
  const files = (await readdir(folder)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(`${folder}/${file}`));
  // The job queue's tables come with its library.
  const jobs = new URL("../node_modules/graphile-worker/package.json", import.meta.url);
  hash.update(await readFile(jobs));
  const template = `akkupolku_template_${hash.digest("hex").slice(0, 12)}`;
  if (!(await run(serverUrl, "select 1 from pg_database where datname = $1", [template])).length) {
    const draft = `${template}_${process.pid}`;
    await run(serverUrl, `create database ${draft}`);
    const client = openDatabase(databaseUrl(serverUrl, draft));
    await migrateToLatest(client.db);
    await client.close();
    await run(serverUrl, `alter database ${draft} rename to ${template}`);
  }
  return template;
}

/** A fresh copy of the template. */
export async function copyTemplate(
  serverUrl: string,
  template: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `akkupolku_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await run(serverUrl, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: async () => {
      await run(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

// Copies of one template must wait for each other; a server-wide lock makes them queue.
async function run(serverUrl: string, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    if (text.startsWith("create")) await client.query("select pg_advisory_lock(7162502)");
    const { rows } = await client.query(text, values);
    return rows;
  } finally {
    await client.end();
  }
}
