import type { Db, Trx } from "./connection.server";
import { anyOf } from "./groups.server";

/** A group that the asker's organisations own; to anybody else it does not exist. */
type OwnGroup = { groupId: string; organisationIds: readonly string[] };

export type Colleague = { id: string; name: string; email: string };

/** Roles whose holders may be the teachers of a group. */
const staffRoles = ["teacher", "instructor", "admin"] as const;

// Whoever has left the organisation teaches its groups no more, though their row is still there.
function selectTeachers(db: Db) {
  return db
    .selectFrom("group_teachers")
    .innerJoin("groups", "groups.id", "group_teachers.group_id")
    .innerJoin("users", "users.id", "group_teachers.teacher_id")
    .where("users.state", "=", "active")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("memberships")
          .select("memberships.role")
          .whereRef("memberships.user_id", "=", "group_teachers.teacher_id")
          .whereRef("memberships.organisation_id", "=", "groups.organisation_id")
          .where("memberships.role", "in", staffRoles),
      ),
    );
}

/** The teachers of a group, whoever came first being first. */
export function listGroupTeachers(
  db: Db,
  { groupId, organisationIds }: OwnGroup,
): Promise<Colleague[]> {
  return selectTeachers(db)
    .select(["users.id", "users.name", "users.email"])
    .where("groups.id", "=", groupId)
    .where("groups.organisation_id", "=", anyOf(organisationIds))
    .orderBy("group_teachers.created_at")
    .orderBy("users.id")
    .execute();
}

/** The staff of an organisation who could teach a group of it. */
export function listStaff(
  db: Db,
  { organisationId }: { organisationId: string },
): Promise<Colleague[]> {
  return db
    .selectFrom("users")
    .select(["users.id", "users.name", "users.email"])
    .where("users.state", "=", "active")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("memberships")
          .select("memberships.role")
          .whereRef("memberships.user_id", "=", "users.id")
          .where("memberships.organisation_id", "=", organisationId)
          .where("memberships.role", "in", staffRoles),
      ),
    )
    .orderBy("users.name")
    .orderBy("users.id")
    .execute();
}

type NewTeacher = { groupId: string; teacherId: string; addedBy: string; now: Date };

/** Makes somebody a teacher of a group; twice is once. @returns whether they were not one before */
export async function insertGroupTeacher(
  db: Db,
  { groupId, teacherId, addedBy, now }: NewTeacher,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto("group_teachers")
    .values({ group_id: groupId, teacher_id: teacherId, added_by: addedBy, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Call with the group locked, so that two people do not take away the last two. */
export async function deleteGroupTeacher(
  trx: Trx,
  { groupId, teacherId }: { groupId: string; teacherId: string },
): Promise<void> {
  await trx
    .deleteFrom("group_teachers")
    .where("group_id", "=", groupId)
    .where("teacher_id", "=", teacherId)
    .execute();
}

export type OwnTeachers = { groupName: string; teachers: string[] };

/** The teachers of a learner's groups, by name: asked by the learner alone. */
export async function listOwnTeachers(db: Db, learnerId: string): Promise<OwnTeachers[]> {
  const rows = await selectTeachers(db)
    .innerJoin("group_members", "group_members.group_id", "groups.id")
    .select(["groups.id as groupId", "groups.name as groupName", "users.name as teacherName"])
    .where("group_members.learner_id", "=", learnerId)
    .where("groups.archived_at", "is", null)
    .orderBy("groups.name")
    .orderBy("groups.id")
    .orderBy("group_teachers.created_at")
    .orderBy("users.id")
    .execute();
  const groups = new Map<string, OwnTeachers>();
  for (const { groupId, groupName, teacherName } of rows) {
    const group = groups.get(groupId) ?? { groupName, teachers: [] };
    group.teachers.push(teacherName);
    groups.set(groupId, group);
  }
  return [...groups.values()];
}

/**
 * Whom news of a learner concerns: the teachers of their groups in the organisation, and its instructors.
 * @returns their user ids, each once
 */
export async function listStaffToTell(
  db: Db,
  { learnerId, organisationId }: { learnerId: string; organisationId: string },
): Promise<string[]> {
  const rows = await selectTeachers(db)
    .innerJoin("group_members", "group_members.group_id", "groups.id")
    .select("users.id")
    .where("group_members.learner_id", "=", learnerId)
    .where("groups.organisation_id", "=", organisationId)
    .where("groups.archived_at", "is", null)
    .union((eb) =>
      eb
        .selectFrom("memberships")
        .innerJoin("users", "users.id", "memberships.user_id")
        .select("users.id")
        .where("users.state", "=", "active")
        .where("memberships.organisation_id", "=", organisationId)
        .where("memberships.role", "=", "instructor"),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
