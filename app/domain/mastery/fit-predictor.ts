// The logistic is fitted to learners whose own answers had no part in the difficulties it sees: as it will meet new ones.
import { type AnswerLog, answersOf, type Difficulties, everyLearner } from "./answer-log";
import { type DifficultyOrder, fitDifficulties } from "./fit-difficulties";
import { fitWeights } from "./fit-weights";
import { follow } from "./follow";
import type { Predicted } from "./measures";
import {
  defaultWeights,
  featureNames,
  fillFeatures,
  predict,
  type Weights,
  weightList,
  weightsOf,
} from "./predictor";

/**
 * Parts that the learners are dealt into. Measured on generated logs (docs/decisions/0010): without parts the
 * calibration error is four times as great; five parts gain nothing over two but leave each more to learn from.
 */
const parts = 5;

/** Stiffness of the weights around the defaults, 1 ÷ logit². Our choice, weak: gone after some hundred answers. */
const stiffness = 1;

export type Fit = { difficulties: Difficulties; weights: Weights };

/**
 * Fits difficulties and weights to the answers of a log. The weights are fitted across parts: learners of one part
 * are followed with difficulties learned from the others. Fitted to the same people, rare questions would look
 * better known than they are.
 */
export function fitPredictor(
  log: AnswerLog,
  order: DifficultyOrder = { learners: everyLearner(log) },
): Fit {
  const width = featureNames.length;
  const rows = answersOf(log, order.learners);
  const features = new Float64Array(rows * width);
  const outcomes = new Float64Array(rows);
  let row = 0;
  for (let part = 0; part < parts; part += 1) {
    const inside = order.learners.filter((_, at) => at % parts === part);
    const outside = order.learners.filter((_, at) => at % parts !== part);
    const difficulties = fitDifficulties(log, { ...order, learners: outside });
    follow(log, difficulties, inside, (moment) => {
      fillFeatures(moment, features.subarray(row * width, (row + 1) * width));
      outcomes[row] = moment.outcome;
      row += 1;
    });
  }
  const towards = weightList(defaultWeights);
  const weights = fitWeights({ features, width, outcomes }, { towards, stiffness });
  return { difficulties: fitDifficulties(log, order), weights: weightsOf(weights) };
}

/**
 * What is expected of each answer before it is taken in, and what came of it, learner by learner.
 * @param weights null for Elo alone
 */
export function predictAnswers(
  log: AnswerLog,
  { difficulties, weights }: { difficulties: Difficulties; weights: Weights | null },
  learners: readonly number[] = everyLearner(log),
): Predicted {
  const answers = answersOf(log, learners);
  const predicted = { expected: new Float64Array(answers), outcomes: new Float64Array(answers) };
  const list = weights && weightList(weights);
  const values = new Float64Array(featureNames.length);
  let at = 0;
  follow(log, difficulties, learners, (moment) => {
    if (list) fillFeatures(moment, values);
    predicted.expected[at] = list ? predict(list, values) : moment.expected;
    predicted.outcomes[at] = moment.outcome;
    at += 1;
  });
  return predicted;
}
