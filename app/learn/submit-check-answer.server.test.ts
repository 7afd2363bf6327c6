import { beforeAll, describe, expect, it } from "vitest";
import { lessonMemory } from "~/domain/path/memory";
import { makeWorld, storedOf, type World } from "~/progress/test-world";
import { listMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";

async function lessonOf(visit: Visit) {
  return lessonMemory(await visit.memory(), cells);
}

async function failCheck(visit: Visit): Promise<void> {
  expect((await visit.startCheck(cells)).ok).toBe(true);
  for (let wrong = 0; wrong < 3; wrong += 1) await visit.check(cells, { isRight: false });
}

describe("a check", () => {
  it("begins once, however often it is begun, and goes on as it is", async () => {
    const visit = await makeVisit(world, "retrainee");
    const begun = await Promise.all(Array.from({ length: 10 }, () => visit.startCheck(cells)));
    expect(begun).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    const { check } = await lessonOf(visit);
    await visit.check(cells);
    await visit.startCheck(cells);
    expect((await lessonOf(visit)).check?.questions).toEqual(check?.questions);
    const { events } = await storedOf(world, visit);
    expect(events.filter(({ type }) => type === "CHECK_STARTED")).toHaveLength(1);
  });

  it("takes one of twenty answers to a question; the others are told that it moved on", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.startCheck(cells);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visit.check(cells, { index: 0 })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = replies.filter(({ ok }) => !ok);
    expect(refused).toEqual(Array.from({ length: 19 }, () => ({ ok: false, reason: "moved-on" })));
    expect((await lessonOf(visit)).check?.outcomes).toEqual([true]);
    expect((await storedOf(world, visit)).answers).toHaveLength(1);
  });

  it("is passed by answers that charge the skill, in a few of them", async () => {
    const visit = await makeVisit(world, "degree");
    await visit.read(cells, 1);
    await visit.read(cells, 2);
    await visit.startCheck(cells);
    let answers = 0;
    while ((await lessonOf(visit)).check) {
      expect((await visit.check(cells)).ok).toBe(true);
      answers += 1;
    }
    expect(answers).toBeLessThanOrEqual(6);
    expect(await lessonOf(visit)).toMatchObject({
      phase: "passed",
      passedAt: visit.now().toISOString(),
    });
    const { path } = await storedOf(world, visit);
    expect(path).toMatchObject({ done: 1, total: 6 });
    const { cells: skill } = await listMastery(db, { learnerId: visit.learnerId });
    expect(skill?.masteredAt).not.toBeNull();
    const told = (await visit.memory()).skills.cells;
    expect(told).toMatchObject({ known: skill?.known, isMastered: true, answers: skill?.answers });
  });

  it("takes no answer before it is begun, and none after its end", async () => {
    const visit = await makeVisit(world, "retrainee");
    const before = await storedOf(world, visit);
    expect(await visit.check(cells)).toEqual({ ok: false, reason: "moved-on" });
    expect(await storedOf(world, visit)).toEqual(before);
    await failCheck(visit);
    expect(await visit.check(cells, { index: 3 })).toEqual({ ok: false, reason: "moved-on" });
    expect((await storedOf(world, visit)).answers).toHaveLength(3);
  });

  it("of a degree student begins when the text is read", async () => {
    const visit = await makeVisit(world, "degree");
    await visit.read(cells, 1);
    expect(await visit.startCheck(cells)).toEqual({ ok: false, reason: "not-accepted" });
    await visit.read(cells, 2);
    expect(await visit.startCheck(cells)).toEqual({ ok: true });
  });

  it("that failed opens again when the cool-down is over, and not before", async () => {
    const visit = await makeVisit(world, "retrainee");
    for (const [failures, minutes] of [15, 60, 360].entries()) {
      await failCheck(visit);
      const lesson = await lessonOf(visit);
      expect(lesson).toMatchObject({ check: null, failures: failures + 1 });
      expect(lesson.phase).toBe(failures === 2 ? "needsAPerson" : "struggling");
      visit.wait(minutes - 1);
      expect(await visit.startCheck(cells)).toEqual({ ok: false, reason: "not-accepted" });
      visit.wait(1);
    }
    await visit.startCheck(cells);
    while ((await lessonOf(visit)).check) await visit.check(cells);
    expect((await lessonOf(visit)).phase).toBe("passed");
  });

  it("asks what was not asked before, and a fixed question again is no evidence", async () => {
    const visit = await makeVisit(world, "retrainee");
    const asked = async () =>
      (await storedOf(world, visit)).answers.map((answer) => answer.question_id);
    for (const minutes of [15, 60, 360]) {
      await failCheck(visit);
      visit.wait(minutes);
    }
    const before = await asked();
    expect(new Set(before).size).toBe(9);

    await visit.startCheck(cells);
    const questions = (await lessonOf(visit)).check?.questions.map(({ question }) => question);
    expect(before).not.toContain(questions?.[0]);
    const evidence: boolean[] = [];
    for (let count = 0; count < 5; count += 1) {
      const recorded = await visit.check(cells);
      if (!recorded.ok) throw new Error(recorded.reason);
      const { answers } = await storedOf(world, visit);
      const row = answers.find(({ id }) => id === recorded.answer.id);
      evidence.push(row?.is_evidence ?? false);
    }
    const isNew = questions?.slice(0, 5).map((id) => /-[123]$/.test(id) || !before.includes(id));
    expect(evidence).toEqual(isNew);
    expect(evidence).toContain(false);
  });

  it("that is open goes on after another lesson and after a pause", async () => {
    const visit = await makeVisit(world, "retrainee");
    await visit.startCheck(cells);
    await visit.check(cells);
    await visit.practise("basics/volts/practice-1");
    expect((await visit.check(cells)).ok).toBe(true);
    const now = visit.now().toISOString();
    await visit.move({ type: "PAUSED", now });
    expect(await visit.check(cells)).toEqual({ ok: false, reason: "not-accepted" });
    await visit.move({ type: "RESUMED", now });
    expect((await visit.check(cells)).ok).toBe(true);
    expect((await lessonOf(visit)).check?.outcomes).toEqual([true, true, true]);
  });
});
