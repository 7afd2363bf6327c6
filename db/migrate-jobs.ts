// The job queue's own tables, brought to the version of the library that works on them.
import { runMigrations } from "graphile-worker";
import { CompiledQuery } from "kysely";
import type pg from "pg";
import type { Db } from "./queries/connection.server";

type Statement = string | { text: string; values?: unknown[] };

/**
 * Makes or updates the schema `graphile_worker` on this one connection. It begins and commits by itself, so it must
 * not be called inside a transaction.
 */
export async function migrateJobs(connection: Db): Promise<void> {
  await runMigrations({ pgPool: poolOf(connection) });
}

// The library asks for a pool; ours is one connection, held by whoever holds the lock of all migrations.
function poolOf(connection: Db): pg.Pool {
  const client = {
    query: (statement: Statement, values: unknown[] = []) => {
      const asked = typeof statement === "string" ? { text: statement, values } : statement;
      return connection.executeQuery(CompiledQuery.raw(asked.text, [...(asked.values ?? [])]));
    },
    release: () => undefined,
  };
  const pool = {
    connect: () => Promise.resolve(client),
    on: () => undefined,
    removeListener: () => undefined,
  };
  return pool as unknown as pg.Pool;
}
