import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { lessonMemory } from "~/domain/path/memory";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { listFreshness } from "~db/queries/freshness.server";
import { testDatabase } from "~db/test-database";
import { loader } from "./practice.page";
import { cells, charge, makeAhead, tryCharge, volts } from "./test-struggle";
import { type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

async function ownOf(visit: Visit) {
  return lessonMemory(await visit.memory(), charge);
}

async function pageOf({ learnerId }: Visit, told = "") {
  const params = { course: "basics", lesson: "charge" };
  return loader(await pageArgs(db, learnerId, { path: `/fi/practice${told}`, params }));
}

describe("a kept skill between the questions of a new one", () => {
  it("is asked after the block, and not before", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 4, true);
    expect((await pageOf(visit)).extra.asked).toBeNull();
    const before = await storedOf(world, visit);
    expect(await visit.extra(charge)).toEqual({ ok: false, reason: "unknown-question" });
    expect(await storedOf(world, visit)).toEqual(before);
  });

  it("is stored as practice, counted as mixed in, and refreshes the skill", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 5, false);
    const page = await pageOf(visit);
    expect(page.extra.asked).toMatchObject({ kind: "mixed", skill: "Skill cells fi" });
    const fresh = await listFreshness(db, visit);
    const { answers } = await ownOf(visit);
    visit.wait(24 * 60);

    const recorded = await visit.extra(charge);
    expect(recorded).toMatchObject({
      ok: true,
      answer: { purpose: "practice", lesson_id: cells, skill_id: "cells", is_right: true },
    });
    expect(await ownOf(visit)).toMatchObject({
      answers,
      mixed: 1,
      practised: [`${charge}/practice-2`],
    });
    const { events } = await storedOf(world, visit);
    expect(events.at(-1)).toMatchObject({
      type: "PRACTICE_ANSWERED",
      payload: { lesson: charge, extra: { kind: "mixed", skill: "cells" } },
    });
    const { cells: now } = await listFreshness(db, visit);
    expect(Date.parse(now?.dueAt ?? "")).toBeGreaterThan(Date.parse(fresh.cells?.dueAt ?? ""));
    expect((await visit.memory()).skills.cells?.dueAt).toBe(now?.dueAt);
  });

  it("shows its feedback afterwards, and is asked no more until it is due again", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 5, true);
    const recorded = await visit.extra(charge, { isRight: false });
    if (!recorded.ok) throw new Error(recorded.reason);
    const page = await pageOf(visit, `?told=${recorded.answer.question_id}`);
    expect(page.extra.asked).toBeNull();
    expect(page.extra.told).toMatchObject({
      skill: "Skill cells fi",
      feedback: { verdict: "wrong" },
    });
    await tryCharge(visit, 2, true);
    expect((await pageOf(visit)).extra.asked?.skill).toBe("Skill volts fi");
  });

  it("is only the question that is due now, with the numbers that it was drawn with", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 5, true);
    const before = await storedOf(world, visit);
    const refused = { ok: false, reason: "unknown-question" };
    expect(await visit.extra(charge, { question: `${volts}/check-9` })).toEqual(refused);
    expect(await visit.extra(charge, { seed: 12 })).toEqual(refused);
    expect(await visit.extra(volts)).toEqual(refused);
    expect(await visit.extra(charge, { isEmpty: true })).toEqual({ ok: false, reason: "empty" });
    expect(await storedOf(world, visit)).toEqual(before);
  });

  it("sent twenty times at once is stored once", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 5, true);
    const { serving } = { serving: (await pageOf(visit)).extra.asked };
    const same = { key: randomUUID(), question: serving?.id ?? "", seed: serving?.seed ?? 0 };
    const replies = await Promise.all(Array.from({ length: 20 }, () => visit.extra(charge, same)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect((await ownOf(visit)).mixed).toBe(1);
  });

  it("cannot be answered on somebody else's path", async () => {
    const [owner, stranger] = [await makeAhead(world), await makeAhead(world)];
    await tryCharge(owner, 5, true);
    const foreign = visitOf(world, { learnerId: stranger.learnerId, pathId: owner.pathId });
    expect(await foreign.extra(charge)).toEqual({ ok: false, reason: "gone" });
  });
});

describe("the practice page", () => {
  it("asks what was answered first in its order, then the others", async () => {
    const visit = await makeAhead(world);
    const idsOf = async () => (await pageOf(visit)).views.map(({ id }) => id);
    expect([...(await idsOf())].sort()).toEqual([`${charge}/practice-1`, `${charge}/practice-2`]);
    await tryCharge(visit, 1, true);
    expect(await idsOf()).toEqual([`${charge}/practice-2`, `${charge}/practice-1`]);
  });

  it("leads to the worked example after early misses", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 4, false);
    expect(await pageOf(visit)).toMatchObject({
      remedy: "example",
      remedyHref: `/fi/learn/courses/${charge}?section=1`,
    });
    await visit.read(charge, 1);
    expect((await pageOf(visit)).remedy).toBeNull();
  });

  it("lets the example be read again where its section was read before", async () => {
    const visit = await makeAhead(world);
    await visit.read(charge, 1);
    await tryCharge(visit, 4, false);
    expect((await ownOf(visit)).remedy).toBe("example");
    await visit.read(charge, 1);
    expect(await ownOf(visit)).toMatchObject({ remedy: null, round: { hasSeenExample: true } });
  });
});
