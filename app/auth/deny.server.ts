import { notFound } from "~/http/responses";
import { insertAuditEntry } from "~db/queries/audit.server";
import type { AuthContext } from "./lucia.server";
import type { SignedInUser } from "./session.server";

/**
 * Somebody asked by its id for what is not theirs, or is not there: written down, and answered as a page that does not
 * exist. The two cases take the same way, so that nobody can tell them apart.
 */
export async function deny(
  { db }: Pick<AuthContext, "db">,
  user: Pick<SignedInUser, "id">,
  subject: `${string}:${string}`,
): Promise<never> {
  await insertAuditEntry(db, { action: "denied", subject, actorId: user.id, now: new Date() });
  return notFound();
}
