// The product's own answers as a log, with the names behind its numbers.
import type { AnswerLog } from "./answer-log";
import { difficultyOf } from "./elo";
import { startSkill } from "./mastery";

/** A first try, as it was given. */
export type Evidence = {
  learner: string;
  question: string;
  skill: string;
  purpose: string;
  /** 0 (wrong, or a hint was used) to 1 (right). */
  outcome: number;
  /** Whether luck may have helped; not so where a person says that the skill was never learned. */
  isLuckPossible: boolean;
  /** P(known) with which the learner began in the skill. */
  prior: number;
  /** Milliseconds since 1970. */
  at: number;
};

/** A question as its author gave it. */
export type AuthoredQuestion = {
  id: string;
  /** 1 (a first look) to 5 (a trap for experts). */
  difficulty: number;
  /** Probability of a right answer by luck, 0 ≤ guess < 1. */
  guess: number;
};

export type EvidenceLog = {
  log: AnswerLog;
  /** By the numbers of the log. */
  questions: string[];
  skills: string[];
  /** Difficulties that the authors gave, logits, by the numbers of questions. */
  seeds: Float64Array;
};

/**
 * @param evidence each learner's together and in the order of time
 * @param authored every question that was answered; answers to others are left out
 */
export function evidenceLog(
  evidence: readonly Evidence[],
  authored: readonly AuthoredQuestion[],
): EvidenceLog {
  const questions = numbersOf(authored.map(({ id }) => id));
  const known = evidence.filter(({ question }) => questions.has(question));
  const skills = numbersOf(known.map(({ skill }) => skill));
  const firsts = known.flatMap(({ learner }, at) =>
    known[at - 1]?.learner === learner ? [] : [at],
  );
  return {
    log: {
      firsts: Int32Array.from([...firsts, known.length]),
      questions: Int32Array.from(known, ({ question }) => questions.get(question) ?? 0),
      sets: Int32Array.from(known, ({ skill }) => skills.get(skill) ?? 0),
      outcomes: Float64Array.from(known, ({ outcome }) => outcome),
      starts: Float64Array.from(known, ({ prior }) => startSkill(prior).ability),
      skillSets: [...skills.values()].map((skill) => [skill]),
      guesses: Float64Array.from(known, ({ question, isLuckPossible }) =>
        isLuckPossible ? (authored[questions.get(question) ?? 0]?.guess ?? 0) : 0,
      ),
      questionCount: questions.size,
      skillCount: skills.size,
    },
    questions: [...questions.keys()],
    skills: [...skills.keys()],
    seeds: Float64Array.from(authored, ({ difficulty }) => difficultyOf(difficulty)),
  };
}

function numbersOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].map((name, number) => [name, number]));
}
