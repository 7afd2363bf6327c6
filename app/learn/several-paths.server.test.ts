// One person on several paths: what is mastered on one is known on all, and nothing waits for itself.
import { beforeAll, describe, expect, it } from "vitest";
import { readQuestion } from "~/curriculum/current-publication.server";
import { guessingFloor } from "~/domain/assessment/guess";
import { dependentsOf } from "~/domain/course/prerequisites";
import { difficultyOf } from "~/domain/mastery/elo";
import { type SkillMastery, startAbility, startSkill } from "~/domain/mastery/mastery";
import { updateMastery } from "~/domain/mastery/update";
import { isLessonDone, isLessonOpen } from "~/domain/path/standing";
import { replayAll } from "~/progress/replay.server";
import { beginPath, makeWorld, storedOf, type World } from "~/progress/test-world";
import { listMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { makeVisit, type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const cells = "basics/cells";
const track = { kind: "track" as const, id: "operator" };

/** A retrainee on the course, and the same person as a degree student on the track. */
async function twoPaths(): Promise<[Visit, Visit]> {
  const first = await makeVisit(world, "retrainee");
  const { learnerId } = first;
  const path = await beginPath(world, { strategy: "degree", goal: track, learnerId });
  const second = visitOf(world, path);
  await second.move({ type: "ORIENTED", hoursPerWeek: 10, now: second.now().toISOString() });
  return [first, second];
}

async function passCheck(visit: Visit): Promise<void> {
  expect((await visit.startCheck(cells)).ok).toBe(true);
  while ((await visit.memory()).lessons[cells]?.check) {
    expect((await visit.check(cells)).ok).toBe(true);
  }
}

describe("a skill mastered on one path", () => {
  it("is mastered on the others, as news in their logs", async () => {
    const [first, second] = await twoPaths();
    await passCheck(first);
    const { memory } = (await second.path()).context;
    expect(memory.skills.cells?.isMastered).toBe(true);
    const { events, path } = await storedOf(world, second);
    expect(events.at(-1)?.type).toBe("SKILLS_MOVED");
    expect(path?.revision).toBe(events.at(-1)?.seq);
  });

  it("is done on a second path of a retrainee, and opens what stands on it", async () => {
    const first = await makeVisit(world, "retrainee");
    const { learnerId } = first;
    const path = await beginPath(world, { strategy: "retrainee", goal: track, learnerId });
    const second = visitOf(world, path);
    await second.intake();
    await passCheck(first);
    const { context } = await second.path();
    const [lesson] = context.plan.lessons;
    const fire = context.plan.lessons.find(({ id }) => id === "basics/fire");
    if (!lesson || !fire) throw new Error("The plan is not what it was");
    expect(isLessonDone(context, lesson)).toBe(true);
    expect(isLessonOpen(context, fire)).toBe(true);
  });

  it("is known to a path that begins later", async () => {
    const first = await makeVisit(world, "retrainee");
    await passCheck(first);
    const { learnerId } = first;
    const path = await beginPath(world, { strategy: "degree", goal: track, learnerId });
    expect((await visitOf(world, path).memory()).skills.cells?.isMastered).toBe(true);
  });
});

describe("answers on two paths at once", () => {
  it("never wait for each other without end, and none is lost", async () => {
    const [first, second] = await twoPaths();
    for (let round = 0; round < 10; round += 1) {
      const replies = await Promise.all(
        [first, second].flatMap((visit) => [
          visit.practise(`${cells}/practice-1`),
          visit.practise(`${cells}/practice-2`, { isRenewed: true }),
        ]),
      );
      // Two tabs may ask for the same new numbers; the second one is told so.
      for (const reply of replies) {
        if (!reply.ok) expect(reply.reason).toBe("unknown-question");
      }
    }
    const { answers, mastery } = await storedOf(world, first);
    expect(answers.length).toBeGreaterThanOrEqual(30);
    const evidence = answers.filter((answer) => answer.is_evidence);
    expect(mastery.find((row) => row.skill_id === "cells")?.answers).toBe(evidence.length);
    for (const visit of [first, second]) {
      const { path, events } = await storedOf(world, visit);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
      expect(path?.revision).toBe(events.length - 1);
    }
  });

  it("leave the mastery that their answers give one after another", async () => {
    const [first, second] = await twoPaths();
    for (const [round, visit] of [first, second, first, second, first].entries()) {
      await visit.practise(`${cells}/practice-2`, { isRenewed: true, isRight: round !== 1 });
      visit.wait(1);
    }
    await first.practise(`${cells}/practice-1`, { usedHint: true });
    const rows = await db
      .selectFrom("answers")
      .selectAll()
      .where("learner_id", "=", first.learnerId)
      .where("is_evidence", "=", true)
      .orderBy("answered_at")
      .orderBy("used_hint")
      .execute();
    let ability = startAbility();
    let skills: Record<string, SkillMastery> = { cells: startSkill() };
    for (const row of rows) {
      const published = await readQuestion(db, row.publication_id, row.question_id);
      if (!published) throw new Error(`There is no question ${row.question_id}`);
      const { question } = published;
      ({ ability, skills } = updateMastery({
        ability,
        skills,
        question: {
          id: row.question_id,
          difficulty: difficultyOf(question.difficulty),
          guess: guessingFloor(question),
        },
        outcome: row.used_hint ? 0 : row.outcome,
        isEvidence: true,
        isGate: {
          cells: dependentsOf(world.publication.catalogue.skills, "cells").length >= 3,
        },
        now: row.answered_at.toISOString(),
        learns: true,
      }));
    }
    expect(rows).toHaveLength(6);
    expect((await listMastery(db, { learnerId: first.learnerId })).cells).toEqual(skills.cells);
    const stored = await db
      .selectFrom("abilities")
      .select(["value", "answers"])
      .where("learner_id", "=", first.learnerId)
      .executeTakeFirst();
    expect(stored).toEqual(ability);
  });
});

describe("replay", () => {
  it("finds the logs and the rows of all of the above in agreement", async () => {
    const readCatalogue = async () => world.publication.catalogue;
    const replayed = await replayAll(db, { readCatalogue, isRepair: false });
    expect(replayed.paths).toBeGreaterThan(5);
    expect(replayed.mismatches).toEqual([]);
  });
});
