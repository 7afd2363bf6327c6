// A learner may have a grade looked at once more: within two weeks, once for each sitting, and it never falls.
import type { Grade5 } from "../credit/grade-scale";

/**
 * Days in which a learner may ask. Universities of Applied Sciences Act 932/2014: within 14 days of having had the
 * chance to learn the result and how the criteria were applied.
 * https://humak.libguides.com/c.php?g=690193&p=4958752 · https://oamk.fi/opiskelu/opintosuoritukset-ja-arvioinnit/tutkintolautakunta/
 */
export const secondLookDays = 14;

const dayMs = 24 * 60 * 60_000;

/** The last instant at which the learner may ask. @param resultAt ISO instant of the result */
export function secondLookUntil(resultAt: string): string {
  return new Date(Date.parse(resultAt) + secondLookDays * dayMs).toISOString();
}

/**
 * Whether the learner may ask now.
 * @param now ISO instant
 */
export function mayAskSecondLook(resultAt: string, now: string): boolean {
  return Date.parse(now) <= Date.parse(secondLookUntil(resultAt));
}

/** What a second look may come to: the grade as it is, or a better one; ascending. */
export function gradesAfterLook(before: Grade5): Grade5[] {
  const grades: readonly Grade5[] = [0, 1, 2, 3, 4, 5];
  return grades.filter((grade) => grade >= before);
}

/**
 * Whether this person may decide: somebody who has decided nothing about the exam before, where there is one.
 * @param earlier ids of those who have granted, judged or raised something of this exam
 * @param staff ids of all who may decide for the learner's school
 */
export function mayDecideLook(
  decider: string,
  { earlier, staff }: { earlier: readonly string[]; staff: readonly string[] },
): boolean {
  return !earlier.includes(decider) || staff.every((id) => id === decider || earlier.includes(id));
}
