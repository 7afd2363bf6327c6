// Of questions that tell equally much, the one that an adult is rather likely to get right.
import { seedFrom, shuffle } from "../assessment/draw";
import { leastGuess } from "../mastery/bkt";
import { expectedOutcome } from "../mastery/elo";
import { logit } from "../mastery/logistic";

/** What the choice needs to know of a question. */
export type PlacementQuestion = {
  id: string;
  skill: string;
  /** Logit; lower is easier. */
  difficulty: number;
  /** Probability of a right answer by luck; missing counts as 0. */
  guess?: number | undefined;
};

/**
 * Expected success that is aimed at. adaptation.md "Placement": "aim at 70–80 % success for adults, not 50 %"
 * (Linacre, RMT 20:2).
 */
const aim = { from: 0.7, to: 0.8 } as const;

/**
 * The question whose expected success comes nearest to 70–80 %; among equals the one that luck helps least, then one
 * drawn by the seed.
 * @param beliefs P(known) by skill id, each strictly between 0 and 1
 * @returns undefined when there is no question
 */
export function chooseQuestion<One extends PlacementQuestion>(
  questions: readonly One[],
  beliefs: Readonly<Record<string, number>>,
  seed: number,
): One | undefined {
  const ranked = shuffle(questions, seedFrom(seed, questions.length))
    .map((question) => {
      const guess = Math.max(leastGuess, question.guess ?? 0);
      const ability = logit(beliefs[question.skill] ?? 0.5);
      const expected = expectedOutcome(0, [ability], question.difficulty, guess);
      return { question, guess, miss: Math.max(aim.from - expected, expected - aim.to, 0) };
    })
    .sort((a, b) => a.miss - b.miss || a.guess - b.guess);
  return ranked[0]?.question;
}
