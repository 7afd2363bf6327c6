// What we believe of one skill of one person, and the proof that it was once mastered.
import { z } from "zod";
import { greatestKnown, leastKnown } from "./bkt";
import { logit } from "./logistic";

/** P(known) of a person of whom we know nothing. Our choice: most adults are new to most battery skills. */
export const defaultPrior = 0.2;

/** How many last answers are remembered: "4 of the last 5", adaptation.md "Mastery". */
export const recentLength = 5;

export const abilitySchema = z.strictObject({
  /** Logit; 0 is an average learner. */
  value: z.number(),
  answers: z.number().int().min(0),
});
/** General ability of a learner over all skills. */
export type Ability = z.infer<typeof abilitySchema>;

export const skillMasterySchema = z.strictObject({
  /** Elo ability in the skill, logit. Moves slowly: predicts answers. */
  ability: z.number(),
  /** Fast copy of the ability, logit. Moves quickly: decides mastery. */
  fast: z.number(),
  /** P(known) by knowledge tracing. */
  known: z.number().min(leastKnown).max(greatestKnown),
  /** Number of answers that counted as evidence. */
  answers: z.number().int().min(0),
  /** The last answers, oldest first. */
  recent: z.array(z.strictObject({ question: z.string(), isRight: z.boolean() })).max(recentLength),
  /** P(known) that the story began with. */
  prior: z.number().min(leastKnown).max(greatestKnown),
  /** ISO instant of first mastery. Never cleared and never moved once set. */
  masteredAt: z.iso.datetime({ offset: true }).nullable(),
});
export type SkillMastery = z.infer<typeof skillMasterySchema>;

/** A learner before the first answer. */
export function startAbility(): Ability {
  return { value: 0, answers: 0 };
}

/**
 * A skill before the first answer.
 * @param prior P(known) from what the person told, see `priorOf`; leastKnown..greatestKnown
 * @throws RangeError when the prior is not strictly between 0 and 1
 */
export function startSkill(prior: number = defaultPrior): SkillMastery {
  const ability = logit(prior);
  return { ability, fast: ability, known: prior, answers: 0, recent: [], prior, masteredAt: null };
}
