import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Db } from "~db/queries/connection.server";
import { insertGroup, insertGroupMember } from "~db/queries/groups.server";
import { insertMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { loader } from "./groups.page";
import { lockedOutNow } from "./locked-out.server";
import { day, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let other: School;

const goal = { kind: "course", id: "basics" } as const;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db);
  other = await makeSchool(db, { learners: 1 });
  for (const one of [school, other]) {
    await give(db, one, { goal, eqf: 5, publication, now: new Date(day(1)) });
  }
});

const learnerOf = ({ learnerIds }: School) => learnerIds[0] ?? "";

/** A state that no statechart has: the snapshot cannot be read, whatever else stands in it. */
async function breakPath(learnerId: string) {
  await db
    .updateTable("paths")
    .set({ snapshot: sql`jsonb_set(snapshot, '{value}', '"nowhere"')` })
    .where("learner_id", "=", learnerId)
    .execute();
}

async function getStuck(learnerId: string) {
  const pathId = await pathOf(db, learnerId);
  await walk(db, { learnerId, pathId, catalogue: publication.catalogue }, [
    { type: "ORIENTED", hoursPerWeek: 5, now: day(1) },
    ...stuckIn("basics/cells", 2),
  ]);
}

async function adminOf({ organisationId }: School): Promise<string> {
  const { id: userId } = await makeUser(db, { name: "Admin" });
  await insertMembership(db, { userId, organisationId, role: "admin" });
  return userId;
}

const lockedOutIn = ({ organisationId }: School) =>
  lockedOutNow(db, { organisationIds: [organisationId], now: testNow });

describe("locked-out: the paths of an organisation", () => {
  it("are none where all go their way, or wait for a person", async () => {
    await getStuck(learnerOf(school));
    expect(await lockedOutIn(school)).toEqual([]);
  });

  it("count one that cannot be read, once, whatever groups its learner is in", async () => {
    const learnerId = learnerOf(school);
    const { organisationId, teacherId: createdBy } = school;
    const joinCode = learnerId.slice(0, 8).toUpperCase();
    const second = { organisationId, name: "Spring", joinCode, createdBy, now: testNow };
    const groupId = (await insertGroup(db, second)) ?? "";
    await insertGroupMember(db, { groupId, learnerId, now: testNow });
    await give(
      db,
      { ...school, groupId, learnerIds: [] },
      {
        goal,
        eqf: 5,
        publication,
        now: testNow,
      },
    );
    await breakPath(learnerId);
    expect(await lockedOutIn(school)).toMatchObject([
      { learnerId, learnerName: "Learner 001", isReadable: false },
    ]);
  });

  it("count nothing of another organisation", async () => {
    await breakPath(learnerOf(other));
    expect(await lockedOutIn(school)).toEqual([]);
    expect(await lockedOutIn(other)).toHaveLength(1);
  });

  it("count nothing that is finished", async () => {
    await breakPath(learnerOf(school));
    await db
      .updateTable("paths")
      .set({ phase: "completed" })
      .where("learner_id", "=", learnerOf(school))
      .execute();
    expect(await lockedOutIn(school)).toEqual([]);
  });
});

describe("locked-out: the page of groups", () => {
  const read = async (userId: string) => loader(await pageArgs(db, userId, { path: "/en/guide" }));

  it("tells administrators that there are none", async () => {
    expect((await read(await adminOf(school))).lockedOut).toEqual([]);
  });

  it("opens with the one that cannot be read, also where its learner needs a person", async () => {
    await getStuck(learnerOf(school));
    await breakPath(learnerOf(school));
    const { lockedOut, groups } = await read(await adminOf(school));
    expect(lockedOut).toMatchObject([
      { learnerId: learnerOf(school), groupId: school.groupId, isReadable: false },
    ]);
    expect(groups).toHaveLength(1);
  });

  it("tells nobody else, also not of an organisation where the person only guides", async () => {
    await breakPath(learnerOf(school));
    expect((await read(school.instructorId)).lockedOut).toBeNull();
    expect((await read(school.teacherId)).lockedOut).toBeNull();
    const admin = await adminOf(other);
    const { organisationId } = school;
    await insertMembership(db, { userId: admin, organisationId, role: "instructor" });
    expect((await read(admin)).lockedOut).toEqual([]);
  });
});
