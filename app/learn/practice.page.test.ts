import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { makeWorld, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { courseLessons } from "./course-lessons";
import { loader as practiceLoader } from "./practice.page";
import { loader as resultLoader } from "./result.page";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";

/** A learner whose check has failed so often that a person was asked to help. */
async function makeStuck(): Promise<Visit> {
  const visit = await makeVisit(world, "retrainee");
  for (const minutes of [15, 60, 360]) {
    await visit.startCheck(cells);
    for (let wrong = 0; wrong < 3; wrong += 1) await visit.check(cells, { isRight: false });
    visit.wait(minutes);
  }
  return visit;
}

function argsOf({ learnerId }: Visit) {
  const params = { course: "basics", lesson: "cells" };
  return pageArgs(db, learnerId, { path: `/fi/learn/courses/${cells}/practice`, params });
}

async function lookInList(visit: Visit): Promise<string | undefined> {
  const lessons = world.publication.catalogue.courses.flatMap(({ modules }) =>
    modules.flatMap((module) => module.lessons),
  );
  const listed = courseLessons(lessons, await visit.path(), "en");
  return listed.find(({ id }) => id === cells)?.status?.look;
}

describe("a person who was asked to help", () => {
  it("is told on the page of the result, in the practice and in the list of lessons", async () => {
    const visit = await makeStuck();
    expect(await practiceLoader(await argsOf(visit))).toMatchObject({ needsAPerson: true });
    expect(await resultLoader(await argsOf(visit))).toMatchObject({ needsAPerson: true });
    expect(await lookInList(visit)).toBe("waiting");
  });

  it("stays told while another try of the check is open, until it succeeds", async () => {
    const visit = await makeStuck();
    expect(await visit.startCheck(cells)).toEqual({ ok: true });
    expect(await practiceLoader(await argsOf(visit))).toMatchObject({ needsAPerson: true });
    expect(await lookInList(visit)).toBe("waiting");
    while ((await visit.memory()).lessons[cells]?.check) await visit.check(cells);
    expect(await practiceLoader(await argsOf(visit))).toMatchObject({ needsAPerson: false });
    expect(await resultLoader(await argsOf(visit))).toMatchObject({ needsAPerson: false });
    expect(await lookInList(visit)).toBe("accent");
  });
});
