import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { makeSchool, makeUser, type School, testNow } from "../test-school";
import type { Db } from "./connection.server";
import {
  insertGroupTeacher,
  listGroupTeachers,
  listOwnTeachers,
  listStaffToTell,
} from "./group-teachers.server";
import { insertGroup } from "./groups.server";
import { deleteMembership, insertMembership } from "./memberships.server";

let db: Db;
let school: School;
let learnerId: string;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
});

const told = () => listStaffToTell(db, { learnerId, organisationId: school.organisationId });

describe("listStaffToTell", () => {
  it("names the teachers of the learner's groups and the instructors, each once", async () => {
    const { groupId, teacherId, instructorId, organisationId } = school;
    const added = { groupId, teacherId: instructorId, addedBy: teacherId, now: testNow };
    await insertGroupTeacher(db, added);
    const { id: uninvolved } = await makeUser(db);
    await insertMembership(db, { userId: uninvolved, organisationId, role: "teacher" });
    expect(await told()).toEqual([teacherId, instructorId].toSorted());
  });

  it("names nobody of another organisation, and no teacher of a group put away", async () => {
    const { groupId, instructorId } = school;
    const other = await makeSchool(db);
    const elsewhere = { learnerId, organisationId: other.organisationId };
    expect(await listStaffToTell(db, elsewhere)).toEqual([other.instructorId]);
    const away = db.updateTable("groups").set({ archived_at: testNow });
    await away.where("id", "=", groupId).execute();
    expect(await told()).toEqual([instructorId]);
    expect(await listOwnTeachers(db, learnerId)).toEqual([]);
  });

  it("forgets whoever has left the organisation", async () => {
    const { groupId, organisationId, teacherId } = school;
    await deleteMembership(db, { userId: teacherId, organisationId, role: "teacher" });
    expect(await told()).toEqual([school.instructorId]);
    const organisationIds = [organisationId];
    expect(await listGroupTeachers(db, { groupId, organisationIds })).toEqual([]);
  });
});

it("a group's first teacher is whoever made it, and learners read the name", async () => {
  expect(await listOwnTeachers(db, learnerId)).toEqual([
    { groupName: "Autumn", teachers: ["Teacher"] },
  ]);
  const again = {
    organisationId: school.organisationId,
    name: "Autumn",
    joinCode: "AAAA2222",
    createdBy: school.teacherId,
    now: testNow,
  };
  expect(await insertGroup(db, again)).toBeUndefined();
});
