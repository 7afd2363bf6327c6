import { beforeAll, describe, expect, it } from "vitest";
import { grade } from "~/domain/assessment/grade";
import { guessingFloor } from "~/domain/assessment/guess";
import type { CalibrationReport } from "~/domain/mastery/calibrate";
import { difficultyOf, expectedOutcome } from "~/domain/mastery/elo";
import { startAbility, startSkill } from "~/domain/mastery/mastery";
import { defaultModel } from "~/domain/mastery/model";
import { inTransaction } from "~db/queries/connection.server";
import { insertMasteryModel } from "~db/queries/mastery-models.server";
import { testDatabase } from "~db/test-database";
import { sampleQuestion } from "~db/test-publication";
import { testNow } from "~db/test-school";
import { masteryAfter } from "./mastery-after.server";
import { beginPath, type Learner, makeWorld, type World } from "./test-world";

const db = await testDatabase();
const none = { auc: null, rmse: 0.4, ece: 0.1 };
const report: CalibrationReport = {
  heldOut: { answers: 5, learners: 1 },
  before: { elo: none, predictor: none },
  after: { elo: none, predictor: none },
  moved: { questions: 1, skills: 1, weights: false },
};
const body = sampleQuestion("check-4", "cells");
const authored = difficultyOf(body.difficulty);
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

const beginner = () => beginPath(world, { strategy: "retrainee" });

function store(question: number, skill: number) {
  const questions = { "basics/cells/check-4": { difficulty: question, answers: 40 } };
  const model = { ...defaultModel, questions, skills: { cells: skill } };
  return insertMasteryModel(db, { now: testNow, answers: 40, learners: 30, model, report });
}

/** What is expected of a first answer of a learner, right after the path has begun. */
async function expectedOf({ learnerId, pathId }: Learner, id = "check-4"): Promise<number> {
  const response = { kind: "single" as const, option: "right" };
  const given = {
    asked: { id: `basics/cells/${id}`, lessonId: "basics/cells", body, seed: 1 },
    response,
    purpose: "practice" as const,
    usedHint: false,
    eventsOf: () => [],
  };
  const { update } = await inTransaction(db, (trx) =>
    masteryAfter(trx, {
      learnerId,
      pathId,
      catalogue: world.publication.catalogue,
      given,
      graded: grade(body, response, 1),
      ability: startAbility(),
      now: testNow,
    }),
  );
  return update.predicted;
}

const expected = (skill: number, question: number) =>
  expectedOutcome(0, [startSkill().ability - skill], question, guessingFloor(body));

describe("masteryAfter", () => {
  it("takes difficulties from the calibration that the enrolment began under, and keeps to it", async () => {
    const before = await beginner();
    expect(await expectedOf(before)).toBe(expected(0, authored));
    await store(1.5, -0.75);
    const first = await beginner();
    await store(-1, 0.5);
    const second = await beginner();
    expect(await expectedOf(before)).toBe(expected(0, authored));
    expect(await expectedOf(first)).toBe(expected(-0.75, 1.5));
    expect(await expectedOf(second)).toBe(expected(0.5, -1));
  });

  it("keeps to the author where the calibration says nothing of a question", async () => {
    await store(1.5, -0.75);
    expect(await expectedOf(await beginner(), "check-5")).toBe(expected(-0.75, authored));
  });
});
