import { beforeAll, describe, expect, it } from "vitest";
import { startSkill } from "~/domain/mastery/mastery";
import { isLessonDone } from "~/domain/path/standing";
import { replayLearner } from "~/progress/replay.server";
import { beginPath, makeWorld, storedOf, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

/** A retrainee who knows cells by an old trade, after the first check: cells right, all else unknown. */
async function atThePicture(): Promise<Visit> {
  const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
  await likelyKnows(visit, "cells");
  await visit.intake();
  await answerAll(visit, (question) => question.startsWith("basics/cells/"));
  return visit;
}

/** As likely as an old trade makes it. */
async function likelyKnows({ learnerId }: Visit, skill: string): Promise<void> {
  const skills = { [skill]: startSkill(0.6) };
  await inTransaction(db, (trx) => saveMastery(trx, { learnerId, skills }));
}

async function answerAll(visit: Visit, knows: (question: string) => boolean): Promise<string[]> {
  const asked: string[] = [];
  while ((await visit.path()).stage === "placement") {
    const question = (await visit.memory()).placement.serving?.question ?? "";
    asked.push(question);
    const given = knows(question) ? { isRight: true } : { isUnknown: true };
    expect((await visit.placement(given)).ok).toBe(true);
  }
  return asked;
}

async function isOffPath(visit: Visit, lesson: string): Promise<boolean> {
  const { context } = await visit.path();
  const planned = context.plan.lessons.find(({ id }) => id === lesson);
  return planned !== undefined && isLessonDone(context, planned);
}

async function expectReplayed({ learnerId }: Visit): Promise<void> {
  const readCatalogue = async () => world.publication.catalogue;
  expect((await replayLearner(db, { learnerId, readCatalogue })).mismatches).toEqual([]);
}

describe("the first check", () => {
  it("“I have not learned this” is stored as said, is no luck, and shows no misconception", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
    await visit.intake();
    expect((await visit.placement({ isUnknown: true })).ok).toBe(true);
    const { answers, events } = await storedOf(world, visit);
    expect(answers).toMatchObject([
      { response: { kind: "not-learned" }, outcome: 0, is_right: false, misconceptions: [] },
    ]);
    expect(events.at(-1)?.payload).toMatchObject({ isUnknown: true, isProof: false, outcome: 0 });
    const [asked] = (await visit.memory()).placement.asked;
    expect(asked).toMatchObject({ isUnknown: true, outcome: 0 });
  });

  it("an admitted lack lowers the belief further than a wrong answer", async () => {
    const beliefAfter = async (given: { isRight?: boolean; isUnknown?: boolean }) => {
      const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
      await likelyKnows(visit, "cells");
      await visit.intake();
      const { serving } = (await visit.memory()).placement;
      expect(serving?.question).toContain("basics/cells/");
      await visit.placement(given);
      return (await visit.memory()).placement.beliefs.cells ?? 1;
    };
    expect(await beliefAfter({ isUnknown: true })).toBeLessThan(
      await beliefAfter({ isRight: false }),
    );
  });

  it("keeps priors and beliefs, asks no more than its cap, and goes on where it was left", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
    await visit.intake();
    const { placement } = await visit.memory();
    expect(placement.priors).toEqual({ cells: 0.2, volts: 0.2, charge: 0.2, fire: 0.2 });
    await visit.placement();
    // Another device knows nothing but who is asking.
    const elsewhere = visitOf(world, visit);
    const later = (await elsewhere.memory()).placement;
    expect(later.asked).toHaveLength(1);
    expect(later.serving).not.toEqual(placement.serving);
    expect(Object.keys(later.beliefs).sort()).toEqual(["cells", "charge", "fire", "volts"]);
    const asked = await answerAll(elsewhere, () => true);
    expect(asked.length + 1).toBeLessThanOrEqual(5);
    await expectReplayed(visit);
  });
});

describe("against the picture", () => {
  it("“put it on my path” takes the skip back, and the answers stay", async () => {
    const visit = await atThePicture();
    expect((await visit.memory()).skipped).toEqual(["cells"]);
    expect(await isOffPath(visit, "basics/cells")).toBe(true);
    const before = (await storedOf(world, visit)).answers.length;
    expect(await visit.contestPlacement("cells", "unknown")).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("recognising");
    expect((await visit.memory()).skipped).toEqual([]);
    expect(await isOffPath(visit, "basics/cells")).toBe(false);
    expect((await storedOf(world, visit)).answers).toHaveLength(before);
    await expectReplayed(visit);
  });

  it("“I know this” is proved by two right answers, also where the first check was skipped", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "retrainee" }));
    await visit.intake();
    await visit.move({ type: "PLACEMENT_SKIPPED", now: visit.now().toISOString() });
    expect(await visit.contestPlacement("volts", "known")).toEqual({ ok: true });
    expect(await answerAll(visit, () => true)).toHaveLength(2);
    expect((await visit.memory()).skipped).toEqual(["volts"]);
    expect(await isOffPath(visit, "basics/volts")).toBe(true);
    await expectReplayed(visit);
  });

  it("“I know this” asks two questions, beyond the cap, and then no more", async () => {
    const visit = await atThePicture();
    expect((await visit.memory()).skipped).not.toContain("volts");
    expect(await visit.contestPlacement("volts", "known")).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("placement");
    const asked = await answerAll(visit, () => true);
    expect(asked).toHaveLength(2);
    expect(asked.every((question) => question.startsWith("basics/volts/"))).toBe(true);
    const { placement } = await visit.memory();
    expect(placement.asked.filter(({ isProof }) => isProof)).toHaveLength(2);
    expect((await visit.path()).stage).toBe("recognising");
    expect(await visit.contestPlacement("volts", "known")).toEqual({
      ok: false,
      reason: "nothing-to-ask",
    });
    await expectReplayed(visit);
  });

  it("a claim that does not hold changes nothing, and costs nothing", async () => {
    const visit = await atThePicture();
    await visit.contestPlacement("volts", "known");
    await answerAll(visit, () => false);
    expect((await visit.memory()).skipped).toEqual(["cells"]);
    await visit.move({ type: "PATH_ACCEPTED", now: visit.now().toISOString() });
    expect((await visit.path()).stage).toBe("studying");
    await expectReplayed(visit);
  });

  it("a proof can be broken off, and the picture comes back", async () => {
    const visit = await atThePicture();
    await visit.contestPlacement("volts", "known");
    await visit.move({ type: "PLACEMENT_SKIPPED", now: visit.now().toISOString() });
    expect((await visit.path()).stage).toBe("recognising");
    expect((await visit.memory()).skipped).toEqual(["cells"]);
    await expectReplayed(visit);
  });

  it("safety is always checked, whatever is said", async () => {
    const visit = await atThePicture();
    for (const claim of ["known", "unknown"] as const) {
      expect(await visit.contestPlacement("fire", claim)).toEqual({
        ok: false,
        reason: "not-accepted",
      });
    }
  });

  it("nobody else may, and nobody once the path is laid", async () => {
    const visit = await atThePicture();
    const { id: learnerId } = await makeUser(db);
    const other = visitOf(world, { learnerId, pathId: visit.pathId });
    expect(await other.contestPlacement("cells", "unknown")).toEqual({ ok: false, reason: "gone" });
    await visit.move({ type: "PATH_ACCEPTED", now: visit.now().toISOString() });
    expect(await visit.contestPlacement("cells", "unknown")).toEqual({
      ok: false,
      reason: "not-accepted",
    });
  });
});

describe("a degree student", () => {
  it("begins at once, unless they would rather show first what they know", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "degree" }));
    expect(await visit.orient({ wantsFirstCheck: false })).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("studying");
  });

  it("tests out of practice, never out of a lesson", async () => {
    const visit = visitOf(world, await beginPath(world, { strategy: "degree" }));
    await likelyKnows(visit, "cells");
    expect(await visit.orient({ wantsFirstCheck: true })).toEqual({ ok: true });
    expect((await visit.path()).stage).toBe("placement");
    await answerAll(visit, (question) => question.startsWith("basics/cells/"));
    expect((await visit.path()).stage).toBe("recognising");
    expect((await visit.memory()).intake?.hoursPerWeek).toBe(10);
    await visit.move({ type: "PATH_ACCEPTED", now: visit.now().toISOString() });
    expect((await visit.memory()).skipped).toEqual(["cells"]);
    expect(await isOffPath(visit, "basics/cells")).toBe(false);
    const lesson = "basics/cells";
    expect((await visit.decide()).choice).toMatchObject({ lesson, part: "read", section: 1 });
    await visit.read(lesson, 1);
    await visit.read(lesson, 2);
    expect((await visit.decide()).choice).toMatchObject({ lesson, part: "check" });
    await expectReplayed(visit);
  });

  it("of another's path knows nothing", async () => {
    const { pathId } = await beginPath(world, { strategy: "degree" });
    const { id: learnerId } = await makeUser(db);
    const other = visitOf(world, { learnerId, pathId });
    expect(await other.orient({ wantsFirstCheck: true })).toEqual({ ok: false, reason: "gone" });
  });
});
