import { beforeEach, describe, expect, it } from "vitest";
import { beginPath, type Learner, makeWorld } from "~/progress/test-world";
import { testDatabase } from "../test-database";
import { makeSchool, type School, testNow } from "../test-school";
import { findGuidedDueDay, findOwnDueDay, insertAssignment } from "./assignments.server";
import { inTransaction } from "./connection.server";

const db = await testDatabase();
const world = await makeWorld(db);
let school: School;
let learner: Learner;

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  learner = await beginPath(world, { strategy: "degree", learnerId: school.learnerIds[0] });
});

type To = { groupId: string } | { learnerId: string };

const assign = (to: To, dueOn: string | null, by = school, id = "basics") =>
  inTransaction(db, (trx) =>
    insertAssignment(trx, {
      organisationId: by.organisationId,
      to,
      goal: { kind: "course", id },
      strategy: "degree",
      eqf: 4,
      startsOn: null,
      dueOn,
      createdBy: by.teacherId,
      now: testNow,
    }),
  );

describe("the day a path is due", () => {
  it("is nobody's where none was set", async () => {
    await assign({ groupId: school.groupId }, null);
    expect(await findOwnDueDay(db, learner)).toBeNull();
  });

  it("is the earliest of what is assigned to the group and to the learner", async () => {
    await assign({ groupId: school.groupId }, "2026-12-20");
    await assign({ learnerId: learner.learnerId }, "2026-12-10");
    expect(await findOwnDueDay(db, learner)).toBe("2026-12-10");
  });

  it("leaves out other goals, other learners and what was withdrawn", async () => {
    await assign({ groupId: school.groupId }, "2026-12-01", school, "packs");
    await assign({ learnerId: school.learnerIds[1] ?? "" }, "2026-12-02");
    const withdrawn = await assign({ groupId: school.groupId }, "2026-12-03");
    await db
      .updateTable("assignments")
      .set({ withdrawn_at: testNow })
      .where("id", "=", withdrawn ?? "")
      .execute();
    expect(await findOwnDueDay(db, learner)).toBeNull();
  });

  it("v5.0.0-8.2.2 is told to the learner and to those who have assigned it alone", async () => {
    const other = await makeSchool(db, { learners: 1 });
    await assign({ groupId: school.groupId }, "2026-12-20");
    const { pathId } = learner;
    const guided = ({ organisationId }: School) =>
      findGuidedDueDay(db, { pathId, organisationIds: [organisationId] });
    expect(await guided(school)).toBe("2026-12-20");
    expect(await guided(other)).toBeNull();
    expect(await findOwnDueDay(db, { pathId, learnerId: other.learnerIds[0] ?? "" })).toBeNull();
  });
});
