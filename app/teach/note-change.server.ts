import type { SubmissionResult } from "@conform-to/react";
import { uuidParam } from "~/http/params";
import { conflict } from "~/http/responses";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import type { Group } from "~db/queries/groups.server";
import type { Teacher } from "./require-teacher.server";

/** What a change on a group's page is asked with. */
export type AskedChange = Teacher & { db: Db; group: Group; form: FormData; now: Date };

export type Changed = { ok: true } | { ok: false; result: SubmissionResult<string[]> };

type OwnGroup = { groupId: string; organisationIds: readonly string[] };

type Change = (trx: Trx, own: OwnGroup) => Promise<boolean>;

/** The change and its line in the audit log, both or none. What is not there any more is a conflict. */
export async function noteChange(
  action: string,
  asked: AskedChange,
  change: Change,
): Promise<Changed> {
  await inTransaction(asked.db, (trx) => noteChangeIn(trx, action, asked, change));
  return { ok: true };
}

/** The same within a transaction that does more. */
export async function noteChangeIn(
  trx: Trx,
  action: string,
  { user, organisationIds, group, now }: AskedChange,
  change: Change,
): Promise<void> {
  if (!(await change(trx, { groupId: group.id, organisationIds }))) conflict();
  await insertAuditEntry(trx, {
    action,
    subject: `group:${group.id}`,
    actorId: user.id,
    organisationId: group.organisationId,
    now,
  });
}

/** An id that a form carries; what is none belongs to no page. */
export function idOf(form: FormData, name: string): string {
  return uuidParam(String(form.get(name) ?? ""));
}
