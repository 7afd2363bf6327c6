import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { grantSitting } from "./grant-sitting.server";
import { day, failedExam, give, pathOf, stuckIn, walk } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let pathId: string;
let learnerId: string;

const goal = { kind: "course", id: "basics" } as const;
const module = "basics/first";

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
  await give(db, school, { goal, eqf: 4, publication, now: new Date(day(1)) });
  pathId = await pathOf(db, learnerId);
  await walk(db, { learnerId, pathId, catalogue: publication.catalogue }, [
    { type: "ORIENTED", hoursPerWeek: 5, now: day(1) },
    ...stuckIn("basics/cells", 2),
    ...stuckIn("basics/volts", 10),
    ...failedExam(module, "basics/cells/check-1", 20),
    ...failedExam(module, "basics/cells/check-2", 30),
  ]);
});

const lastSitting = () =>
  walk(
    db,
    { learnerId, pathId, catalogue: publication.catalogue },
    failedExam(module, "basics/cells/check-3", 40),
  );

const grant = (change: Partial<Parameters<typeof grantSitting>[1]> = {}) =>
  grantSitting(db, {
    pathId,
    learnerId,
    organisationIds: [school.organisationId],
    module,
    reason: "Go over the parts of a cell first.",
    actorId: school.instructorId,
    now: new Date(day(45)),
    ...change,
  });

const grants = () =>
  db
    .selectFrom("path_events")
    .select(["actor_id", "payload"])
    .where("path_id", "=", pathId)
    .where("type", "=", "SITTING_GRANTED")
    .execute();

describe("grantSitting", () => {
  it("gives one more sitting, with its reason and who gave it", async () => {
    await lastSitting();
    expect(await grant()).toEqual({ ok: true });
    expect(await grants()).toMatchObject([
      {
        actor_id: school.instructorId,
        payload: { module, reason: "Go over the parts of a cell first." },
      },
    ]);
    await walk(
      db,
      { learnerId, pathId, catalogue: publication.catalogue },
      failedExam(module, "basics/cells/check-4", 46),
    );
  });

  it("is for a module that is out of sittings alone", async () => {
    expect(await grant()).toEqual({ ok: false, reason: "not-accepted" });
    await lastSitting();
    expect(await grant({ module: "basics/second" })).toEqual({ ok: false, reason: "not-accepted" });
    expect(await grants()).toEqual([]);
  });

  it("grants once when several instructors grant at the same time", async () => {
    await lastSitting();
    const results = await Promise.all(Array.from({ length: 5 }, () => grant()));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await grants()).toHaveLength(1);
  });

  it("v5.0.0-8.2.2 changes nothing for an instructor of another organisation", async () => {
    await lastSitting();
    const other = await makeSchool(db, { learners: 1 });
    const gone = { ok: false, reason: "gone" };
    expect(await grant({ organisationIds: [other.organisationId] })).toEqual(gone);
    expect(await grant({ learnerId: other.learnerIds[0] ?? "" })).toEqual(gone);
    await db.updateTable("assignments").set({ withdrawn_at: testNow }).execute();
    expect(await grant()).toEqual(gone);
    expect(await grants()).toEqual([]);
  });
});
