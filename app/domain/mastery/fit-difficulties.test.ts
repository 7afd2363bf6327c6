import { describe, expect, it } from "vitest";
import { randomFrom } from "../assessment/draw";
import { everyLearner } from "./answer-log";
import { fitDifficulties } from "./fit-difficulties";
import { logistic } from "./logistic";
import { logOf } from "./test-answers";

const fitAll = (log: ReturnType<typeof logOf>, more = {}) =>
  fitDifficulties(log, { learners: everyLearner(log), ...more });

/** Average people meet every question of the given difficulties once, in an order of their own. */
function people(count: number, truth: readonly number[], guess = 0) {
  const random = randomFrom(5);
  const learners = Array.from({ length: count }, () =>
    truth
      .map((difficulty, question) => ({ question, difficulty, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ question, difficulty }) => ({
        question,
        outcome: random() < guess + (1 - guess) * logistic(-difficulty) ? 1 : 0,
      })),
  );
  return logOf(learners, { guess });
}

describe("fitDifficulties", () => {
  it.each([0, 0.25])("finds how hard questions are, with a luck of %f", (guess) => {
    const truth = [-1.5, -0.5, 0, 0.5, 1.5];
    const { questions, answers } = fitAll(people(600, truth, guess));
    for (const [at, one] of questions.entries()) {
      expect(Math.abs(one - (truth[at] ?? 0))).toBeLessThan(0.4);
    }
    expect([...answers]).toEqual([600, 600, 600, 600, 600]);
  });

  it("holds a question near its skill while its answers are few", () => {
    const often = Array.from({ length: 200 }, () => [{ question: 1, outcome: 0 }]);
    const { questions, skills } = fitAll(logOf([...often, [{ question: 0, outcome: 0 }]]));
    expect(Math.abs(questions[0] ?? 0)).toBeLessThan((questions[1] ?? 0) / 2);
    expect(skills[0]).toBeGreaterThan(1);
  });

  it("leaves what nobody answered where it was", () => {
    const log = logOf([[{ question: 2, outcome: 1, skills: [1] }]]);
    const { questions, skills, answers } = fitAll(log);
    expect([questions[0], questions[1], skills[0], answers[0]]).toEqual([0, 0, 0, 0]);
    const seeds = Float64Array.of(0.6, -0.3, 0);
    expect([...fitAll(log, { seeds }).questions.slice(0, 2)]).toEqual([0.6, -0.3]);
  });

  const only = (one: number, other: number) => ({
    question: (question: number) => question === one,
    skill: (skill: number) => skill === other,
  });

  it("leaves a question or a skill that may not move where it was", () => {
    const log = people(100, [-1, 1]);
    const seeds = Float64Array.of(0.3, 0.3);
    const { questions, skills } = fitAll(log, { seeds, isMovable: only(1, 9) });
    expect(questions[0]).toBe(0.3);
    expect(questions[1]).not.toBe(0.3);
    expect(skills[0]).toBe(0);
    expect(fitAll(log, { isMovable: only(9, 0) }).skills[0]).not.toBe(0);
  });

  it("does not run away where skills always come together", () => {
    const skills = [0, 1, 2, 3];
    const log = logOf(
      Array.from({ length: 300 }, (_, at) => [
        { question: 0, outcome: at % 10 === 0 ? 1 : 0, skills },
      ]),
    );
    const { questions, skills: hard } = fitAll(log);
    const total = (questions[0] ?? 0) + hard.reduce((sum, one) => sum + one, 0) / 4;
    expect(logistic(-total)).toBeGreaterThan(0.07);
    expect(logistic(-total)).toBeLessThan(0.2);
  });

  it("knows nothing of nobody", () => {
    const { questions } = fitAll(logOf([]));
    expect([...questions]).toEqual([0]);
  });
});
