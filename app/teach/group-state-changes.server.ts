import { parseWithZod } from "@conform-to/zod/v4";
import { m } from "~/i18n/messages";
import { inTransaction } from "~db/queries/connection.server";
import {
  isNameTaken,
  updateArchived,
  updateGroupName,
  updateJoining,
} from "~db/queries/group-states.server";
import { updateJoinCode } from "~db/queries/groups.server";
import { renameForm } from "./forms";
import { makeJoinCode } from "./join-code.server";
import { type AskedChange, type Changed, noteChange, noteChangeIn } from "./note-change.server";

/** Another code; whoever holds the old one cannot join by it any more. */
export function renewCode(asked: AskedChange): Promise<Changed> {
  const joinCode = makeJoinCode();
  return noteChange("renew-join-code", asked, (trx, own) =>
    updateJoinCode(trx, { ...own, joinCode }),
  );
}

/** The code lets nobody in until it is opened again. Invitations stay. */
export function closeJoining(asked: AskedChange): Promise<Changed> {
  return noteChange("close-joining", asked, (trx, own) =>
    updateJoining(trx, { ...own, closedAt: asked.now }),
  );
}

export function openJoining(asked: AskedChange): Promise<Changed> {
  return noteChange("open-joining", asked, (trx, own) =>
    updateJoining(trx, { ...own, closedAt: null }),
  );
}

export async function renameGroup(asked: AskedChange): Promise<Changed> {
  const submission = parseWithZod(asked.form, { schema: renameForm });
  if (submission.status !== "success") return { ok: false, result: submission.reply() };
  const { name } = submission.value;
  const { organisationId, id: groupId } = asked.group;
  const isTaken = await inTransaction(asked.db, async (trx) => {
    if (await isNameTaken(trx, { groupId, organisationId, name })) return true;
    await noteChangeIn(trx, "rename-group", asked, (own, group) =>
      updateGroupName(own, { ...group, name }),
    );
    return false;
  });
  if (!isTaken) return { ok: true };
  const fieldErrors = { name: [m.teach_error_name_taken()] };
  return { ok: false, result: submission.reply({ fieldErrors }) };
}

/** Puts the group away: nothing in it changes any more, and learners keep what they have. */
export function archiveGroup(asked: AskedChange): Promise<Changed> {
  return noteChange("archive-group", asked, (trx, own) =>
    updateArchived(trx, { ...own, archivedAt: asked.now }),
  );
}

export function restoreGroup(asked: AskedChange): Promise<Changed> {
  return noteChange("restore-group", asked, (trx, own) =>
    updateArchived(trx, { ...own, archivedAt: null }),
  );
}
