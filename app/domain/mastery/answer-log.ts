// Many people's answers in compact form: 300,000 of them take some ten megabytes and are read learner by learner.

export type AnswerLog = {
  /** Learner i gave the answers from firsts[i] up to, not including, firsts[i + 1], in the order of time. */
  firsts: Int32Array;
  /** Of each answer: the number of its question. */
  questions: Int32Array;
  /** Of each answer: the place of its skills in `skillSets`. */
  sets: Int32Array;
  /** Of each answer: 0 (wrong) to 1 (right). */
  outcomes: Float64Array;
  /** Of each answer: where the learner begins in a skill met with it for the first time, logit. */
  starts: Float64Array;
  /** The sets of skills that questions ask for, as numbers of skills; none is empty. */
  skillSets: readonly (readonly number[])[];
  /** Of each answer: probability that luck alone would make it right, 0 ≤ guess < 1. */
  guesses: Float64Array;
  questionCount: number;
  skillCount: number;
};

/** How hard questions and skills are, by their numbers. */
export type Difficulties = {
  /** Logits; 0 is an average question of its skills, positive is harder. */
  questions: Float64Array;
  /** Logits; 0 is a skill as hard as its learners' beginnings say, positive is harder. */
  skills: Float64Array;
  /** How many answers the difficulty of each question rests on; 0 where it stands at its seed. */
  answers: Float64Array;
};

export function answerCount({ questions }: AnswerLog): number {
  return questions.length;
}

export function learnerCount({ firsts }: AnswerLog): number {
  return firsts.length - 1;
}

/** How many answers these learners gave. */
export function answersOf({ firsts }: AnswerLog, learners: readonly number[]): number {
  return learners.reduce(
    (sum, learner) => sum + (firsts[learner + 1] ?? 0) - (firsts[learner] ?? 0),
    0,
  );
}

/** All learners of a log, by their numbers. */
export function everyLearner(log: AnswerLog): number[] {
  return Array.from({ length: learnerCount(log) }, (_, learner) => learner);
}

/** Difficulties before anything is learned: every skill and every question is average. */
export function averageDifficulties({ questionCount, skillCount }: AnswerLog): Difficulties {
  return {
    questions: new Float64Array(questionCount),
    skills: new Float64Array(skillCount),
    answers: new Float64Array(questionCount),
  };
}
