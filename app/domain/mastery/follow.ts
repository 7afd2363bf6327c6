// Learners are followed answer by answer: each answer is expected before it is taken in.
import type { AnswerLog, Difficulties } from "./answer-log";
import {
  type Asked,
  expectedByElo,
  type LearnerTrace,
  type SkillTrace,
  startTrace,
  takeIn,
  tracesOf,
} from "./trace";

/** The moment before an answer. Valid while it is visited: traces move on. */
export type Moment = {
  /** Number of the answer in the log. */
  answer: number;
  asked: Asked;
  trace: LearnerTrace;
  /** Of the question's skills, in its order. */
  skills: readonly SkillTrace[];
  /** Elo's expectation, a probability. */
  expected: number;
  /** What came of it, 0..1. */
  outcome: number;
};

/**
 * Follows learners of a log from their first answer to their last; each begins as a new person, and difficulties
 * stand still.
 * @param learners their numbers
 * @param visit is told of each answer before it is taken in
 */
export function follow(
  log: AnswerLog,
  difficulties: Difficulties,
  learners: readonly number[],
  visit: (moment: Moment) => void,
): void {
  const setDifficulties = log.skillSets.map((set) =>
    set.map((skill) => difficulties.skills[skill] ?? 0),
  );
  for (const learner of learners) {
    const trace = startTrace();
    const end = log.firsts[learner + 1] ?? 0;
    for (let answer = log.firsts[learner] ?? 0; answer < end; answer += 1) {
      const asked = askedAt(log, difficulties, setDifficulties, answer);
      const skills = tracesOf(trace, asked);
      const expected = expectedByElo(trace, skills, asked);
      const outcome = log.outcomes[answer] ?? 0;
      visit({ answer, asked, trace, skills, expected, outcome });
      takeIn(trace, skills, { question: asked.question, outcome, expected });
    }
  }
}

function askedAt(
  log: AnswerLog,
  difficulties: Difficulties,
  setDifficulties: readonly (readonly number[])[],
  answer: number,
): Asked {
  const question = log.questions[answer] ?? 0;
  const set = log.sets[answer] ?? 0;
  return {
    question,
    skills: log.skillSets[set] ?? [],
    skillDifficulties: setDifficulties[set] ?? [],
    difficulty: difficulties.questions[question] ?? 0,
    answers: difficulties.answers[question] ?? 0,
    guess: log.guesses[answer] ?? 0,
    start: log.starts[answer] ?? 0,
  };
}
