import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catalogueOf } from "~/curriculum/current-publication.server";
import { progressOf } from "~/domain/path/standing";
import { inTransaction } from "~db/queries/connection.server";
import { listRecognised, listRecognitionsOfLearner } from "~db/queries/prior-learning.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import { recogniseSkills, withdrawSkill } from "./recognise.server";
import { replayLearner } from "./replay.server";
import { beginPath, type Learner, makeWorld, openPath, storedOf, type World } from "./test-world";

const db = await testDatabase();
let world: World;
let school: School;
let other: School;
let learner: Learner;

beforeAll(async () => {
  world = await makeWorld(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  other = await makeSchool(db, { learners: 0 });
  const learnerId = school.learnerIds[0] ?? "";
  learner = await beginPath(world, { strategy: "retrainee", learnerId });
});

const reason = "Six years at a paper machine, seen at work";
const readCatalogue = (id: string) => catalogueOf(db, id);

function recognise(skills: string[], at: School = school) {
  const { organisationId, instructorId: actorId } = at;
  const common = { learnerId: learner.learnerId, organisationId, actorId, reason, now: testNow };
  return inTransaction(db, (trx) =>
    recogniseSkills(trx, { ...common, skills, caseId: null, readCatalogue }),
  );
}

function withdraw(skill: string, at: School = school) {
  const { organisationId, instructorId: actorId } = at;
  const common = { learnerId: learner.learnerId, organisationId, actorId, reason, now: testNow };
  return inTransaction(db, (trx) => withdrawSkill(trx, { ...common, skill, readCatalogue }));
}

const memoryOf = async (pathId: string) => (await openPath(world, pathId)).context.memory;
const standing = () => listRecognised(db, { learnerId: learner.learnerId });
const eventsOf = async (type: string) =>
  (await storedOf(world, learner)).events.filter((event) => event.type === type);

describe("recognise: a decision counts on every path of the learner at once", () => {
  it("tells each path whose plan has the skill, with its reason and who decided", async () => {
    const track = { kind: "track", id: "operator" } as const;
    const { learnerId } = learner;
    const second = await beginPath(world, { strategy: "retrainee", learnerId, goal: track });
    await recognise(["cells", "volts"]);
    for (const { pathId } of [learner, second]) {
      expect((await memoryOf(pathId)).recognised).toEqual(["cells", "volts"]);
    }
    expect(await eventsOf("SKILLS_RECOGNISED")).toMatchObject([
      { actor_id: school.instructorId, payload: { skills: ["cells", "volts"], reason } },
    ]);
  });

  it("lets the lessons of recognised skills drop out", async () => {
    const before = progressOf((await openPath(world, learner.pathId)).context);
    await recognise(["cells"]);
    const after = progressOf((await openPath(world, learner.pathId)).context);
    expect([before.done, after.done]).toEqual([0, 1]);
  });

  it("never lets a safety-critical skill drop out without its check", async () => {
    await recognise(["fire"]);
    const { context } = await openPath(world, learner.pathId);
    expect(context.memory.recognised).toEqual(["fire"]);
    expect(progressOf(context).done).toBe(0);
  });

  it("says nothing to a path about a skill that its plan does not teach", async () => {
    const before = await storedOf(world, learner);
    await recognise(["unheard-of"]);
    expect(await storedOf(world, learner)).toEqual(before);
    expect(await standing()).toEqual(["unheard-of"]);
  });

  it("is what a later path begins with", async () => {
    await recognise(["cells"]);
    const track = { kind: "track", id: "operator" } as const;
    const { learnerId } = learner;
    const later = await beginPath(world, { strategy: "retrainee", learnerId, goal: track });
    expect((await memoryOf(later.pathId)).recognised).toEqual(["cells"]);
  });

  it("twice is once", async () => {
    await recognise(["cells"]);
    await Promise.all([recognise(["cells"]), recognise(["cells"])]);
    expect(await eventsOf("SKILLS_RECOGNISED")).toHaveLength(1);
    expect(await listRecognitionsOfLearner(db, { learnerId: learner.learnerId })).toHaveLength(1);
  });

  it("is one transaction: where a path cannot be told, nothing is recognised", async () => {
    await db
      .updateTable("paths")
      .set({ snapshot: "{}" })
      .where("id", "=", learner.pathId)
      .execute();
    await expect(recognise(["cells"])).rejects.toThrow("cannot be read");
    expect(await standing()).toEqual([]);
  });

  it("v5.0.0-16.3.3 writes down who recognised what, and no reason", async () => {
    await recognise(["cells", "volts"]);
    const rows = await db
      .selectFrom("audit_log")
      .selectAll()
      .where("subject", "=", `user:${learner.learnerId}`)
      .where("action", "=", "recognise-skills")
      .execute();
    expect(rows).toMatchObject([
      { actor_id: school.instructorId, details: { skills: "cells volts" } },
    ]);
  });
});

describe("recognise: what a person has recognised, a person takes back", () => {
  it("puts the skill back on the path, with a reason, and keeps the story", async () => {
    await recognise(["cells"]);
    expect(await withdraw("cells")).toBe(true);
    expect((await memoryOf(learner.pathId)).recognised).toEqual([]);
    expect(await eventsOf("RECOGNITION_WITHDRAWN")).toMatchObject([
      { actor_id: school.instructorId, payload: { skill: "cells", reason } },
    ]);
    const [told] = await listRecognitionsOfLearner(db, { learnerId: learner.learnerId });
    expect(told).toMatchObject({ reason, withdrawnReason: reason, withdrawnAt: testNow });
  });

  it("is for the organisation that recognised it, and leaves what another one recognises", async () => {
    await recognise(["cells"]);
    expect(await withdraw("cells", other)).toBe(false);
    await recognise(["cells"], other);
    expect(await withdraw("cells")).toBe(true);
    expect(await standing()).toEqual(["cells"]);
    expect((await memoryOf(learner.pathId)).recognised).toEqual(["cells"]);
    expect(await withdraw("cells", other)).toBe(true);
    expect((await memoryOf(learner.pathId)).recognised).toEqual([]);
  });

  it("may be recognised again", async () => {
    await recognise(["cells"]);
    await withdraw("cells");
    await recognise(["cells"]);
    expect(await standing()).toEqual(["cells"]);
    expect((await memoryOf(learner.pathId)).recognised).toEqual(["cells"]);
  });

  it("replaying the log leads to the stored path", async () => {
    await recognise(["cells", "fire"]);
    await withdraw("cells");
    const { learnerId } = learner;
    expect(await replayLearner(db, { learnerId, readCatalogue })).toMatchObject({
      mismatches: [],
    });
  });
});
