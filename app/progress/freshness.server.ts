import { type Freshness, type Recall, reviewed, startFreshness } from "~/domain/mastery/freshness";
import type { Trx } from "~db/queries/connection.server";
import { insertFreshness, lockFreshness, updateFreshness } from "~db/queries/freshness.server";
import { clearIdeasOfSkills } from "~db/queries/held-ideas.server";

/** Freshness begins with mastery, and wrong ideas end with it, in the same transaction. Twice is once. */
export async function startFreshnessOf(
  trx: Trx,
  { learnerId, skills, now }: { learnerId: string; skills: readonly string[]; now: Date },
): Promise<void> {
  const started = startFreshness(now.toISOString());
  await insertFreshness(trx, {
    learnerId,
    skills: Object.fromEntries(skills.map((skill) => [skill, started])),
  });
  await clearIdeasOfSkills(trx, { learnerId, skills, now });
}

/** An answer to a mastered skill. */
export type Review = Omit<Recall, "now"> & { learnerId: string; skillId: string; now: Date };

/**
 * The freshness that a review leads to; nothing is stored yet. An answer that is not newer than the last review was
 * counted before: it changes nothing, however often it comes. Undefined while the skill is not mastered.
 */
export async function freshnessAfter(trx: Trx, review: Review): Promise<Freshness | undefined> {
  const { learnerId, skillId, isRight, outcome, usedHint, now } = review;
  const freshness = await lockFreshness(trx, { learnerId, skillId });
  if (!freshness || now.getTime() <= Date.parse(freshness.reviewedAt)) return freshness;
  return reviewed(freshness, { isRight, outcome, usedHint, now: now.toISOString() });
}

/** Counts an answer to a mastered skill as a review, once. Mastery itself is never touched. */
export async function reviewSkill(trx: Trx, review: Review): Promise<Freshness | undefined> {
  const { learnerId, skillId } = review;
  const freshness = await freshnessAfter(trx, review);
  if (freshness) await updateFreshness(trx, { learnerId, skillId, freshness });
  return freshness;
}
