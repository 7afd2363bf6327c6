// The first check of a path: what is asked next, what the answers say, and what need not be studied.
import { seedFrom } from "../assessment/draw";
import { beliefsOf as beliefsAfter } from "../placement/beliefs";
import { chooseQuestion } from "../placement/choose-question";
import { isProofOpen, skillsToAsk } from "../placement/choose-skills";
import { mostQuestions, type Placement } from "../placement/placement";
import { drawProbes, skipsOf } from "../placement/skips";
import { drawQuestions, type PoolQuestion, type Seen } from "./draw-questions";
import type { PathContext, Serving } from "./memory";
import { isProven } from "./standing";

type Beliefs = Readonly<Record<string, number>>;

/**
 * P(known) of every skill of the plan after the answers so far, those never asked about included.
 * @returns by skill id, strictly between 0 and 1
 */
export function beliefsOf(context: PathContext): Record<string, number> {
  return beliefsAfter(placementOf(context));
}

/**
 * The next question of the first check, or null when nothing is worth asking: every skill is clear or was asked often
 * enough, or no question is left. After the person has contested the result, what they claim to know is asked.
 * @param memory with the answers so far
 * @param pool check questions of the plan's skills
 * @param seed fixes the choice among equals
 * @param beliefs as `beliefsOf` gives them; for a caller who has them already
 * Source: adaptation.md "Placement"; docs/decisions/0009-placement-by-particles.md.
 */
export function nextPlacementQuestion(
  context: PathContext,
  pool: readonly PoolQuestion[],
  seen: Seen,
  seed: number,
  beliefs: Beliefs = beliefsOf(context),
): Serving | null {
  const placement = placementOf(context);
  const skills = skillsToAsk(placement, beliefs, new Set(leftOf(placement, pool).map(skillOf)));
  return serve(placement, pool, { skills, seen, seed, beliefs });
}

/**
 * The next of the two questions that settle a claim to know a skill, unseen ones first; null when both were asked,
 * when no question is left, and where asking is in vain (safety, mastered, recognised).
 * @param seed fixes the choice among equals
 * Source: adaptation.md "Placement": "ask two verification questions first".
 */
export function verificationQuestion(
  context: PathContext,
  skill: string,
  pool: readonly PoolQuestion[],
  seen: Seen,
  seed: number,
): Serving | null {
  const placement = placementOf(context);
  const isAskable = placement.skills.some((one) => one.id === skill && one.isAskable);
  const claimed: Placement = {
    ...placement,
    contested: { ...placement.contested, [skill]: "known" },
  };
  if (!isAskable || !isProofOpen(claimed, skill)) return null;
  return serve(claimed, pool, { skills: [skill], seen, seed, beliefs: beliefsAfter(claimed) });
}

/**
 * Skills of the plan that the first check shows to be there. Believed is what was stored with the last answer, so that
 * an old path keeps its skips when this rule is tuned.
 * @returns skill ids in the order of the plan; never safety, never what the person says not to know
 */
export function skippable(context: PathContext): string[] {
  const { placement, skills } = context.memory;
  const known = Object.entries(skills).map(([id, news]) => [id, news.known] as const);
  return skipsOf(placementOf(context), { ...Object.fromEntries(known), ...placement.beliefs });
}

/**
 * The skips that one later question looks at again: the strategy's share, at least one of five or more.
 * @param seed fixes which
 */
export function probesOf(
  { strategy }: PathContext,
  skipped: readonly string[],
  seed: string,
): string[] {
  return drawProbes(skipped, strategy.interleave?.probedShare ?? 0, seed);
}

/** Most questions of the first check of this path, for the page that counts them. */
export function placementCap(context: PathContext): number {
  return mostQuestions(placementOf(context));
}

function placementOf({ plan, strategy, memory }: PathContext): Placement {
  const { asked, contested, priors } = memory.placement;
  const skills = [...new Set(plan.lessons.flatMap((lesson) => lesson.skills))];
  return {
    rules: strategy.placement,
    skills: skills.map((id) => {
      const teachers = plan.lessons.filter((lesson) => lesson.skills.includes(id));
      return {
        id,
        requires: teachers[0]?.requires ?? [],
        prior: priors?.[id] ?? memory.skills[id]?.known ?? 0,
        isAskable: !isProven(memory, id) && teachers.every((lesson) => !lesson.isSafety),
      };
    }),
    // What is known of a skill holds its answers already: without the priors they must not count twice.
    answers: priors
      ? asked
      : asked.map(({ question, skill, isProof }) => ({ question, skill, isProof })),
    contested,
  };
}

type Choice = { skills: readonly string[]; seen: Seen; seed: number; beliefs: Beliefs };

function serve(
  placement: Placement,
  pool: readonly PoolQuestion[],
  { skills, seen, seed, beliefs }: Choice,
): Serving | null {
  const turn = placement.answers.length;
  const left = leftOf(placement, pool).filter(({ skill }) => skills.includes(skill));
  const unseen = left.filter(({ id }) => !seen.has(id));
  const fresh = chooseQuestion(unseen, beliefs, seedFrom(seed, turn));
  if (fresh) return { question: fresh.id, seed: seedFrom(seed, fresh.id, turn) };
  // All were met before: then the one met longest ago.
  const [again = null] = left.length > 0 ? drawQuestions(left, seen, 1, seedFrom(seed, turn)) : [];
  return again;
}

function leftOf({ answers }: Placement, pool: readonly PoolQuestion[]): PoolQuestion[] {
  const asked = new Set(answers.map(({ question }) => question));
  return pool.filter(({ id }) => !asked.has(id));
}

function skillOf({ skill }: PoolQuestion): string {
  return skill;
}
