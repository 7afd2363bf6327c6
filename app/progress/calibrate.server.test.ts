import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "~/domain/assessment/draw";
import { logistic } from "~/domain/mastery/logistic";
import { startSkill } from "~/domain/mastery/mastery";
import { masteryModelSchema } from "~/domain/mastery/model";
import { inTransaction } from "~db/queries/connection.server";
import { saveMastery } from "~db/queries/mastery.server";
import { findNewestMasteryModel, listEvidence } from "~db/queries/mastery-models.server";
import { testDatabaseClient } from "~db/test-database";
import { testNow } from "~db/test-school";
import { calibrateFromAnswers } from "./calibrate.server";
import { beginPath, makeWorld, type World } from "./test-world";

const { db, url } = await testDatabaseClient();
const lesson = "basics/cells";
const truth = { "practice-1": -2, "check-4": 0.5, "check-5": 2.5 };
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const calibrate = (isStored: boolean) => calibrateFromAnswers(db, { isStored, now: testNow });

type Given = { learnerId: string; pathId: string; question: string; isRight: boolean };

function rowOf({ learnerId, pathId, question, isRight }: Given) {
  return {
    learner_id: learnerId,
    path_id: pathId,
    client_key: randomUUID(),
    publication_id: world.publication.id,
    question_id: `${lesson}/${question}`,
    lesson_id: lesson,
    skill_id: "cells",
    purpose: "practice" as const,
    seed: 1,
    response: "{}",
    outcome: isRight ? 1 : 0,
    is_right: isRight,
    used_hint: false,
    is_evidence: true,
    misconceptions: [],
    difficulty_shift: 0,
    event_seq: 1,
    answered_at: testNow,
  };
}

/** People who answer each question once as their ability and its true difficulty decide, and then again. */
async function answersOf(learners: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  for (let count = 0; count < learners; count += 1) {
    const { learnerId, pathId } = await beginPath(world, { strategy: "retrainee" });
    const ability = 2 * random() - 1;
    const rows = Object.entries(truth).map(([question, difficulty], at) => {
      const isRight = random() < 1 / 3 + (2 / 3) * logistic(ability - difficulty);
      const answered_at = new Date(testNow.getTime() + at * 90_000);
      return { ...rowOf({ learnerId, pathId, question, isRight }), answered_at };
    });
    const repeated = rows.map((row) => ({ ...row, client_key: randomUUID(), is_evidence: false }));
    await db
      .insertInto("answers")
      .values([...rows, ...repeated])
      .execute();
  }
}

describe("calibrateFromAnswers", () => {
  it("says when there is too little, and stores nothing", async () => {
    expect(await calibrate(true)).toEqual({ ok: false, reason: "too-few-answers" });
    await answersOf(20, 1);
    expect(await calibrate(true)).toEqual({ ok: false, reason: "too-few-answers" });
    expect(await findNewestMasteryModel(db)).toBeUndefined();
  });

  it("compares without storing, then stores what it found", async () => {
    await answersOf(100, 2);
    const looked = await calibrate(false);
    if (!looked.ok) throw new Error(`Not calibrated: ${looked.reason}`);
    const { model, report, answers, learners } = looked.calibration;
    // First tries alone: those with is_evidence false have no part.
    expect({ answers, learners }).toEqual({ answers: 360, learners: 120 });
    expect(looked.storedAs).toBeNull();
    expect(await findNewestMasteryModel(db)).toBeUndefined();
    const hard = Object.keys(truth).map(
      (id) => model.questions[`${lesson}/${id}`]?.difficulty ?? 0,
    );
    expect(hard).toEqual([...hard].sort((one, other) => one - other));
    expect(report.after.predictor.rmse).toBeLessThan(report.before.predictor.rmse);
    expect(model.minutes.practice).toBeCloseTo(1.5);

    const stored = await calibrate(true);
    const newest = await findNewestMasteryModel(db);
    expect(stored).toMatchObject({ ok: true, storedAs: newest?.id });
    expect(masteryModelSchema.parse(newest?.parameters)).toEqual(model);
  });

  it("stores no second one that is no better than the first", async () => {
    const before = await findNewestMasteryModel(db);
    expect(await calibrate(true)).toMatchObject({ ok: false, reason: "no-better" });
    expect(await findNewestMasteryModel(db)).toEqual(before);
  });
});

describe("listEvidence", () => {
  it("gives first tries in the order of time, with the prior they began from and what was said", async () => {
    const { learnerId, pathId } = await beginPath(world, { strategy: "retrainee" });
    await inTransaction(db, (trx) =>
      saveMastery(trx, { learnerId, skills: { cells: startSkill(0.6) } }),
    );
    const [before] = await listEvidence(db, { after: undefined, learners: 1 });
    const tries = [
      { skill_id: "cells", used_hint: true, answered_at: new Date("2026-11-22T09:02:00Z") },
      { skill_id: "volts", response: '{"kind":"not-learned"}' },
      { skill_id: "cells", is_evidence: false, answered_at: new Date("2026-11-22T09:01:00Z") },
    ];
    const common = { learnerId, pathId, question: "check-5", isRight: true };
    await db
      .insertInto("answers")
      .values(tries.map((one) => ({ ...rowOf(common), ...one })))
      .execute();
    const all = await listEvidence(db, { after: undefined, learners: 1000 });
    expect(all.filter((row) => row.learner_id === learnerId)).toMatchObject([
      { skill_id: "volts", used_hint: false, is_unlearned: true, prior: null },
      { skill_id: "cells", used_hint: true, is_unlearned: false, prior: 0.6 },
    ]);
    expect(all[0]).toEqual(before);
    const after = before?.learner_id;
    const rest = await listEvidence(db, { after, learners: 1000 });
    expect(rest).toEqual(all.filter((row) => row.learner_id !== after));
  });
});

describe("npm run calibrate", () => {
  it("prints before and after", async () => {
    const command = fileURLToPath(new URL("../calibrate.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", command], {
      env: { ...process.env, DATABASE_URL: url },
    });
    expect(stdout).toContain("Fitted on 362 first tries of 121 learners");
    expect(stdout).toMatch(/before, Elo alone +0\.\d{4} +0\.\d{4} +0\.\d{4}/);
    expect(stdout).toMatch(/after, predictor +0\.\d{4} +0\.\d{4} +0\.\d{4}/);
    expect(stdout).toContain("nothing is stored");
  }, 60_000);
});
