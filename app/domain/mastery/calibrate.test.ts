import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { calibrate, leastLearnersForWeights } from "./calibrate";
import { difficultyOf } from "./elo";
import type { Evidence } from "./evidence-log";
import { logistic } from "./logistic";
import { defaultModel, masteryModelSchema, questionDifficulty } from "./model";
import { defaultWeights } from "./predictor";

const truth = { q1: -1.6, q2: -0.3, q3: 0.5, q4: 1.9 };
const authored = Object.keys(truth).map((id) => ({ id, difficulty: 3, guess: 0.25 }));

type Crowd = { learners: number; seed?: number; tries?: number; wander?: number };

/** People at ease with "ohm" answer its questions, a minute apart; some days, by `wander`, all goes well or badly. */
function crowd({ learners, seed = 1, tries = 2, wander = 0 }: Crowd): Evidence[] {
  const random = randomFrom(seed);
  const evidence: Evidence[] = [];
  for (let learner = 0; learner < learners; learner += 1) {
    const ability = 2 * random() - 1;
    let mood = wander * (random() < 0.5 ? 1 : -1);
    let at = 0;
    for (let round = 0; round < tries; round += 1) {
      const shuffled = Object.entries(truth).sort(() => random() - 0.5);
      for (const [question, difficulty] of shuffled) {
        if (random() < 0.1) mood = -mood;
        const chance = 0.25 + 0.75 * logistic(ability + mood - difficulty);
        const outcome = random() < chance ? 1 : 0;
        at += 60_000;
        const common = { skill: "ohm", purpose: "practice", isLuckPossible: true, prior: 0.2, at };
        evidence.push({ learner: `l${learner}`, question, outcome, ...common });
      }
    }
  }
  return evidence;
}

function calibrated(evidence: Evidence[], present = defaultModel) {
  const made = calibrate(evidence, authored, present);
  if (!made) throw new Error("Nothing was calibrated");
  return made;
}

describe("calibrate", () => {
  it("moves questions towards what people's answers say, and predicts people it never saw better", () => {
    const { model, report, answers, learners } = calibrated(crowd({ learners: 300 }));
    expect({ answers, learners }).toEqual({ answers: 2400, learners: 300 });
    const hard = Object.keys(truth).map((id) => model.questions[id]?.difficulty ?? 0);
    expect(hard).toEqual([...hard].sort((one, other) => one - other));
    expect((hard[3] ?? 0) - (hard[0] ?? 0)).toBeGreaterThan(2);
    expect(report.heldOut).toEqual({ answers: 480, learners: 60 });
    expect(report.after.elo.auc).toBeGreaterThan(report.before.elo.auc ?? 1);
    expect(report.after.elo.rmse).toBeLessThan(report.before.elo.rmse);
    expect(report.after.elo.ece).toBeLessThan(report.before.elo.ece);
    expect(report.moved).toEqual({ questions: 4, skills: 1, weights: false });
    // They began at a prior of .2 and know more than that: the skill is easier than was thought.
    expect(model.skills.ohm).toBeLessThan(-0.5);
    expect(model.minutes).toEqual({ practice: 1, check: null, exam: null });
    expect(masteryModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it("moves nothing before 30 answers of 20 people", () => {
    // 29 people answer each question once: 29 answers
    expect(calibrate(crowd({ learners: 29, tries: 1 }), authored, defaultModel)).toBeNull();
    expect(calibrate(crowd({ learners: 30, tries: 1 }), authored, defaultModel)).not.toBeNull();
    expect(calibrate(crowd({ learners: 19, tries: 4 }), authored, defaultModel)).toBeNull();
    expect(calibrate([], authored, defaultModel)).toBeNull();
  });

  it("leaves a question of few answers to its author", () => {
    const few = {
      question: "rare",
      skill: "ohm",
      purpose: "check",
      outcome: 0,
      isLuckPossible: true,
      prior: 0.2,
      at: 1e9,
    };
    const evidence = [...crowd({ learners: 40 }), { ...few, learner: "l39" }];
    const made = calibrate(
      evidence,
      [...authored, { id: "rare", difficulty: 5, guess: 0 }],
      defaultModel,
    );
    expect(made?.model.questions.rare).toBeUndefined();
    expect(made?.model.questions.q1).toBeDefined();
  });

  it("counts on no luck where people say that they never learned it", () => {
    const evidence = crowd({ learners: 100 }).map((one) => ({ ...one, outcome: 0.5 }));
    const without = evidence.map((one) => ({ ...one, isLuckPossible: false }));
    const hard = (some: Evidence[]) => calibrated(some).model.skills.ohm ?? 0;
    expect(hard(without)).toBeLessThan(hard(evidence));
  });

  it("takes no weights of its own under 500 people, then some of the way", () => {
    const below = crowd({ learners: leastLearnersForWeights - 1, tries: 1 });
    expect(calibrated(below).model.weights).toEqual(defaultWeights);
    const { model, report } = calibrated(crowd({ learners: 700, tries: 4, wander: 1.2 }));
    expect(report.moved.weights).toBe(true);
    expect(model.weights).not.toEqual(defaultWeights);
    expect(report.after.predictor.rmse).toBeLessThan(report.after.elo.rmse);
    expect(report.after.predictor.ece).toBeLessThan(0.05);
  });

  it("compares with the model in use", () => {
    const evidence = crowd({ learners: 200 });
    const { model } = calibrated(evidence);
    const { before } = calibrated(evidence, model).report;
    expect(before.elo.rmse).toBeLessThan(calibrated(evidence).report.before.elo.rmse);
  });

  it("leaves out answers to questions that are no more", () => {
    const evidence = crowd({ learners: 40 });
    const made = calibrate(evidence, authored.slice(0, 2), defaultModel);
    expect(made?.answers).toBe(evidence.length / 2);
    expect(Object.keys(made?.model.questions ?? {})).toEqual(["q1", "q2"]);
  });
});

describe("questionDifficulty", () => {
  it("is the author's where the calibration says nothing", () => {
    expect(questionDifficulty(null, 4)).toBe(difficultyOf(4));
    expect(questionDifficulty(-0.2, 4)).toBe(-0.2);
    expect(questionDifficulty(0, 4)).toBe(0);
  });
});
