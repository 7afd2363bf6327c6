// The first check asks where it knows least: the skill whose P(known) is nearest one half.
import { seedFrom } from "../assessment/draw";
import { drawQuestions, type PoolQuestion, type Seen } from "./draw-questions";
import type { Memory, Serving } from "./memory";
import type { Plan } from "./plan";
import { isSecured } from "./standing";
import type { Strategy } from "./strategy";

const half = 0.5;

/**
 * The next question of the first check, or null when nothing is worth asking: every skill is asked twice or clear
 * enough, or the cap is reached.
 * @param memory with the answers so far
 * @param pool check questions of the plan's skills
 * @param seed fixes the choice among equals
 * Source: adaptation.md "Placement".
 */
export function nextPlacementQuestion(
  { plan, strategy, memory }: { plan: Plan; strategy: Strategy; memory: Memory },
  pool: readonly PoolQuestion[],
  seen: Seen,
  seed: number,
): Serving | null {
  const { cap, from, to, perSkill, skipAfter } = strategy.placement;
  const { asked } = memory.placement;
  if (asked.length >= cap) return null;
  const askedIds = new Set(asked.map((one) => one.question));
  const candidates = plan.lessons
    .filter((lesson) => !lesson.isSafety)
    .flatMap((lesson) => lesson.skills)
    .filter((skill) => !isSecured(memory, skill))
    .map((skill) => ({
      skill,
      known: memory.skills[skill]?.known ?? 0,
      times: asked.filter((one) => one.skill === skill).length,
      left: pool.filter((question) => question.skill === skill && !askedIds.has(question.id)),
    }))
    .filter(({ known, times }) => {
      const isUnclear = known >= from && known <= to && times < perSkill;
      // What looks known is asked once more: one lucky answer skips nothing.
      const needsProof = known > to && times > 0 && times < skipAfter;
      return isUnclear || needsProof;
    })
    .filter(({ left }) => left.length > 0)
    .sort((a, b) => Math.abs(a.known - half) - Math.abs(b.known - half));
  const best = candidates[0];
  if (!best) return null;
  const unseen = best.left.filter((question) => !seen.has(question.id));
  const [serving] = drawQuestions(
    unseen.length > 0 ? unseen : best.left,
    seen,
    1,
    seedFrom(seed, best.skill, asked.length),
  );
  return serving ?? null;
}
