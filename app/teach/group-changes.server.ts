import { deleteGroupMember } from "~db/queries/groups.server";
import { deleteGroupInvitation } from "~db/queries/invitations.server";
import {
  archiveGroup,
  closeJoining,
  openJoining,
  renameGroup,
  renewCode,
  restoreGroup,
} from "./group-state-changes.server";
import { type AskedChange, type Changed, idOf, noteChange } from "./note-change.server";
import { addTeacher, removeTeacher } from "./teacher-changes.server";

/** What may be changed on a group's page, by the intent of its form. */
export const groupChanges = {
  code: renewCode,
  "close-joining": closeJoining,
  "open-joining": openJoining,
  remove: removeMember,
  uninvite: withdrawInvitation,
  "add-teacher": addTeacher,
  "remove-teacher": removeTeacher,
  rename: renameGroup,
  archive: archiveGroup,
  restore: restoreGroup,
} satisfies Record<string, (asked: AskedChange) => Promise<Changed>>;

export type GroupIntent = keyof typeof groupChanges;

export function readIntent(value: unknown): GroupIntent | undefined {
  return typeof value === "string" && Object.hasOwn(groupChanges, value)
    ? (value as GroupIntent)
    : undefined;
}

function removeMember(asked: AskedChange): Promise<Changed> {
  const learnerId = idOf(asked.form, "learner");
  return noteChange("remove-member", asked, (trx, own) =>
    deleteGroupMember(trx, { ...own, learnerId }),
  );
}

function withdrawInvitation(asked: AskedChange): Promise<Changed> {
  const invitationId = idOf(asked.form, "invitation");
  return noteChange("withdraw-invitation", asked, (trx, own) =>
    deleteGroupInvitation(trx, { ...own, invitationId }),
  );
}
