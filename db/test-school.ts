// For tests: a school with its staff, a group and learners.
import { randomUUID } from "node:crypto";
import type { Db } from "./queries/connection.server";
import { insertGroup, insertGroupMember } from "./queries/groups.server";
import { insertMembership, type Role } from "./queries/memberships.server";
import { upsertOrganisation } from "./queries/organisations.server";
import { insertUser } from "./queries/users.server";

export const testNow = new Date("2026-11-22T09:00:00.000Z");

export async function makeUser(
  db: Db,
  given: { email?: string; name?: string } = {},
): Promise<{ id: string; email: string }> {
  const email = given.email ?? `${randomUUID()}@post.test`;
  const name = given.name ?? "Test learner";
  const id = await insertUser(db, { email, passwordHash: "none", name, locale: "en" });
  if (!id) throw new Error(`${email} is taken`);
  return { id, email };
}

export type School = {
  organisationId: string;
  teacherId: string;
  instructorId: string;
  groupId: string;
  joinCode: string;
  /** In the group, in the order of their names. */
  learnerIds: string[];
};

export async function makeSchool(db: Db, { learners = 2 } = {}): Promise<School> {
  const slug = `school-${randomUUID()}`;
  const organisationId = await upsertOrganisation(db, { slug, name: "School", country: "FI" });
  const member = async (role: Role, name: string) => {
    const { id } = await makeUser(db, { name });
    await insertMembership(db, { userId: id, organisationId, role });
    return id;
  };
  const teacherId = await member("teacher", "Teacher");
  const joinCode = randomUUID().replaceAll("-", "").slice(0, 8).toUpperCase();
  const group = { organisationId, name: "Autumn", joinCode, createdBy: teacherId, now: testNow };
  const groupId = await insertGroup(db, group);
  if (!groupId) throw new Error("The group was not made");
  const learnerIds: string[] = [];
  for (let number = 1; number <= learners; number += 1) {
    const learnerId = await member("learner", `Learner ${String(number).padStart(3, "0")}`);
    await insertGroupMember(db, { groupId, learnerId, now: testNow });
    learnerIds.push(learnerId);
  }
  const instructorId = await member("instructor", "Instructor");
  return { organisationId, teacherId, instructorId, groupId, joinCode, learnerIds };
}
