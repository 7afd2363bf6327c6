import { freshnessAfter, type Review, reviewSkill } from "~/progress/freshness.server";
import type { Answered } from "~/progress/given-answer";
import type { StoredAnswer } from "~db/queries/answers.server";
import type { Trx } from "~db/queries/connection.server";

type Reviewed = Pick<Review, "learnerId" | "skillId" | "usedHint" | "now">;

/** The news of a skill, with the day on which it fades next where it is mastered. */
export async function withNextReview(
  trx: Trx,
  reviewed: Reviewed,
  { isRight, outcome, skills }: Pick<Answered, "isRight" | "outcome" | "skills">,
): Promise<Answered["skills"]> {
  const after = await freshnessAfter(trx, { ...reviewed, isRight, outcome });
  const news = skills[reviewed.skillId];
  return news && after
    ? { ...skills, [reviewed.skillId]: { ...news, dueAt: after.dueAt } }
    : skills;
}

/** Counts a stored answer as a review of its skill, once: a mastered skill is recharged or called back sooner. */
export async function countReview(
  trx: Trx,
  learnerId: string,
  { skill_id, is_right, outcome, used_hint, answered_at }: StoredAnswer,
): Promise<void> {
  await reviewSkill(trx, {
    learnerId,
    skillId: skill_id,
    isRight: is_right,
    outcome,
    usedHint: used_hint,
    now: answered_at,
  });
}
