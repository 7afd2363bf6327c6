// A skill is mastered when three different signs agree at once; each missing sign can be named.
import { expectedOutcome } from "./elo";
import type { Ability, SkillMastery } from "./mastery";

/** Least P(known). Corbett & Anderson 1995; adaptation.md "Mastery". */
export const knownBar = 0.95;

/** Least P(known) where three or more skills stand on this one. adaptation.md "Mastery". */
export const gateKnownBar = 0.98;

/**
 * Least expected result on an average question, by the fast ability. adaptation.md "Mastery" [M] has .75; with it
 * every fifth gradual learner was thought to have mastered too early (docs/decisions/0011-rehearsal-as-judge.md).
 */
export const steadyBar = 0.82;

/** Right answers among the last five. adaptation.md "Mastery". */
export const rightAnswersBar = 4;

/** From this prior on, three right answers in a row are enough. adaptation.md "Mastery". */
export const strongPrior = 0.75;
const rightInARow = 3;

/** Different questions answered right among the last five. adaptation.md "Mastery". */
const differentQuestions = 2;

/** Below this many answers we say "not enough data". adaptation.md "Mastery". */
export const leastAnswers = 3;

/**
 * A sign of mastery that is not there yet:
 * `answers` under three answers · `known` P(known) too low · `steady` expected result too low ·
 * `recent` too few of the last answers right · `variety` right on one question only.
 */
export type MissingSign = "answers" | "known" | "steady" | "recent" | "variety";

export type MasteryVerdict = { isMastered: boolean; missing: MissingSign[] };

/**
 * Whether the signs of mastery are there at this moment. Says nothing of mastery reached before: that
 * is kept in `masteredAt`.
 * @param isGate whether the skill is a direct prerequisite of three or more
 * @param difficulty of the skill, logit; 0 unless calibrated
 * @returns the verdict and every sign that is missing, in the order of `MissingSign`
 * Source: adaptation.md "Mastery".
 */
export function judgeMastery(
  ability: Ability,
  skill: SkillMastery,
  { isGate, difficulty = 0 }: { isGate: boolean; difficulty?: number },
): MasteryVerdict {
  const missing: MissingSign[] = [];
  if (skill.answers < leastAnswers) missing.push("answers");
  if (skill.known < (isGate ? gateKnownBar : knownBar)) missing.push("known");
  if (steadiness(ability, skill, difficulty) < steadyBar) missing.push("steady");
  if (!isRecentlyRight(skill)) missing.push("recent");
  if (!isRightOnSeveral(skill)) missing.push("variety");
  return { isMastered: missing.length === 0, missing };
}

/**
 * Expected result on an average question of the skill (no luck), by the fast ability.
 * @param difficulty of the skill, logit; 0 unless calibrated
 * @returns probability
 */
export function steadiness(ability: Ability, skill: SkillMastery, difficulty = 0): number {
  return expectedOutcome(ability.value, [skill.fast], difficulty, 0);
}

function isRecentlyRight({ recent, prior }: SkillMastery): boolean {
  if (recent.filter((answer) => answer.isRight).length >= rightAnswersBar) return true;
  const last = recent.slice(-rightInARow);
  return prior >= strongPrior && last.length === rightInARow && last.every((one) => one.isRight);
}

function isRightOnSeveral({ recent }: SkillMastery): boolean {
  const right = recent.filter((answer) => answer.isRight).map((answer) => answer.question);
  return new Set(right).size >= differentQuestions;
}
