import type { Db } from "~db/queries/connection.server";
import { findUnsubscriber } from "~db/queries/unsubscribe-tokens.server";
import { hashOfToken } from "./secret-token.server";

/** Whose digests a link of a digest may stop; undefined where there is no such link. */
export async function findTokenHolder(
  db: Db,
  token: string | undefined,
): Promise<{ userId: string; email: string } | undefined> {
  return token ? findUnsubscriber(db, hashOfToken(token)) : undefined;
}
