import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { runInLocale } from "~/i18n/request-locale.server";
import { movePath } from "~/progress/move-path.server";
import { makeWorld, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { loader } from "./exam.page";
import { OverrulesCard } from "./overrules-card";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const reason = "Go over the parts of a cell first.";

async function grant(visit: Visit, module: string): Promise<void> {
  const instructor = await makeUser(db, { name: "Test instructor" });
  const now = visit.now();
  const moved = await inTransaction(db, (trx) =>
    movePath(trx, {
      pathId: visit.pathId,
      readCatalogue: () => Promise.resolve(world.publication.catalogue),
      actorId: instructor.id,
      now,
      events: [{ type: "SITTING_GRANTED", module, reason, now: now.toISOString() }],
    }),
  );
  expect(moved.ok).toBe(true);
}

async function read(visit: Visit, module: string, learnerId = visit.learnerId) {
  const params = { path: visit.pathId, course: "basics", module };
  return loader(await pageArgs(db, learnerId, { path: "/fi/learn/exam", params }));
}

describe("a granted sitting", () => {
  it("is told to the learner with the reason and who gave it, at its own module alone", async () => {
    const visit = await makeVisit(world, "degree");
    await grant(visit, "basics/first");
    const { lobby } = await read(visit, "first");
    expect(lobby?.overrules).toMatchObject([
      { by: "Test instructor", reason, at: visit.now().toISOString() },
    ]);
    expect((await read(visit, "second")).lobby?.overrules).toEqual([]);
    const shown = runInLocale("en", () =>
      renderToStaticMarkup(createElement(OverrulesCard, { overrules: lobby?.overrules ?? [] })),
    );
    expect(shown).toContain(reason);
    expect(shown).toContain("Test instructor");
  });

  it("v5.0.0-8.2.2 is told to nobody else", async () => {
    const visit = await makeVisit(world, "degree");
    await grant(visit, "basics/first");
    const stranger = await makeUser(db);
    expect(await statusOf(read(visit, "first", stranger.id))).toBe(404);
  });
});
