// A calibration moves what many people's answers speak about, leaves the rest as authored, and is judged by people it never saw.
import {
  type AnswerLog,
  answersOf,
  type Difficulties,
  everyLearner,
  learnerCount,
} from "./answer-log";
import {
  type AuthoredQuestion,
  type Evidence,
  type EvidenceLog,
  evidenceLog,
} from "./evidence-log";
import { type DifficultyOrder, fitDifficulties } from "./fit-difficulties";
import { type Fit, fitPredictor, predictAnswers } from "./fit-predictor";
import { type Measures, measure } from "./measures";
import { medianMinutes } from "./median-minutes";
import type { MasteryModel } from "./model";
import { defaultWeights, featureNames, type Weights, weightList, weightsOf } from "./predictor";

/** Answers, and people who gave them, that a difficulty needs to move at all. Our choice (issue 3). */
export const leastAnswersToMove = 30;
export const leastLearnersToMove = 20;

/** People that weights of our own need. adaptation.md "Mastery": below some 500 learners they overfit [M]. */
export const leastLearnersForWeights = 500;

/** Weights go n ÷ (n + this) of the way from the defaults to what n people's answers say. Our choice. */
const shrinkage = 500;

/** One learner of so many is held out, and the calibration is judged by them. */
const heldOutEvery = 5;

export type Judgement = { elo: Measures; predictor: Measures };

export type CalibrationReport = {
  heldOut: { answers: number; learners: number };
  /** Of the held-out answers: under the present model, and under one fitted to the other learners. */
  before: Judgement;
  after: Judgement;
  /** How many difficulties differ from their seeds, and whether the weights differ from the defaults. */
  moved: { questions: number; skills: number; weights: boolean };
};

export type Calibration = {
  answers: number;
  learners: number;
  model: MasteryModel;
  report: CalibrationReport;
};

/**
 * Fits a model to the product's own answers. The report compares on held-out learners; the model is then fitted to all.
 * @param evidence first tries, each learner's together and in the order of time
 * @param present the model in use, to compare with
 * @returns null while no question has answers enough to be moved
 */
export function calibrate(
  evidence: readonly Evidence[],
  authored: readonly AuthoredQuestion[],
  present: MasteryModel,
): Calibration | null {
  const given = evidenceLog(evidence, authored);
  const { log } = given;
  const everyone = everyLearner(log);
  const isMovable = movableIn(log);
  const moved = given.questions.filter((_, question) => isMovable.question(question)).length;
  if (moved === 0) return null;

  const isHeldOut = (learner: number) => learner % heldOutEvery === heldOutEvery - 1;
  const heldOut = everyone.filter(isHeldOut);
  const others = everyone.filter((learner) => !isHeldOut(learner));
  const fitted = fitShrunk(log, { learners: everyone, seeds: given.seeds, isMovable });
  const judged = fitShrunk(log, { learners: others, seeds: given.seeds, isMovable });
  return {
    answers: answersOf(log, everyone),
    learners: learnerCount(log),
    model: modelOf(given, fitted, isMovable, evidence),
    report: {
      heldOut: { answers: answersOf(log, heldOut), learners: heldOut.length },
      before: judge(log, heldOut, fitOf(given, present)),
      after: judge(log, heldOut, judged),
      moved: {
        questions: moved,
        skills: given.skills.filter((_, skill) => isMovable.skill(skill)).length,
        weights: fitted.weights !== defaultWeights,
      },
    },
  };
}

type Movable = NonNullable<DifficultyOrder["isMovable"]>;

/** Whether enough answers of enough people stand behind a question, and behind a skill. */
function movableIn(log: AnswerLog): Movable {
  const questions = tally(log, log.questionCount, (answer) => [log.questions[answer] ?? 0]);
  const skills = tally(log, log.skillCount, (answer) => log.skillSets[log.sets[answer] ?? 0] ?? []);
  return { question: questions, skill: skills };
}

function tally(
  log: AnswerLog,
  count: number,
  metIn: (answer: number) => readonly number[],
): (one: number) => boolean {
  const answers = new Uint32Array(count);
  const learners = new Uint32Array(count);
  for (const learner of everyLearner(log)) {
    const met = new Set<number>();
    const end = log.firsts[learner + 1] ?? 0;
    for (let answer = log.firsts[learner] ?? 0; answer < end; answer += 1) {
      for (const one of metIn(answer)) {
        answers[one] = (answers[one] ?? 0) + 1;
        met.add(one);
      }
    }
    for (const one of met) learners[one] = (learners[one] ?? 0) + 1;
  }
  return (one) =>
    (answers[one] ?? 0) >= leastAnswersToMove && (learners[one] ?? 0) >= leastLearnersToMove;
}

/** Difficulties, and weights as far from the defaults as so many people can carry them. */
function fitShrunk(log: AnswerLog, order: DifficultyOrder): Fit {
  const people = order.learners.length;
  if (people < leastLearnersForWeights) {
    return { difficulties: fitDifficulties(log, order), weights: defaultWeights };
  }
  const { difficulties, weights } = fitPredictor(log, order);
  const share = people / (people + shrinkage);
  const [own, standard] = [weightList(weights), weightList(defaultWeights)];
  const shrunk = featureNames.map(
    (_, at) => (standard[at] ?? 0) + share * ((own[at] ?? 0) - (standard[at] ?? 0)),
  );
  return { difficulties, weights: weightsOf(shrunk) };
}

function judge(
  log: AnswerLog,
  learners: readonly number[],
  { difficulties, weights }: Fit,
): Judgement {
  const by = (some: Weights | null) =>
    measure(predictAnswers(log, { difficulties, weights: some }, learners));
  return { elo: by(null), predictor: by(weights) };
}

/** A stored model in the numbers of a log. */
function fitOf({ questions, skills, seeds }: EvidenceLog, model: MasteryModel): Fit {
  const difficulties: Difficulties = {
    questions: seeds.map((seed, at) => model.questions[questions[at] ?? ""]?.difficulty ?? seed),
    skills: Float64Array.from(skills, (skill) => model.skills[skill] ?? 0),
    answers: Float64Array.from(questions, (one) => model.questions[one]?.answers ?? 0),
  };
  return { difficulties, weights: model.weights };
}

function modelOf(
  { questions, skills }: EvidenceLog,
  { difficulties, weights }: Fit,
  isMovable: Movable,
  evidence: readonly Evidence[],
): MasteryModel {
  const moved = questions.flatMap((id, at) => {
    const difficulty = difficulties.questions[at] ?? 0;
    const answers = difficulties.answers[at] ?? 0;
    return isMovable.question(at) ? [[id, { difficulty, answers }] as const] : [];
  });
  const movedSkills = skills.flatMap((id, at) =>
    isMovable.skill(at) ? [[id, difficulties.skills[at] ?? 0] as const] : [],
  );
  return {
    questions: Object.fromEntries(moved),
    skills: Object.fromEntries(movedSkills),
    weights,
    minutes: {
      practice: medianMinutes(evidence, "practice"),
      check: medianMinutes(evidence, "check"),
      exam: medianMinutes(evidence, "exam"),
    },
  };
}
