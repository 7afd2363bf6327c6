import {
  deleteGroupTeacher,
  insertGroupTeacher,
  listGroupTeachers,
  listStaff,
} from "~db/queries/group-teachers.server";
import { lockGroup } from "~db/queries/groups.server";
import { type AskedChange, type Changed, idOf, noteChange } from "./note-change.server";

/** Makes a colleague of the organisation a teacher of the group. */
export function addTeacher(asked: AskedChange): Promise<Changed> {
  const teacherId = idOf(asked.form, "teacher");
  return noteChange("add-group-teacher", asked, async (trx, own) => {
    const group = await lockGroup(trx, own);
    if (!group) return false;
    const staff = await listStaff(trx, group);
    if (!staff.some(({ id }) => id === teacherId)) return false;
    const { user, now } = asked;
    return insertGroupTeacher(trx, { groupId: group.id, teacherId, addedBy: user.id, now });
  });
}

/** Takes a teacher from the group; the last one stays. */
export function removeTeacher(asked: AskedChange): Promise<Changed> {
  const teacherId = idOf(asked.form, "teacher");
  return noteChange("remove-group-teacher", asked, async (trx, own) => {
    const group = await lockGroup(trx, own);
    if (!group) return false;
    const teachers = await listGroupTeachers(trx, own);
    if (teachers.length < 2 || !teachers.some(({ id }) => id === teacherId)) return false;
    await deleteGroupTeacher(trx, { groupId: group.id, teacherId });
    return true;
  });
}
