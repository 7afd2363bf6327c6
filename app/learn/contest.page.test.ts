import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { lessonMemory } from "~/domain/path/memory";
import { movePath } from "~/progress/move-path.server";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { action, loader } from "./contest.page";
import { cells, charge, makeAhead, volts } from "./test-struggle";
import { makeVisit, type Visit, visitOf } from "./test-visit";
import { loader as whyLoader } from "./why.page";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

function argsOf(learnerId: string, lessonId: string, form?: Record<string, string>) {
  const [course = "", lesson = ""] = lessonId.split("/");
  const path = `/fi/learn/courses/${lessonId}/contest`;
  return pageArgs(db, learnerId, { path, params: { course, lesson }, ...(form && { form }) });
}

async function pageOf({ learnerId }: Visit, lessonId: string) {
  return loader(await argsOf(learnerId, lessonId));
}

async function contestsOf(visit: Visit) {
  return (await storedOf(world, visit)).events.filter(({ type }) => type === "CONTESTED");
}

describe("“I know this”", () => {
  it("leads a retrainee to the check at once", async () => {
    const visit = await makeVisit(world, "retrainee");
    expect(await visit.contest(cells, "known")).toEqual({ ok: true });
    expect(await visit.decide()).toMatchObject({
      choice: { lesson: cells, part: "check" },
      reason: "path_reason_you_know_it",
    });
    const page = await pageOf(visit, cells);
    expect(page.done).toContain("Practice drops away");
    expect(page.next.href).toBe(`/fi/learn/courses/${cells}/check`);
    expect((await visit.startCheck(cells)).ok).toBe(true);
  });

  it("leaves the reading to a degree student, and says so", async () => {
    const visit = await makeVisit(world, "degree");
    expect(await visit.contest(cells, "known")).toEqual({ ok: true });
    const unread = await pageOf(visit, cells);
    expect(unread.done).toContain("the text stays to be read");
    expect(unread.next.href).toBe(`/fi/learn/courses/${cells}?section=1`);
    await visit.read(cells, 1);
    await visit.read(cells, 2);
    expect((await visit.decide()).choice).toMatchObject({ lesson: cells, part: "check" });
  });
});

describe("“Too hard”", () => {
  it("leads to the text once more where the lesson stands on nothing", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.contest(cells, "too-hard");
    const page = await pageOf(visit, cells);
    expect(page.done).toContain("text");
    expect(page.next.href).toBe(`/fi/learn/courses/${cells}?section=1`);
  });

  it("leads to a look at what the lesson stands on, where it stands on something", async () => {
    const visit = await makeAhead(world);
    await visit.contest(charge, "too-hard");
    expect((await pageOf(visit, charge)).next.href).toBe(`/fi/learn/courses/${charge}/probe`);
    expect((await visit.startProbe(charge)).ok).toBe(true);
  });
});

describe("“Not now”", () => {
  it("puts another lesson first, and the lesson can be opened all the same", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.contest(cells, "not-now");
    expect((await visit.decide()).choice).toMatchObject({ lesson: volts });
    expect(lessonMemory(await visit.memory(), cells).postponedUntil).toBe(
      new Date(visit.now().getTime() + 24 * 60 * 60_000).toISOString(),
    );
    expect((await visit.read(cells, 1)).ok).toBe(true);
    expect(lessonMemory(await visit.memory(), cells).claim).toBeNull();
  });
});

describe("answering back", () => {
  it.each(["known", "too-hard", "not-now"] as const)("“%s” twice is kept once", async (claim) => {
    const visit = await makeVisit(world, "retrainee");
    const replies = await Promise.all(Array.from({ length: 5 }, () => visit.contest(cells, claim)));
    expect(replies).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect(await contestsOf(visit)).toHaveLength(1);
  });

  it("works from the page and stands on the page that tells why, the newest first", async () => {
    const visit = await makeVisit(world, "retrainee");
    const send = async (claim: string) =>
      statusOf(action(await argsOf(visit.learnerId, cells, { claim })));
    expect(await send("known")).toBe(303);
    expect(await send("too-hard")).toBe(303);
    expect(await send("nonsense")).toBe(409);
    const why = await whyLoader(
      await pageArgs(db, visit.learnerId, { path: "/fi/why", params: { path: visit.pathId } }),
    );
    expect(why.said.map(({ text }) => text)).toEqual([
      "You said that “Lesson cells fi” is too hard.",
      "You said that you know “Lesson cells fi”.",
    ]);
    expect(why.decision.step.contestHref).toBe(`/fi/learn/courses/${cells}/contest`);
    for (const { alternatives } of why.history)
      for (const { href } of alternatives) expect(href).toMatch(/^\/fi\/learn/);
  });

  it("stands beside what others have decided, with name and reason", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.contest(cells, "not-now");
    const instructor = await makeUser(db, { name: "Test instructor" });
    const now = visit.now();
    const reason = "You will need it tomorrow.";
    await inTransaction(db, (trx) =>
      movePath(trx, {
        pathId: visit.pathId,
        readCatalogue: () => Promise.resolve(world.publication.catalogue),
        actorId: instructor.id,
        now,
        events: [{ type: "STEP_OVERRULED", lesson: cells, reason, now: now.toISOString() }],
      }),
    );
    const { said } = await whyLoader(
      await pageArgs(db, visit.learnerId, { path: "/fi/why", params: { path: visit.pathId } }),
    );
    expect(said).toMatchObject([
      { decided: { name: "Test instructor", reason } },
      { text: "You put “Lesson cells fi” off.", decided: null },
    ]);
  });

  it("changes nothing in a lesson that is done, closed or somebody else's", async () => {
    const visit = await makeAhead(world);
    const before = await storedOf(world, visit);
    expect(await visit.contest(cells, "known")).toEqual({ ok: false, reason: "not-accepted" });
    expect((await pageOf(visit, cells)).isOpen).toBe(false);
    const foreign = visitOf(world, { learnerId: (await makeUser(db)).id, pathId: visit.pathId });
    expect(await foreign.contest(charge, "known")).toEqual({ ok: false, reason: "gone" });
    expect(await statusOf(argsOf(foreign.learnerId, charge).then(loader))).toBe(404);
    expect(await storedOf(world, visit)).toEqual(before);
  });
});
