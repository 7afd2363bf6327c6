// What the answers of the first check say about every skill of the plan, those never asked about included.
import { greatestKnown, leastGuess, leastKnown, traceKnowledge } from "../mastery/bkt";
import { eloShift, eloSteps, expectedOutcome } from "../mastery/elo";
import { logit } from "../mastery/logistic";
import { selfReportPrior } from "../mastery/prior";
import { cloudBeliefs } from "./knowledge-cloud";
import type { Placement, PlacementAnswer, PlacementSkill } from "./placement";

/**
 * Probability that a person who knows the skill says “I have not learned this”: another name for it at the old work, or
 * too much modesty. Our choice, half of the slip of mastery/bkt.ts: nobody presses it by mistake.
 */
const unknownSlip = 0.05;

/** Which draws the cloud makes. The same for all, so that the same answers are always believed the same. */
const cloudSeed = 1;

/**
 * P(known) of every skill of the plan after these answers. Before the first answer it is what was told at intake.
 * A right answer never lowers the belief in any skill, a wrong one never raises it.
 * @param seed fixes the draws of the cloud
 * @returns by skill id, within [leastKnown, greatestKnown]
 * Source: adaptation.md "Placement"; docs/decisions/0009-placement-by-particles.md.
 */
export function beliefsOf(placement: Placement, seed: number = cloudSeed): Record<string, number> {
  const { skills } = placement;
  const shift = generalShift(placement);
  const evidence = skills.map((skill) => evidenceOf(placement, skill));
  const isUntold = evidence.every((one) => one === 0);
  const beliefs = isUntold
    ? skills.map(({ prior }) => bounded(prior))
    : cloudBeliefs(
        skills.map(({ id, requires, prior }, index) => ({
          id,
          requires,
          prior,
          evidence: shift + (evidence[index] ?? 0),
        })),
        seed,
      );
  return Object.fromEntries(skills.map(({ id }, index) => [id, beliefs[index] ?? 0]));
}

/** Log-odds that the answers about a skill, and what was said of it, add to what was told before. */
function evidenceOf({ answers, contested }: Placement, { id, prior }: PlacementSkill): number {
  const claim = contested[id];
  // One's own word gives a place to start from, and the answers are heard from there.
  const start = bounded(claim === "known" ? Math.max(prior, selfReportPrior) : prior);
  const own = answers.filter((answer) => answer.skill === id);
  const answered = own.reduce((known, answer) => hear(known, answer), start);
  const known = claim === "unknown" ? sayUnknown(answered) : answered;
  return logit(known) - logit(bounded(prior));
}

function hear(known: number, { outcome, guess = 0, isUnknown }: PlacementAnswer): number {
  if (isUnknown) return sayUnknown(known);
  if (outcome === undefined) return known;
  return traceKnowledge(known, { outcome, guess, learns: false });
}

function sayUnknown(known: number): number {
  return bounded((known * unknownSlip) / (known * unknownSlip + (1 - known)));
}

/**
 * Log-odds by which a person stands above or below what was told at intake, over all skills: the general ability of
 * mastery/elo.ts. A newcomer need not fail in every single skill.
 */
function generalShift({ skills, answers }: Placement): number {
  const priors = new Map(skills.map(({ id, prior }) => [id, bounded(prior)]));
  let shift = 0;
  let heard = 0;
  for (const { skill, outcome, guess = 0, isUnknown } of answers) {
    const prior = priors.get(skill);
    const result = isUnknown ? 0 : outcome;
    if (prior === undefined || result === undefined) continue;
    const luck = isUnknown ? 0 : Math.max(leastGuess, guess);
    const expected = expectedOutcome(shift, [logit(prior)], 0, luck);
    shift += eloShift(eloSteps.ability, heard, result - expected);
    heard += 1;
  }
  return shift;
}

function bounded(probability: number): number {
  return Math.min(greatestKnown, Math.max(leastKnown, probability));
}
