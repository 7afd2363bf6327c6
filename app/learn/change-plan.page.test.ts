import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { insertAssignment } from "~db/queries/assignments.server";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, makeUser, testNow } from "~db/test-school";
import { action, loader } from "./change-plan.page";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const degree = "?to=course:basics:4&way=degree";

function argsOf({ pathId, learnerId }: Visit, query = "", form?: Record<string, string>) {
  const path = `/fi/learn/paths/${pathId}/change${query}`;
  return pageArgs(db, learnerId, { path, params: { path: pathId }, form });
}

describe("the page that changes a path", () => {
  it("offers what is written, with the present choice chosen and no preview yet", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { form, preview, problem, closed } = await loader(await argsOf(visit));
    expect(form).toMatchObject({ to: "course:basics:4", way: "retrainee" });
    expect(form?.options.map(({ value }) => value)).toEqual([
      "track:operator:4",
      "course:basics:4",
      "course:basics:5",
    ]);
    expect([preview, problem, closed]).toEqual([null, null, null]);
  });

  it("shows what is kept and what changes before anything does", async () => {
    const visit = await makeVisit(world, "retrainee");
    const before = await storedOf(world, visit);
    const { preview } = await loader(await argsOf(visit, degree));
    expect(preview).toMatchObject({
      hours: 0,
      before: { done: 0, total: 4 },
      after: { done: 0, total: 6 },
      gone: 0,
      added: 0,
      isOtherWay: true,
      isComplete: false,
    });
    const level = await loader(await argsOf(visit, "?to=course:basics:5&way=retrainee"));
    expect(level.preview).toMatchObject({ gone: 0, added: 1, isOtherWay: false });
    expect(await storedOf(world, visit)).toEqual(before);
  });

  it("changes it on the second press, and tells whoever saw older figures", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { form } = await loader(await argsOf(visit, degree));
    const order = { to: "course:basics:4", way: "degree", revision: String(form?.revision) };
    await visit.read("basics/cells", 1);
    expect(await action(await argsOf(visit, degree, order))).toMatchObject({
      data: { reason: "moved-on" },
      init: { status: 400 },
    });
    const seen = await loader(await argsOf(visit, degree));
    const again = { ...order, revision: String(seen.form?.revision) };
    expect(await statusOf(action(await argsOf(visit, degree, again)))).toBe(303);
    expect((await visit.path()).pin.strategy).toBe("degree");
  });

  it("says what is wrong with a choice that is none", async () => {
    const visit = await makeVisit(world, "retrainee");
    const problemOf = async (query: string) => (await loader(await argsOf(visit, query))).problem;
    expect(await problemOf("?to=course:basics:4&way=retrainee")).toBe("same");
    expect(await problemOf("?to=course:nowhere:4")).toBe("unknown-goal");
    expect(await problemOf("?to=nonsense")).toBe("unknown-goal");
  });

  it("of an assigned path says who has assigned it", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { learnerId } = visit;
    const { organisationId, teacherId } = await makeSchool(db);
    await inTransaction(db, (trx) =>
      insertAssignment(trx, {
        organisationId,
        to: { learnerId },
        goal: { kind: "course", id: "basics" },
        strategy: "retrainee",
        eqf: 4,
        startsOn: null,
        dueOn: null,
        createdBy: teacherId,
        now: testNow,
      }),
    );
    const { closed, assigners, form } = await loader(await argsOf(visit, degree));
    expect([closed, form]).toEqual(["assigned", null]);
    expect(assigners).toHaveLength(1);
  });

  it("in another language is the same path", async () => {
    const visit = await makeVisit(world, "retrainee");
    const before = await storedOf(world, visit);
    const args = await argsOf(visit, degree);
    const inFi = await loader(args);
    const inSv = await loader({ ...args, context: { ...args.context, locale: "sv" } });
    expect(inSv.form?.options.map(({ value }) => value)).toEqual(
      inFi.form?.options.map(({ value }) => value),
    );
    expect(inSv.preview?.after.total).toBe(inFi.preview?.after.total);
    expect(await storedOf(world, visit)).toEqual(before);
  });

  it("of somebody else's path is not found", async () => {
    const visit = await makeVisit(world, "retrainee");
    const { id: learnerId } = await makeUser(db);
    const other = { ...visit, learnerId };
    expect(await statusOf(loader(await argsOf(other)))).toBe(404);
    const order = { to: "course:basics:4", way: "degree", revision: "3" };
    expect(await statusOf(action(await argsOf(other, degree, order)))).toBe(404);
  });
});
