// An answer is a match between a person and a question: the expected result moves both by what surprised.
import { logistic } from "./logistic";

/** Step sizes of a first answer, in logits. adaptation.md "Mastery" [M]. */
export const eloSteps = { ability: 0.3, skill: 0.4, fast: 1.8, difficulty: 0.3 } as const;

/** How fast steps shrink with the number of answers. adaptation.md "Mastery" [M]. */
const stepDecay = 0.05;

/**
 * Intercept b0 of the model, in logits. 0 because the prior already stands in the skill ability:
 * a start at logit(prior) on an average question gives the prior itself.
 */
export const intercept = 0;

/**
 * Logit distance between two authored difficulties. Our choice: 2.4 logits from the easiest to the
 * hardest; answers then move each question to its own place.
 */
const difficultyStep = 0.6;

/** An average question stands between 2 and 3: content/README.md asks for 1 to 4 or 5. Our choice. */
const averageDifficulty = 2.5;

/**
 * The seed of a question's difficulty.
 * @param authored 1 (a first look) to 5 (a trap for experts)
 * @returns logit; 0 is an average question, positive is harder
 */
export function difficultyOf(authored: number): number {
  return (authored - averageDifficulty) * difficultyStep;
}

/**
 * Expected result of an answer: guess + (1 − guess) · σ(b0 + ability + mean(skills) − difficulty).
 * @param ability learner's general ability, logit
 * @param skills ability less difficulty in each skill that the question needs, logits; empty counts as 0
 * @param difficulty of the question against an average one of its skills, logit
 * @param guess probability of a right answer by luck, 0 ≤ guess < 1
 * @returns probability of a right answer, strictly between 0 and 1 for abilities of real stories
 * Source: adaptation.md "Mastery" (online Elo/1PL with guessing floor).
 */
export function expectedOutcome(
  ability: number,
  skills: readonly number[],
  difficulty: number,
  guess: number,
): number {
  const skill = skills.length === 0 ? 0 : skills.reduce((sum, one) => sum + one, 0) / skills.length;
  return guess + (1 - guess) * logistic(intercept + ability + skill - difficulty);
}

/**
 * How far one number moves after an answer: K · (outcome − expected), K = first / (1 + .05 n).
 * @param first step size of a first answer, logits (see `eloSteps`)
 * @param answers how many answers have moved this number before
 * @param surprise outcome − expected, −1..1
 * @returns logits; positive after a better answer than expected
 * Source: adaptation.md "Mastery" [M].
 */
export function eloShift(first: number, answers: number, surprise: number): number {
  return (first / (1 + stepDecay * answers)) * surprise;
}
