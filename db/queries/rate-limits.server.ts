import { CompiledQuery } from "kysely";
import type { Db } from "./connection.server";

type Statement = { text: string; values?: unknown[] };
type Result = { rows: unknown[]; rowCount: number };

/** Our database in the shape in which rate-limiter-flexible wants its store: the counters live beside everything else. */
export type RateLimitStore = { query: (statement: Statement) => Promise<Result> };

export function rateLimitStore(db: Db): RateLimitStore {
  return {
    query: async ({ text, values = [] }) => {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
}

export async function deleteExpiredRateLimits(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("rate_limits").where("expire", "<", now.getTime()).execute();
}
