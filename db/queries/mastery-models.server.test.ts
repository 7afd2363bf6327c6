import { beforeAll, describe, expect, it } from "vitest";
import type { CalibrationReport } from "~/domain/mastery/calibrate";
import { defaultModel } from "~/domain/mastery/model";
import { testDatabase } from "../test-database";
import { publishSample } from "../test-publication";
import { makeUser, testNow } from "../test-school";
import { inTransaction } from "./connection.server";
import { insertEnrolment } from "./enrolments.server";
import {
  findCalibrated,
  findNewestMasteryModel,
  insertMasteryModel,
} from "./mastery-models.server";

const db = await testDatabase();
const none = { auc: null, rmse: 0.4, ece: 0.1 };
const report: CalibrationReport = {
  heldOut: { answers: 5, learners: 1 },
  before: { elo: none, predictor: none },
  after: { elo: none, predictor: none },
  moved: { questions: 1, skills: 1, weights: false },
};
const question = "basics/cells/check-4";
const asked = { questionId: question, skillId: "cells" };
let publicationId: string;

beforeAll(async () => {
  publicationId = (await publishSample(db)).id;
});

function store(difficulty: number): Promise<{ id: number }> {
  const model = {
    ...defaultModel,
    questions: { [question]: { difficulty, answers: 40 } },
    skills: { cells: -difficulty },
  };
  return insertMasteryModel(db, { now: testNow, answers: 40, learners: 30, model, report });
}

async function enrolSomebody(): Promise<string> {
  const { id: learnerId } = await makeUser(db);
  const made = await inTransaction(db, (trx) =>
    insertEnrolment(trx, {
      learnerId,
      goalKind: "course",
      goalId: "basics",
      strategy: "retrainee",
      strategyVersion: 1,
      eqf: 4,
      publicationId,
      now: testNow,
    }),
  );
  if (!made) throw new Error("Nobody was enrolled");
  return made.id;
}

const calibrated = (pathId: string, more = {}) =>
  inTransaction(db, (trx) => findCalibrated(trx, { pathId, ...asked, ...more }));

describe("mastery models", () => {
  it("are pinned by an enrolment for good: none, then the newest of its day", async () => {
    const before = await enrolSomebody();
    await store(1.25);
    const first = await enrolSomebody();
    const { id } = await store(2.5);
    const second = await enrolSomebody();
    expect(await calibrated(before)).toEqual({ question: null, skill: null });
    expect(await calibrated(first)).toEqual({ question: 1.25, skill: -1.25 });
    expect(await calibrated(second)).toEqual({ question: 2.5, skill: -2.5 });
    expect((await findNewestMasteryModel(db))?.id).toBe(id);
  });

  it("say nothing of what they did not move", async () => {
    const pathId = await enrolSomebody();
    const unknown = { questionId: "basics/cells/other", skillId: "other" };
    expect(await calibrated(pathId, unknown)).toEqual({ question: null, skill: null });
  });

  it("never change and never go", async () => {
    await store(1);
    const models = db.updateTable("mastery_models").set({ answers: 1 });
    await expect(models.execute()).rejects.toThrow("immutable");
    await expect(db.deleteFrom("mastery_models").execute()).rejects.toThrow("immutable");
  });
});
