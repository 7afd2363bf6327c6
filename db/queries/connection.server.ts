import type { Kysely, Transaction } from "kysely";
import type { DB } from "../schema.server";

/** A pool or a transaction: every query takes either. */
export type Db = Kysely<DB>;
export type Trx = Transaction<DB>;

/** Runs `work` in one transaction: all of it is stored, or none. */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}
