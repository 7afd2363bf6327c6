import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import pg from "pg";
import type { Db } from "./queries/connection.server";
import type { DB } from "./schema.server";

const dateOid = 1082;
const bigintOid = 20;
// A date is a day on the wall, not an instant: as text it cannot shift with the server's time zone.
pg.types.setTypeParser(dateOid, (value) => value);
// Counts and draw seeds stay far below 2^53.
pg.types.setTypeParser(bigintOid, Number);

export type DatabaseClient = { db: Db; pool: pg.Pool; close: () => Promise<void> };

export type DatabaseOptions = {
  /** Connections at most. */
  max?: number;
  /** What to throw instead when the database cannot be reached, is full or is shutting down. */
  whenUnavailable?: (cause: unknown) => unknown;
};

/** Opens a pool. Waiting for a free connection ends after five seconds: no unbounded queue. */
export function openDatabase(url: string, options: DatabaseOptions = {}): DatabaseClient {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    application_name: "akkupolku",
  });
  // A connection that the server drops is replaced by the pool. Without listeners it would end the process: one for
  // idle connections, one for those that a transaction holds between two statements.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const { whenUnavailable } = options;
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: whenUnavailable ? guarded(pool, whenUnavailable) : pool }),
  });
  const close = async () => {
    await db.destroy();
    // Kysely ends the pool only where it has asked something itself.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
}

function guarded(pool: pg.Pool, whenUnavailable: (cause: unknown) => unknown): PostgresPool {
  const inOurWords = (cause: unknown) => (isOutage(cause) ? whenUnavailable(cause) : cause);
  return {
    connect: async () => {
      const client = await pool.connect().catch((cause) => {
        throw inOurWords(cause);
      });
      const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
      let isLost = false;
      return Object.assign(Object.create(client), {
        query: (...args: unknown[]) =>
          query(...args).catch((cause) => {
            isLost ||= isOutage(cause);
            throw inOurWords(cause);
          }),
        // The pool would hand a connection out once more before it hears that the server has closed it.
        release: () => client.release(isLost),
      }) as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

// Connection errors of Node and of pg, and PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutdown).
function isOutage(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause ? String(cause.code) : "";
  return (
    /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(
      cause.message,
    )
  );
}
