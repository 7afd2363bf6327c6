// For tests: a teacher's period at a school, as far along as a test wants it.
import { randomUUID } from "node:crypto";
import type { TeacherPlan } from "~/domain/teacher-period/teacher-plan";
import type { Db } from "~db/queries/connection.server";
import { listProposals } from "~db/queries/lesson-proposals.server";
import { insertMembership, type Role } from "~db/queries/memberships.server";
import { listFindings } from "~db/queries/teacher-findings.server";
import { makeUser, testNow } from "~db/test-school";
import { moveTeacherPeriod, type PeriodDeed } from "./move-teacher-period.server";
import { noteFinding } from "./note-finding.server";
import { planTeacherPeriod } from "./plan-teacher-period.server";
import { proposeChange } from "./propose-change.server";

export const testPlan: TeacherPlan = {
  company: "Demo cell works",
  place: "Vaasa",
  country: "FI",
  contactRole: "Process trainer",
  startsOn: "2026-11-16",
  endsOn: "2026-11-27",
  plannedHours: 60,
  goals: [
    { skill: "cells", sentence: "I can show how a cell is stacked" },
    { skill: "volts", sentence: "I can say what is measured on the line" },
  ],
  courses: ["basics"],
};

/** Whose period it is, and who acts for the school. */
export type Parties = { organisationId: string; teacherId: string; coordinatorId: string };

export async function makeStaff(db: Db, organisationId: string, role: Role): Promise<string> {
  const { id } = await makeUser(db, { name: `Test ${role}` });
  await insertMembership(db, { userId: id, organisationId, role });
  return id;
}

export async function plannedPeriod(
  db: Db,
  { organisationId, teacherId }: Parties,
  clientKey: string = randomUUID(),
): Promise<string> {
  const planned = await planTeacherPeriod(db, {
    ...{ teacherId, teachesIn: [organisationId], organisationId, plan: testPlan },
    ...{ clientKey, now: testNow },
  });
  if (!planned.ok) throw new Error(`The plan was refused: ${planned.reason}`);
  return planned.periodId;
}

/** One deed of the teacher, or of the school. */
export function doTo(db: Db, parties: Parties, periodId: string) {
  const { teacherId, coordinatorId, organisationId } = parties;
  const move =
    (userId: string, organisationIds: string[]) =>
    (deed: PeriodDeed, more = {}) =>
      moveTeacherPeriod(db, {
        ...{ periodId, userId, organisationIds, deed, revision: null },
        ...{ clientKey: randomUUID(), now: testNow, ...more },
      });
  return { teacher: move(teacherId, []), school: move(coordinatorId, [organisationId]) };
}

export const hostAgreed: PeriodDeed = {
  ...{ type: "HOST_AGREED", who: "Production manager", how: "signed", on: "2026-11-10" },
};

export function dayOf(change: object = {}): PeriodDeed {
  return {
    ...{ type: "DAY_WRITTEN", day: "2026-11-17", hours: 7.5, done: "Stacking" },
    ...{ skills: ["cells"], version: 0, ...change },
  };
}

/** A period with one written day. */
export async function ongoingPeriod(db: Db, parties: Parties): Promise<string> {
  const periodId = await plannedPeriod(db, parties);
  const { teacher, school } = doTo(db, parties, periodId);
  for (const moved of [
    await teacher(hostAgreed),
    await school({ type: "SCHOOL_APPROVED" }),
    await teacher(dayOf()),
  ]) {
    if (!moved.ok) throw new Error(`The period did not go on: ${moved.reason}`);
  }
  return periodId;
}

export type Place =
  | { lessonId: string; section: number | null; skillId: null }
  | { lessonId: null; section: null; skillId: string };

export const cellsLesson: Place = { lessonId: "basics/cells", section: 1, skillId: null };

/** A finding about a lesson, and the proposal that came of it. */
export async function proposedChange(
  db: Db,
  { teacherId, organisationId }: Parties,
  { periodId, isNamed = true }: { periodId: string; isNamed?: boolean },
): Promise<string> {
  const difference = `Stacked by a robot, ${randomUUID()}`;
  const finding = { ...cellsLesson, difference, clientKey: randomUUID(), now: testNow };
  await noteFinding(db, { teacherId, periodId, ...finding });
  const found = (await listFindings(db, { periodId })).find((one) => one.difference === difference);
  const proposed = await proposeChange(db, {
    ...{ teacherId, periodId, findingId: found?.id ?? "", lessonId: "basics/cells" },
    ...{ text: "Say that robots stack", isNamed, now: testNow },
  });
  const { proposals } = await listProposals(db, {
    ...{ organisationIds: [organisationId], limit: 100, offset: 0 },
  });
  const proposal = proposals.find(({ findingId }) => findingId === found?.id);
  if (!proposed.ok || !proposal) throw new Error("Nothing was proposed");
  return proposal.id;
}
