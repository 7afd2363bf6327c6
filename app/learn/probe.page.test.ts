import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { lessonMemory } from "~/domain/path/memory";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { loader as practiceLoader } from "./practice.page";
import { action, loader } from "./probe.page";
import { cells, charge, makeAhead, tryCharge, volts } from "./test-struggle";
import { type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

function argsOf(learnerId: string, form?: Record<string, string>) {
  const params = { course: "basics", lesson: "charge" };
  const path = `/fi/learn/courses/${charge}/probe`;
  return pageArgs(db, learnerId, { path, params, ...(form && { form }) });
}

async function pageOf({ learnerId }: Visit) {
  return loader(await argsOf(learnerId));
}

/** Six misses in a lesson that stands on two others. */
async function makeStruggling(): Promise<Visit> {
  const visit = await makeAhead(world);
  await tryCharge(visit, 6, false);
  return visit;
}

describe("a look at what a lesson builds on", () => {
  it("is offered after six misses, with what it will ask about", async () => {
    const visit = await makeStruggling();
    expect((await visit.decide()).choice).toMatchObject({ lesson: charge, part: "probe" });
    const page = await pageOf(visit);
    expect(page.lobby).toMatchObject({ count: 4, minutes: 6 });
    expect([...(page.lobby?.skills ?? [])].sort()).toEqual(["Skill cells fi", "Skill volts fi"]);
  });

  it("asks two questions of each skill, one at a time and unseen, without feedback", async () => {
    const visit = await makeStruggling();
    const seen = (await storedOf(world, visit)).answers.map(({ question_id }) => question_id);
    const begun = await Promise.all(Array.from({ length: 5 }, () => visit.startProbe(charge)));
    expect(begun).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    const { probe } = await visit.memory();
    expect(probe?.questions.map(({ skill }) => skill).sort()).toEqual([
      ...["cells", "cells", "volts", "volts"],
    ]);
    for (const { question } of probe?.questions ?? []) expect(seen).not.toContain(question);
    await visit.probe(charge, { isRight: false });
    const page = await pageOf(visit);
    expect(page.asked).toMatchObject({ index: 1, count: 4 });
    expect(page.result).toBeNull();
  });

  it("closes practice in the lesson while it is open", async () => {
    const visit = await makeStruggling();
    await visit.startProbe(charge);
    const page = await practiceLoader(await argsOf(visit.learnerId));
    expect(page).toMatchObject({ isOpen: false, remedy: "probe" });
    expect(page.remedyHref).toContain("/probe");
  });

  it("leads back into what was missing as a visit, and from the visit to the lesson", async () => {
    const visit = await makeStruggling();
    await visit.startProbe(charge);
    const { probe } = await visit.memory();
    for (const { skill } of probe?.questions ?? []) {
      visit.wait(1);
      expect((await visit.probe(charge, { isRight: skill === "cells" })).ok).toBe(true);
    }
    const page = await pageOf(visit);
    expect(page.result?.skills).toContainEqual(
      expect.objectContaining({ id: "volts", verdict: "visit" }),
    );
    expect(page.result?.skills).toContainEqual(
      expect.objectContaining({ id: "cells", verdict: "there" }),
    );
    expect(page.result?.answers).toHaveLength(4);
    expect(page.next.href).toBe(`/fi/learn/courses/${volts}/practice`);
    expect((await visit.memory()).visits).toMatchObject([{ lesson: volts, of: charge }]);
    expect((await visit.memory()).skills.volts?.isMastered).toBe(true);

    const params = { course: "basics", lesson: "volts" };
    const practice = async (told = "") =>
      practiceLoader(await pageArgs(db, visit.learnerId, { path: `/fi/practice${told}`, params }));
    expect((await practice()).extra).toMatchObject({
      asked: { kind: "visit", skill: "Skill volts fi" },
      visit: { lesson: "Lesson charge fi" },
    });
    visit.wait(1);
    await visit.extra(volts);
    expect((await practice()).extra.asked?.kind).toBe("visit");
    visit.wait(1);
    const last = await visit.extra(volts);
    if (!last.ok) throw new Error(last.reason);
    const { visits, lesson } = await visit.memory();
    expect({ visits, lesson }).toEqual({ visits: [], lesson: charge });
    const over = await practice(`?told=${last.answer.question_id}`);
    expect(over.extra.asked).toBeNull();
    expect(over.extra.told?.next?.href).toContain(charge);
    expect(lessonMemory(await visit.memory(), charge).remediations).toBe(1);
  });

  it("explains the lesson once more where nothing is missing", async () => {
    const visit = await makeStruggling();
    await visit.startProbe(charge);
    for (let answer = 0; answer < 4; answer += 1) await visit.probe(charge);
    const page = await pageOf(visit);
    expect(page.result?.skills.map(({ verdict }) => verdict)).toEqual(["there", "there"]);
    expect(page.next.href).toBe(`/fi/learn/courses/${charge}?section=1`);
  });

  it("takes one of twenty answers to a question, and the same answer once", async () => {
    const visit = await makeStruggling();
    await visit.startProbe(charge);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visit.probe(charge, { index: 0 })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const key = randomUUID();
    const again = await Promise.all(
      Array.from({ length: 5 }, () => visit.probe(charge, { index: 1, key })),
    );
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect((await visit.memory()).probe?.outcomes).toHaveLength(2);
  });

  it("begins where it is called for alone, and only on one's own path", async () => {
    const visit = await makeAhead(world);
    await tryCharge(visit, 2, false);
    expect(await visit.startProbe(charge)).toEqual({ ok: false, reason: "not-accepted" });
    expect(await visit.startProbe(cells)).toEqual({ ok: false, reason: "not-accepted" });
    expect(await pageOf(visit)).toMatchObject({ asked: null, lobby: null, result: null });

    const owner = await makeStruggling();
    const foreign = visitOf(world, { learnerId: visit.learnerId, pathId: owner.pathId });
    expect(await foreign.startProbe(charge)).toEqual({ ok: false, reason: "gone" });
    const stranger = await makeUser(db);
    expect(await statusOf(argsOf(stranger.id).then(loader))).toBe(404);
  });

  it("works from the page: begin, answer, and a form that is not complete keeps what was typed", async () => {
    const visit = await makeStruggling();
    const send = async (form: Record<string, string>) =>
      statusOf(action(await argsOf(visit.learnerId, form)));
    expect(await send({ intent: "start" })).toBe(303);
    const key = randomUUID();
    expect(await send({ intent: "answer", key, index: "0" })).toMatchObject({
      data: { reason: "empty" },
    });
    expect(await send({ intent: "answer", key, index: "0", "not-learned": "1" })).toBe(303);
    expect(await send({ intent: "answer", key: randomUUID(), index: "0" })).toBe(409);
  });
});
