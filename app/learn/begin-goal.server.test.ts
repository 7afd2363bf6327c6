import { beforeAll, expect, it } from "vitest";
import { makeWorld, openPath, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeUser, testNow } from "~db/test-school";
import { beginGoal } from "./begin-goal.server";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const course = { kind: "course" as const, id: "basics" };

it("begins a course at the level of the strategy, a track at its own", async () => {
  const { id: learnerId } = await makeUser(db);
  const begin = async (goal: Parameters<typeof beginGoal>[1]["goal"]) => {
    const begun = await beginGoal(db, { learnerId, goal, strategy: "degree", now: testNow });
    if (!begun.ok) throw new Error(begun.reason);
    return (await openPath(world, begun.pathId)).course.plan.lessons.map(({ id }) => id);
  };
  expect(await begin(course)).toContain("basics/ageing");
  expect(await begin({ kind: "track", id: "operator" })).not.toContain("basics/ageing");
});

it("begun twice at once is one path", async () => {
  const { id: learnerId } = await makeUser(db);
  const order = { learnerId, goal: course, strategy: "retrainee" as const, now: testNow };
  const begun = await Promise.all(Array.from({ length: 10 }, () => beginGoal(db, order)));
  expect(new Set(begun.map((one) => JSON.stringify(one))).size).toBe(1);
  const rows = await db
    .selectFrom("paths")
    .select("id")
    .where("learner_id", "=", learnerId)
    .execute();
  expect(rows).toHaveLength(1);
});

it("refuses a goal that the catalogue has not, and one of which nothing is written", async () => {
  const { id: learnerId } = await makeUser(db);
  const unknown = { ok: false, reason: "unknown-goal" };
  const begin = (goal: typeof course | { kind: "track"; id: string }) =>
    beginGoal(db, { learnerId, goal, strategy: "degree", now: testNow });
  expect(await begin({ ...course, id: "nowhere" })).toEqual(unknown);
  expect(await begin({ kind: "track", id: "nowhere" })).toEqual(unknown);
  expect(await begin({ kind: "track", id: "later" })).toEqual({
    ok: false,
    reason: "nothing-written",
  });
});
