import { describe, expect, it } from "vitest";
import { beginPath, makeWorld, storedOf } from "~/progress/test-world";
import { testDatabase } from "../test-database";
import { makeUser, testNow } from "../test-school";
import { inTransaction } from "./connection.server";
import { listOverrules } from "./overrules.server";
import { insertPathEvents } from "./paths.server";

const db = await testDatabase();
const world = await makeWorld(db);

const granted = { module: "basics/first", reason: "Once more, with the formulas at hand." };
const opened = { lesson: "basics/fire", reason: "You have worked with it for years." };

/** A path on which an instructor has decided twice, with an event of the learner between. */
async function makeOverruled() {
  const learner = await beginPath(world, { strategy: "degree" });
  const instructor = await makeUser(db, { name: "Test instructor" });
  const first = (await storedOf(world, learner)).events.length;
  const events = [
    { type: "SITTING_GRANTED", payload: granted, actorId: instructor.id },
    { type: "LESSON_OPENED", payload: { lesson: "basics/cells" }, actorId: learner.learnerId },
    { type: "LESSON_GRANTED", payload: opened, actorId: instructor.id },
  ].map((event, place) => ({ ...event, seq: first + place, at: testNow }));
  await inTransaction(db, (trx) => insertPathEvents(trx, { pathId: learner.pathId, events }));
  return { learner, instructor };
}

describe("listOverrules", () => {
  it("tells what people decided, why and who, the newest first", async () => {
    const { learner } = await makeOverruled();
    const by = "Test instructor";
    expect(await listOverrules(db, learner)).toMatchObject([
      { type: "LESSON_GRANTED", by, reason: opened.reason, at: testNow, payload: opened },
      { type: "SITTING_GRANTED", by, reason: granted.reason, at: testNow, payload: granted },
    ]);
  });

  it("keeps the reason when the account of whoever decided is gone", async () => {
    const { learner, instructor } = await makeOverruled();
    await db.deleteFrom("users").where("id", "=", instructor.id).execute();
    const [newest] = await listOverrules(db, learner);
    expect(newest).toMatchObject({ by: null, reason: opened.reason });
  });

  it("v5.0.0-8.2.2 tells nothing of somebody else's path", async () => {
    const { learner } = await makeOverruled();
    const stranger = await makeUser(db);
    expect(await listOverrules(db, { ...learner, learnerId: stranger.id })).toEqual([]);
  });
});
