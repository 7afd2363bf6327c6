import { sql } from "kysely";
import type { Db } from "./connection.server";

/** Whether the database answers within two seconds. */
export async function isDatabaseUp(db: Db): Promise<boolean> {
  const late = new Promise<false>((done) => setTimeout(() => done(false), 2_000).unref());
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
