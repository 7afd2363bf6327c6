/** How much is missing, in five steps that a pattern can tell: none, 1–4, 5–19, 20–49, and from 50 on. */
export const gapSteps = [0, 1, 5, 20, 50] as const;

/** The step of a number of people, 0..4. */
export function gapStep(people: number): number {
  return gapSteps.findLastIndex((least) => people >= least);
}
