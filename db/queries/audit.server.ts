import type { Db } from "./connection.server";

export type AuditEntry = {
  action: string;
  /** What it was done to, such as `user:<id>`. Never an address, an answer or other free text. */
  subject: string;
  /** Who did it; left out where nobody was signed in. */
  actorId?: string;
  organisationId?: string;
  details?: Record<string, string | number | boolean>;
  now: Date;
};

/** One line of the log of what people did that others may have to answer for. */
export async function insertAuditEntry(db: Db, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit_log")
    .values({
      at: entry.now,
      actor_id: entry.actorId ?? null,
      organisation_id: entry.organisationId ?? null,
      action: entry.action,
      subject: entry.subject,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
