// A small logistic on top of Elo: sixteen weights, the same for everybody, correct what Elo is late to see.
import { z } from "zod";
import type { Moment } from "./follow";
import { logistic, logit } from "./logistic";
import type { SkillTrace } from "./trace";

/** Expectations are held so far from certainty that they have a logit. */
const leastChance = 1e-6;

/**
 * What the logistic looks at before an answer. What belongs to a skill is averaged over the question's skills.
 * adaptation.md "Mastery" names the logit of Elo, the moving averages, the last answer and the log counts [M]; the
 * others were chosen on generated logs, see docs/decisions/0010.
 */
const features = {
  constant: () => 1,
  elo: ({ expected }) => logit(Math.min(1 - leastChance, Math.max(leastChance, expected))),
  ability: ({ trace }) => trace.ability.value,
  difficulty: ({ asked }) => asked.difficulty,
  skillDifficulty: ({ asked }) => mean(asked.skillDifficulties, (difficulty) => difficulty),
  skillAverage: ({ skills }) => mean(skills, ({ average }) => average),
  skillSurprise: ({ skills }) => mean(skills, ({ surprise }) => surprise),
  skillLast: ({ skills }) => mean(skills, ({ last }) => last),
  skillRight: ({ skills }) => mean(skills, ({ right }) => Math.log1p(right)),
  skillWrong: ({ skills }) => mean(skills, wrongInSkill),
  learnerAverage: ({ trace }) => trace.average,
  learnerSurprise: ({ trace }) => trace.brief,
  learnerRight: ({ trace }) => Math.log1p(trace.right),
  learnerWrong: ({ trace }) => Math.log1p(trace.ability.answers - trace.right),
  questionAnswers: ({ asked }) => Math.log1p(asked.answers),
  questionLast: ({ trace, asked }) => trace.questions.get(asked.question) ?? 0,
} satisfies Record<string, (moment: Moment) => number>;

type FeatureName = keyof typeof features;

export const featureNames = Object.keys(features) as FeatureName[];
const featureList: readonly ((moment: Moment) => number)[] = Object.values(features);

/** One weight for each feature. */
export type Weights = Record<FeatureName, number>;

export const weightsSchema: z.ZodType<Weights> = z.record(z.enum(featureNames), z.number());

/**
 * The weights before any are fitted: Elo as it is. Public logs stand outside of the repository, and weights fitted to
 * invented learners would teach the product our inventions; `npm run calibrate` moves them by real answers.
 */
export const defaultWeights = weightsOf(featureNames.map((name) => (name === "elo" ? 1 : 0)));

/** Weights in the order of `featureNames`. */
export function weightList(weights: Weights): Float64Array {
  return Float64Array.from(featureNames, (name) => weights[name]);
}

/** The inverse of `weightList`. */
export function weightsOf(list: ArrayLike<number>): Weights {
  return Object.fromEntries(featureNames.map((name, at) => [name, list[at] ?? 0])) as Weights;
}

/**
 * The features of a moment.
 * @param into takes the values, in the order of `featureNames`
 */
export function fillFeatures(moment: Moment, into: Float64Array): void {
  for (let at = 0; at < featureList.length; at += 1) into[at] = featureList[at]?.(moment) ?? 0;
}

/**
 * Expectation of the next answer.
 * @param weights in the order of `featureNames`, see `weightList`
 * @param values from `fillFeatures`
 * @returns probability of a right answer
 */
export function predict(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return logistic(sum);
}

function wrongInSkill({ answers, right }: SkillTrace): number {
  return Math.log1p(answers - right);
}

function mean<One>(list: readonly One[], read: (one: One) => number): number {
  let sum = 0;
  for (const one of list) sum += read(one);
  return sum / list.length;
}
