import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { uuidParam } from "~/http/params";
import { conflict } from "~/http/responses";
import { updateAssignmentDays, withdrawAssignment } from "~db/queries/assignments.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { deleteGroupMember, type Group, updateJoinCode } from "~db/queries/groups.server";
import { deleteGroupInvitation } from "~db/queries/invitations.server";
import { type AddedLearner, addLearners } from "./add-learners.server";
import { daysForm, peopleForm } from "./forms";
import { makeJoinCode } from "./join-code.server";
import { readPastedList } from "./pasted-list";
import type { Teacher } from "./require-teacher.server";

type Asked = Teacher & { db: Db; group: Group; form: FormData; now: Date };

/** What became of each person of a pasted list, and what in it was no address. */
export type AddedPeople = { learners: AddedLearner[]; rest: string[] };

type Changed =
  | { ok: true; added?: AddedPeople }
  | { ok: false; result: SubmissionResult<string[]> };

/** What may be changed on a group's page, by the intent of its form. */
export const groupChanges = {
  people: addPeople,
  code: renewCode,
  remove: removeMember,
  uninvite: withdrawInvitation,
  days: changeDays,
  withdraw: takeBack,
} satisfies Record<string, (asked: Asked) => Promise<Changed>>;

export type GroupIntent = keyof typeof groupChanges;

export function readIntent(value: unknown): GroupIntent | undefined {
  return typeof value === "string" && Object.hasOwn(groupChanges, value)
    ? (value as GroupIntent)
    : undefined;
}

async function addPeople({ db, user, organisationIds, group, form, now }: Asked): Promise<Changed> {
  const submission = parseWithZod(form, { schema: peopleForm });
  if (submission.status !== "success") return { ok: false, result: submission.reply() };
  const { emails, rest } = readPastedList(submission.value.people);
  const added = await addLearners(db, {
    groupId: group.id,
    organisationIds,
    actorId: user.id,
    emails,
    publication: await newestCatalogue(db),
    now,
  });
  return added.ok ? { ok: true, added: { learners: added.learners, rest } } : conflict();
}

function renewCode(asked: Asked): Promise<Changed> {
  const joinCode = makeJoinCode();
  return noted("renew-join-code", asked, (trx, own) => updateJoinCode(trx, { ...own, joinCode }));
}

function removeMember(asked: Asked): Promise<Changed> {
  const learnerId = idOf(asked.form, "learner");
  return noted("remove-member", asked, (trx, own) => deleteGroupMember(trx, { ...own, learnerId }));
}

function withdrawInvitation(asked: Asked): Promise<Changed> {
  const invitationId = idOf(asked.form, "invitation");
  return noted("withdraw-invitation", asked, (trx, own) =>
    deleteGroupInvitation(trx, { ...own, invitationId }),
  );
}

async function changeDays(asked: Asked): Promise<Changed> {
  const submission = parseWithZod(asked.form, { schema: daysForm });
  if (submission.status !== "success") return { ok: false, result: submission.reply() };
  const { assignment: assignmentId, startsOn = null, dueOn = null } = submission.value;
  return noted("change-days", asked, (trx, own) =>
    updateAssignmentDays(trx, { ...own, assignmentId, startsOn, dueOn }),
  );
}

function takeBack(asked: Asked): Promise<Changed> {
  const assignmentId = idOf(asked.form, "assignment");
  return noted("withdraw-assignment", asked, (trx, own) =>
    withdrawAssignment(trx, { ...own, assignmentId, now: asked.now }),
  );
}

type OwnGroup = { groupId: string; organisationIds: readonly string[] };

// The change and its line in the audit log, both or none. What is not there any more is a conflict.
async function noted(
  action: string,
  { db, user, organisationIds, group, now }: Asked,
  change: (trx: Trx, own: OwnGroup) => Promise<boolean>,
): Promise<Changed> {
  await inTransaction(db, async (trx) => {
    if (!(await change(trx, { groupId: group.id, organisationIds }))) conflict();
    await insertAuditEntry(trx, {
      action,
      subject: `group:${group.id}`,
      actorId: user.id,
      organisationId: group.organisationId,
      now,
    });
  });
  return { ok: true };
}

function idOf(form: FormData, name: string): string {
  return uuidParam(String(form.get(name) ?? ""));
}
