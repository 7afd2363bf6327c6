// A skill is known or not yet: each answer is a clue about which, and each try may be the one that teaches.

/**
 * Probability that a person who knows the skill still answers wrong.
 * Upper bound that Corbett & Anderson 1995 put on fitted slips.
 */
export const slip = 0.1;

/**
 * Least probability that a person who does not know the skill answers right. Open answers are seldom
 * hit by luck alone but often by a neighbouring idea; below Corbett & Anderson's bound .3, chosen in the
 * rehearsal (docs/decisions/0011-rehearsal-as-judge.md).
 */
export const leastGuess = 0.2;

/** Greatest guess used: above it a right answer would say almost nothing (two options). */
const greatestGuess = 0.5;

/** Probability of learning from one try with feedback. Our choice, low so that guessers gain little. */
export const learning = 0.1;

/** A model is never certain: keeps every later clue able to move the number. */
export const leastKnown = 0.001;
export const greatestKnown = 0.999;

export type Clue = {
  /** 0 (wrong) to 1 (right); between for partial credit. */
  outcome: number;
  /** Probability of a right answer by luck, 0..1. */
  guess: number;
  /** Whether the person gets feedback and may learn from this try. */
  learns: boolean;
};

/**
 * P(known) after one answer, by two-state Bayesian knowledge tracing.
 * Without `learns`, a right answer never lowers it and a wrong one never raises it; with `learns`, a
 * wrong answer raises it by at most `learning · (1 − known)`.
 * @param known P(known) before, strictly between 0 and 1
 * @returns probability within [leastKnown, greatestKnown]
 * Source: Corbett & Anderson 1995.
 */
export function traceKnowledge(known: number, clue: Clue): number {
  const guess = Math.min(greatestGuess, Math.max(leastGuess, clue.guess));
  const seen = believe(known, { outcome: clue.outcome, slip, guess });
  const after = clue.learns ? seen + (1 - seen) * learning : seen;
  return Math.min(greatestKnown, Math.max(leastKnown, after));
}

/**
 * P(known) after one clue and before any learning, by Bayes' rule; a clue between 0 and 1 weighs the two posteriors
 * (Jeffrey's rule).
 * @param known P(known) before, strictly between 0 and 1
 * @param clue outcome 0..1; slip and guess 0..1, their sum below 1: else a good clue would lower it
 */
export function believe(
  known: number,
  { outcome, slip: slips, guess }: { outcome: number; slip: number; guess: number },
): number {
  const ifRight = posterior(known, 1 - slips, guess);
  const ifWrong = posterior(known, slips, 1 - guess);
  return outcome * ifRight + (1 - outcome) * ifWrong;
}

function posterior(known: number, whenKnown: number, whenUnknown: number): number {
  return (known * whenKnown) / (known * whenKnown + (1 - known) * whenUnknown);
}
