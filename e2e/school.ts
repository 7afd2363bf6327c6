// A school as rows: its teacher, its instructor, a group, and studies that the teacher has assigned.
import { randomUUID } from "node:crypto";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import type { Goal } from "~/domain/path/plan";
import type { StrategyId } from "~/domain/path/strategy";
import { assignGoal } from "~/teach/assign-goal.server";
import type { Db } from "~db/queries/connection.server";
import { insertGroup, insertGroupMember } from "~db/queries/groups.server";
import { upsertOrganisation } from "~db/queries/organisations.server";
import { makePerson, type Person, type PersonGiven } from "./people";

export type School = {
  organisationId: string;
  name: string;
  teacher: Person;
  instructor: Person;
};

export type Group = { id: string; joinCode: string; name: string };

export const cellBasics: Goal = { kind: "course", id: "cell-basics" };

export async function makeSchool(db: Db): Promise<School> {
  const slug = `school-${randomUUID()}`;
  const name = "Norra batteriskolan";
  const organisationId = await upsertOrganisation(db, { slug, name, country: "SE" });
  const teacher: PersonGiven = { organisationId, role: "teacher", name: "Test Teacher" };
  const instructor: PersonGiven = { organisationId, role: "instructor", name: "Test Instructor" };
  return {
    organisationId,
    name,
    teacher: await makePerson(db, teacher),
    instructor: await makePerson(db, instructor),
  };
}

export async function makeGroup(db: Db, school: School, learners: Person[]): Promise<Group> {
  const group = { name: "Hösten", joinCode: randomUUID().replaceAll("-", "").slice(0, 8) };
  const now = new Date();
  const id = await insertGroup(db, {
    ...group,
    joinCode: group.joinCode.toUpperCase(),
    organisationId: school.organisationId,
    createdBy: school.teacher.id,
    now,
  });
  if (!id) throw new Error(`There is a group ${group.name} already`);
  for (const { id: learnerId } of learners) {
    await insertGroupMember(db, { groupId: id, learnerId, now });
  }
  return { id, ...group };
}

/** The teacher gives the group a goal, from today on. */
export async function assign(
  db: Db,
  school: School,
  group: Group,
  given: { goal: Goal; strategy: StrategyId; eqf: number },
): Promise<void> {
  const assigned = await assignGoal(db, {
    ...given,
    groupId: group.id,
    organisationIds: [school.organisationId],
    learnerIds: null,
    milestones: [],
    clientKey: null,
    startsOn: null,
    dueOn: null,
    actorId: school.teacher.id,
    publication: await newestCatalogue(db),
    now: new Date(),
  });
  if (!assigned.ok) throw new Error(`The goal was not assigned: ${assigned.reason}`);
}
