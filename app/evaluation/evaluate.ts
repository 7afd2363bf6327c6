import { type AnswerLog, answerCount, learnerCount } from "~/domain/mastery/answer-log";
import { fitPredictor, predictAnswers } from "~/domain/mastery/fit-predictor";
import { startSkill } from "~/domain/mastery/mastery";
import { calibrationBins, type Measures, measure, type Predicted } from "~/domain/mastery/measures";
import type { Weights } from "~/domain/mastery/predictor";
import { type Names, noNames, type ReadLog, readLog } from "./read-log";
import { readSkills } from "./read-skills";

export type Judged = Measures & {
  /** Processor time to expect one answer and take it in: other work of the machine does not count. */
  microsecondsPerAnswer: number;
};

export type Evaluation = {
  train: { file: string; answers: number; learners: number };
  test: {
    file: string;
    answers: number;
    learners: number;
    /** Learners of the test who also stand in the training file; in the test they begin anew. */
    sharedLearners: number;
    /** Share of the test's answers to questions that training never met, 0..1. */
    unseen: number;
  };
  calibrationBins: number;
  elo: Judged;
  predictor: Judged;
  weights: Weights;
};

/**
 * Learns difficulties and the predictor's weights from one file and expects every answer of another before it is
 * taken in. Learners of the other begin as new people; difficulties stand still, as they do in the product between
 * two calibrations.
 * @throws LogProblem when a file cannot be used
 */
export async function evaluateMastery(files: {
  train: string;
  test: string;
  skills?: string | undefined;
}): Promise<Evaluation> {
  const skills = files.skills === undefined ? undefined : await readSkills(files.skills);
  const names = noNames();
  const known = await readLog(files.train, names, skills);
  const asked = await readLog(files.test, names, skills);
  const start = startOf(known);
  const train = withStart(known, names, start);
  const test = withStart(asked, names, start);

  const { difficulties, weights } = fitPredictor(train);
  const judge = (weights: Weights | null) =>
    judged(test, () => predictAnswers(test, { difficulties, weights }));
  const people = new Set(known.learners);
  const unseen = test.questions.filter((question) => difficulties.answers[question] === 0).length;
  return {
    train: { file: files.train, answers: answerCount(train), learners: learnerCount(train) },
    test: {
      file: files.test,
      answers: answerCount(test),
      learners: learnerCount(test),
      sharedLearners: asked.learners.filter((learner) => people.has(learner)).length,
      unseen: unseen / answerCount(test),
    },
    calibrationBins,
    elo: judge(null),
    predictor: judge(weights),
    weights,
  };
}

/** Nothing is known of these learners but how often people like them are right: that is their prior. */
function startOf({ outcomes }: ReadLog): number {
  const right = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  return startSkill((right + 1) / (outcomes.length + 2)).ability;
}

function withStart(
  log: ReadLog,
  { questions, skills, skillSets }: Names,
  start: number,
): AnswerLog {
  return {
    ...log,
    skillSets,
    skillCount: skills.size,
    // Public logs do not tell how many options a question had.
    guesses: new Float64Array(log.questions.length),
    questionCount: questions.size,
    starts: new Float64Array(log.questions.length).fill(start),
  };
}

function judged(log: AnswerLog, predictAll: () => Predicted): Judged {
  const began = process.cpuUsage();
  const predicted = predictAll();
  const { user, system } = process.cpuUsage(began);
  return {
    ...measure(predicted),
    microsecondsPerAnswer: (user + system) / answerCount(log),
  };
}
