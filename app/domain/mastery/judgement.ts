// A person judged a criterion of a workplace task: it moves what we believe of its skill, by a weight of its own, and
// alone it never masters.
import { believe, greatestKnown, leastKnown } from "./bkt";
import { eloShift, eloSteps, expectedOutcome } from "./elo";
import type { Recall } from "./freshness";
import { judgeMastery } from "./mastered";
import type { Ability, SkillMastery } from "./mastery";

/** Who judged: a supervisor at the workplace, or an instructor of the school. */
export type JudgeKind = "supervisor" | "instructor";

type Trust = {
  /** Probability that a person who knows the skill is not judged to do it alone. */
  slip: number;
  /** Probability that a person who does not know it yet is judged to do it alone all the same. */
  guess: number;
  /** How many answers it weighs in the abilities of Elo. */
  answers: number;
};

/**
 * How far a judgement is trusted. Doing the thing at work is nearer to the skill than any question about it, so one
 * judged criterion may weigh as much as an answer or more; but there are three of them and not thirty, and people rate
 * people kindly. Two supervisors of one worker agree at r = .52 only (Viswesvaran, Ones & Schmidt 1996), and ratings
 * that somebody's progress hangs on come out a third of a standard deviation higher than ratings made for research
 * (Jawahar & Williams 1997). Hence, our choice:
 * - instructor: slip and guess of an open answer (`slip`, `leastGuess` in bkt.ts), the weight of one and a half
 *   answers: trained to judge and bound to criteria, but as a rule sees the evidence and not the work;
 * - supervisor: seldom harsh (slip .05) and often kind (guess .4), so that “on own” says little more than half as
 *   much (2.4 against 4.5 to one) and “not yet” more; the weight of one answer: sees the work, judges for the first time.
 */
export const trust: Readonly<Record<JudgeKind, Trust>> = {
  instructor: { slip: 0.1, guess: 0.2, answers: 1.5 },
  supervisor: { slip: 0.05, guess: 0.4, answers: 1 },
};

/** How hard a criterion is against an average question of its skill, logit. Nobody has measured it: average. */
const criterionDifficulty = 0;

export type JudgedCriterion = {
  by: JudgeKind;
  /** 0 not yet, .5 with help, 1 on one's own. */
  outcome: number;
  /** Logit; 0 unless calibrated. */
  skillDifficulty: number;
  /** Whether the skill is a direct prerequisite of three or more. */
  isGate: boolean;
  /** A skill of a safety area is mastered by answers alone: its check is always taken. */
  isSafety: boolean;
  /** ISO instant of the judgement. */
  now: string;
};

/**
 * The skill after one judged criterion. P(known) moves by Bayes' rule with the judge's slip and guess, the abilities
 * in the skill by Elo's steps times the judge's weight. The learner's general ability stays: three criteria of one
 * judge, kind or harsh, would tint all other skills. Answers and the last answers stay too, so a skill without enough
 * right answers is never mastered by judgements, however many; where every other sign stood already, the criterion may
 * be the last drop, except in a safety area. A mastered skill stays as it is: what a judgement says of it is a matter of
 * freshness (`recallOfJudgement`).
 * @param ability the learner's general ability, which is read and not moved
 * @throws RangeError when the outcome lies outside 0..1
 * Source: docs/decisions/0020-tasks-judged-at-work.md.
 */
export function judgeSkill(
  ability: Ability,
  skill: SkillMastery,
  judged: JudgedCriterion,
): SkillMastery {
  const { outcome, skillDifficulty, isGate, isSafety, now } = judged;
  if (!(outcome >= 0 && outcome <= 1)) throw new RangeError(`outcome ${outcome} is not in 0..1`);
  if (skill.masteredAt !== null) return skill;
  const moved = { ...skill, ...movedNumbers(ability, skill, judged) };
  const signs = { isGate, difficulty: skillDifficulty };
  const isLastDrop = outcome === 1 && !isSafety && judgeMastery(ability, moved, signs).isMastered;
  return isLastDrop ? { ...moved, masteredAt: now } : moved;
}

function movedNumbers(
  ability: Ability,
  skill: SkillMastery,
  { by, outcome, skillDifficulty }: JudgedCriterion,
): Pick<SkillMastery, "known" | "ability" | "fast"> {
  const { slip, guess, answers: weight } = trust[by];
  const surprise = (standing: number) =>
    outcome -
    expectedOutcome(ability.value, [standing - skillDifficulty], criterionDifficulty, guess);
  const step = (first: number, standing: number) =>
    weight * eloShift(first, skill.answers, surprise(standing));
  const known = believe(skill.known, { outcome, slip, guess });
  return {
    known: Math.min(greatestKnown, Math.max(leastKnown, known)),
    ability: skill.ability + step(eloSteps.skill, skill.ability),
    fast: skill.fast + step(eloSteps.fast, skill.fast),
  };
}

/**
 * What judged criteria of one mastered skill say to its freshness: done alone it was recalled well, with help weakly,
 * and “not yet” is a miss, after which a short review is due. Of several criteria the weakest counts, once.
 * @param outcomes of the skill's criteria, at least one: 0 not yet, .5 with help, 1 on one's own
 */
export function recallOfJudgement(outcomes: readonly number[]): Omit<Recall, "now"> {
  const outcome = Math.min(...outcomes);
  return { outcome, isRight: outcome === 1, usedHint: false };
}
