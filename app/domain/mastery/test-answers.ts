// For tests: a small log of answers given by hand.
import type { AnswerLog } from "./answer-log";

export type Given = { question: number; outcome: number; skills?: number[] };

/** A log of learners' answers, each list one learner's; questions without skills ask for skill 0. */
export function logOf(
  learners: readonly (readonly Given[])[],
  { start = 0, guess = 0 }: { start?: number; guess?: number } = {},
): AnswerLog {
  const answers = learners.flat();
  const skillsOf = ({ skills = [0] }: Given) => skills;
  const firsts = [0];
  for (const one of learners) firsts.push((firsts.at(-1) ?? 0) + one.length);
  return {
    firsts: Int32Array.from(firsts),
    questions: Int32Array.from(answers, ({ question }) => question),
    sets: Int32Array.from(answers, (_, at) => at),
    outcomes: Float64Array.from(answers, ({ outcome }) => outcome),
    starts: new Float64Array(answers.length).fill(start),
    skillSets: answers.map(skillsOf),
    guesses: new Float64Array(answers.length).fill(guess),
    questionCount: 1 + Math.max(0, ...answers.map(({ question }) => question)),
    skillCount: 1 + Math.max(0, ...answers.flatMap(skillsOf)),
  };
}
