import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import { action, loader } from "./assign.page";

let db: Db;
let school: School;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
});
beforeEach(async () => {
  school = await makeSchool(db);
});

function argsFor(goal: string, form?: Record<string, string>) {
  const path = `/fi/teach/groups/${school.groupId}/assign?goal=${goal}`;
  return pageArgs(db, school.teacherId, { path, params: { group: school.groupId }, form });
}

describe("a goal of which nothing is written", () => {
  it("is not among the choices, and asking for it says so", async () => {
    const shown = await loader(await argsFor("track:later"));
    expect(shown.choices.map(({ key }) => key)).toEqual(["track:operator", "course:basics"]);
    expect(shown).toMatchObject({ chosen: undefined, isNothingWritten: true });
  });

  it("is refused when it is sent all the same", async () => {
    const form = { learner: "", strategy: "degree", eqf: "suggested", startsOn: "", dueOn: "" };
    expect(await action(await argsFor("track:later", form))).toMatchObject({
      init: { status: 400 },
      data: { error: { "": [expect.any(String)] } },
    });
    expect(await db.selectFrom("assignments").selectAll().execute()).toEqual([]);
  });
});
