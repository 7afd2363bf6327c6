import type { Db } from "~db/queries/connection.server";
import { findPasswordHash } from "~db/queries/users.server";
import { isPassword } from "./password.server";
import { countPasswordCheck, forgivePasswordChecks } from "./rate-limit.server";

export type PasswordRefusal =
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "too-many"; minutes: number };

/** Whether a signed-in person knows their password: asked again before what a stranger at their screen must not do. */
export async function checkPassword(
  db: Db,
  userId: string,
  password: string,
): Promise<{ ok: true } | PasswordRefusal> {
  const tries = await countPasswordCheck(db, userId);
  if (!tries.ok) return { ...tries, reason: "too-many" };
  if (!(await isPassword(await findPasswordHash(db, userId), password))) {
    return { ok: false, reason: "wrong" };
  }
  await forgivePasswordChecks(db, userId);
  return { ok: true };
}
