// How long one answer takes is seen in the time since the answer before; a long silence was a break.

/** Minutes after which a person was doing something else. Our choice: steps fit a break of 10 to 20 minutes. */
export const longestAnswer = 10;

/** Below this many answers a median says little. Our choice. */
export const leastTimed = 30;

export type TimedAnswer = { learner: string; purpose: string; at: number };

/**
 * Median minutes of one answer of a purpose, between answers of one person to the same purpose.
 * @param answers each learner's together and in the order of time; `at` in milliseconds
 * @returns minutes above 0, or null where fewer than `leastTimed` can be timed
 */
export function medianMinutes(answers: readonly TimedAnswer[], purpose: string): number | null {
  const gaps: number[] = [];
  let before: TimedAnswer | undefined;
  for (const answer of answers) {
    if (before && before.learner === answer.learner && isOf(purpose, before, answer)) {
      const gap = (answer.at - before.at) / 60_000;
      if (gap > 0 && gap <= longestAnswer) gaps.push(gap);
    }
    before = answer;
  }
  if (gaps.length < leastTimed) return null;
  gaps.sort((one, other) => one - other);
  const middle = gaps.length / 2;
  const [low, high] = [gaps[Math.ceil(middle) - 1] ?? 0, gaps[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

function isOf(purpose: string, ...answers: TimedAnswer[]): boolean {
  return answers.every((answer) => answer.purpose === purpose);
}
