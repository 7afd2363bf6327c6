// A difficulty is fitted to what was expected of those who answered, and held near its seed while answers are few.
import { type AnswerLog, averageDifficulties, type Difficulties } from "./answer-log";
import { follow, type Moment } from "./follow";

/**
 * Passes over the answers. Measured on generated logs (docs/decisions/0010): from the third on, nothing is gained.
 */
const passes = 4;

/** Variance of skill difficulties around 0, logit². Our choice, wide: a skill has many answers. */
const skillVariance = 1;

/** Variance of question difficulties around their seeds before any is fitted, logit². Our choice. */
const firstVariance = 1;

/** Bounds of that variance when it is fitted: with very few questions it could fall to 0 or run away. */
const leastVariance = 0.05;
const greatestVariance = 4;

/** How steep and how curved the misfit is, by question and by skill: Σ slope, Σ curvature (Fisher information). */
type Pull = { slope: Float64Array; curvature: Float64Array };

export type DifficultyOrder = {
  learners: readonly number[];
  /** Where question difficulties start from and are held near to, logits; left out: all average. */
  seeds?: Float64Array;
  /** Whether enough answers stand behind a question and a skill to move it; left out: one is enough. */
  isMovable?: { question: (question: number) => boolean; skill: (skill: number) => boolean };
};

const always = { question: () => true, skill: () => true };

/**
 * Fits the difficulties that make Elo expect best, answer before answer: Newton steps on the penalised likelihood,
 * each after following all learners anew. How far questions stray from their seeds is fitted as well (empirical
 * Bayes), so that a question asked twice stays near its seed and one asked a hundred times stands on its own.
 * Source: adaptation.md "Mastery" for the model; Pelánek 2016 for frozen difficulties.
 */
export function fitDifficulties(
  log: AnswerLog,
  { learners, seeds, isMovable = always }: DifficultyOrder,
): Difficulties {
  const fitted = averageDifficulties(log);
  if (seeds) fitted.questions.set(seeds);
  const setOf = new Int32Array(log.questionCount);
  const isOpen = Array.from(fitted.questions, (_, question) => isMovable.question(question));
  const isOpenSkill = Array.from(fitted.skills, (_, skill) => isMovable.skill(skill));
  let variance = firstVariance;
  for (let pass = 0; pass < passes; pass += 1) {
    const byQuestion = noPull(log.questionCount);
    const bySkill = noPull(log.skillCount);
    const answers = new Float64Array(log.questionCount);
    follow(log, fitted, learners, (moment) => {
      setOf[moment.asked.question] = log.sets[moment.answer] ?? 0;
      if (isOpen[moment.asked.question]) {
        answers[moment.asked.question] = (answers[moment.asked.question] ?? 0) + 1;
      }
      pull(byQuestion, bySkill, moment);
    });
    fitted.answers.set(answers);
    const skillShifts = moveSkills(fitted.skills, bySkill, isOpenSkill);
    const ownShift = (question: number) =>
      mean((log.skillSets[setOf[question] ?? 0] ?? []).map((skill) => skillShifts[skill] ?? 0));
    variance = moveQuestions(fitted, byQuestion, { seeds, variance, ownShift });
  }
  return fitted;
}

function noPull(count: number): Pull {
  return { slope: new Float64Array(count), curvature: new Float64Array(count) };
}

function pull(byQuestion: Pull, bySkill: Pull, { asked, expected, outcome }: Moment): void {
  // With a guessing floor, p = c + (1 − c)·σ(x): dp/dx = (p − c)(1 − p)/(1 − c).
  const { guess, question } = asked;
  const steepness = (expected - guess) / ((1 - guess) * expected);
  const slope = (expected - outcome) * steepness;
  const curvature = expected * (1 - expected) * steepness ** 2;
  add(byQuestion, question, slope, curvature);
  // The skills of a question are averaged, so each has its part. Counting the curvature whole for each part
  // keeps skills that always come together from being moved twice.
  const part = 1 / asked.skills.length;
  for (const skill of asked.skills) add(bySkill, skill, slope * part, curvature * part);
}

function add({ slope, curvature }: Pull, at: number, steeper: number, more: number): void {
  slope[at] = (slope[at] ?? 0) + steeper;
  curvature[at] = (curvature[at] ?? 0) + more;
}

/** Moves the skills, and gives by how much. */
function moveSkills(
  skills: Float64Array,
  { slope, curvature }: Pull,
  isOpen: readonly boolean[],
): Float64Array {
  return skills.map((difficulty, skill) => {
    if (!isOpen[skill]) return 0;
    const shift =
      ((slope[skill] ?? 0) - difficulty / skillVariance) /
      ((curvature[skill] ?? 0) + 1 / skillVariance);
    skills[skill] = difficulty + shift;
    return shift;
  });
}

type QuestionMove = {
  seeds: Float64Array | undefined;
  variance: number;
  /** How far its skills have just moved the question. */
  ownShift: (question: number) => number;
};

/** Moves the questions that were answered, and gives the variance around their seeds. */
function moveQuestions(
  { questions, answers }: Difficulties,
  { slope, curvature }: Pull,
  { seeds, variance, ownShift }: QuestionMove,
): number {
  let squares = 0;
  let moved = 0;
  for (let question = 0; question < questions.length; question += 1) {
    if (!answers[question]) continue;
    const bend = curvature[question] ?? 0;
    const stray = (questions[question] ?? 0) - (seeds?.[question] ?? 0);
    const left = (slope[question] ?? 0) - bend * ownShift(question);
    const shift = (left - stray / variance) / (bend + 1 / variance);
    questions[question] = (questions[question] ?? 0) + shift;
    squares += (stray + shift) ** 2 + 1 / (bend + 1 / variance);
    moved += 1;
  }
  if (moved === 0) return variance;
  return Math.min(greatestVariance, Math.max(leastVariance, squares / moved));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
