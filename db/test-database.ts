// Tests run on a real PostgreSQL: one server, one migrated template, one copy of it per test file.
import { afterAll, inject } from "vitest";
import type { TestProject } from "vitest/node";
import { openDatabase } from "./client.server";
import type { Db } from "./queries/connection.server";
import { copyTemplate, makeTemplate, startTestServer } from "./test-server";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with Vitest's own
  export interface ProvidedContext {
    testServerUrl: string;
    testTemplate: string;
  }
}

/** Vitest's global set-up: called once, before the first test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = await makeTemplate(server.url);
  project.provide("testServerUrl", server.url);
  project.provide("testTemplate", template);
  return server.stop;
}

/** An empty migrated database of this test file's own; it goes when the file is done. */
export async function testDatabase(): Promise<Db> {
  const { db } = await testDatabaseClient();
  return db;
}

/** The same with its connection string, for tests that open a second pool or process. */
export async function testDatabaseClient(): Promise<{ db: Db; url: string }> {
  const serverUrl = inject("testServerUrl");
  const { url, drop } = await copyTemplate(serverUrl, inject("testTemplate"));
  const client = openDatabase(url, { max: 20 });
  afterAll(async () => {
    await client.close();
    await drop();
  });
  return { db: client.db, url };
}
