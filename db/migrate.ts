import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Migration, Migrator, sql } from "kysely";
import { migrateJobs } from "./migrate-jobs";
import type { Db } from "./queries/connection.server";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any fixed number; it only has to differ from the locks of other features. */
const migrationLock = 7_162_501;

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const migration: Migration = await import(pathToFileURL(`${folder}/${file}`).href);
      return [file.replace(/\.ts$/, ""), migration] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Brings the database to the newest schema. Several processes may call this at once: one works, the others wait. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    // Another process may be migrating, and a migration may work, for longer than a page may wait.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection);
    try {
      const migrator = new Migrator({
        db: connection,
        provider: { getMigrations: readMigrations },
        // Work that is dated earlier may land later: a database that has run what came between still takes it.
        allowUnorderedMigrations: true,
      });
      const { error, results = [] } = await migrator.migrateToLatest();
      if (error) throw error;
      await migrateJobs(connection);
      return results.map((result) => result.migrationName);
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}
