import { beforeAll, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { makeWorld, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { ownPath } from "./own-path.server";
import { action, loader } from "./pack.page";
import { daysFrom } from "./test-keeper";
import { makeVisit } from "./test-visit";
import { welcomeBack } from "./welcome-back";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

it("somebody away for more than thirty days is welcomed, nobody else", async () => {
  const { learnerId, pathId } = await makeVisit(world, "retrainee");
  const own = await ownPath({ db }, { id: learnerId }, pathId);
  const after = (days: number) => welcomeBack(own, daysFrom(own.lastEventAt, days));
  expect(after(29)).toBeNull();
  expect(after(31)).toEqual({ since: own.lastEventAt.toISOString(), done: 0, total: 4 });
});

it("after a year the path goes on where it was, and the welcome is over", async () => {
  const visit = await makeVisit(world, "retrainee");
  const { learnerId, pathId } = visit;
  await visit.read("basics/cells", 1);
  await visit.move({ type: "PAUSED", now: visit.now().toISOString() });
  await db
    .updateTable("paths")
    .set({ last_event_at: daysFrom(new Date(), -365) })
    .where("id", "=", pathId)
    .execute();
  const pack = async () =>
    (await loader(await pageArgs(db, learnerId, { path: "/fi/learn" }))).pack;
  expect(await pack()).toMatchObject({ stage: "paused", welcome: { done: 0, total: 4 } });
  const form = { intent: "resume", path: pathId };
  await action(await pageArgs(db, learnerId, { path: "/fi/learn", form }));
  expect(await pack()).toMatchObject({ stage: "studying", welcome: null });
  expect((await visit.memory()).lessons["basics/cells"]?.read).toEqual([1]);
});
