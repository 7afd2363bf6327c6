// Which skill the first check asks about next: where it knows least; then what looks known has to be proved.
import { slip } from "../mastery/bkt";
import { logit } from "../mastery/logistic";
import { mostQuestions, type Placement, type PlacementAnswer } from "./placement";

/** From here on two right answers can make a skill one to skip. adaptation.md: "between .5 and .9 ask two …". */
const proveFrom = 0.5;

/** "Two verification questions": how many more a skill is asked that looks known. */
export const proofs = 2;

/** Beliefs this near to the best are equals: then what is asked, and how, decides. Our choice. */
const nearTie = 0.05;

/** How a question with four options is hit by luck: what a proof will cost is reckoned with it. */
const usualGuess = 0.25;

/**
 * The skills that are worth the next question, equals among each other; none when the first check is over.
 *
 * Asked are those nearest one half, until no skill asked less than `perSkill` times lies in `from`..`to`. Then, and
 * before that as soon as no more than the needed questions are left, those that two right answers would prove. After
 * the person has contested the result, only what they claim to know.
 * @param beliefs P(known) by skill id
 * @param asksAbout skills that a question is left of
 * Source: adaptation.md "Placement".
 */
export function skillsToAsk(
  placement: Placement,
  beliefs: Readonly<Record<string, number>>,
  asksAbout: ReadonlySet<string>,
): string[] {
  const { rules, skills, answers, contested } = placement;
  if (Object.keys(contested).length > 0) return claimsToProve(placement, asksAbout);
  const left = mostQuestions(placement) - answers.length;
  if (left <= 0) return [];
  const open = skills
    .filter(({ id, isAskable }) => isAskable && asksAbout.has(id))
    .map(({ id }) => {
      const belief = beliefs[id] ?? 0;
      const own = answersAbout(placement, id);
      return { id, belief, times: own.length, owed: answersOwed(placement, belief, own) };
    });
  const unclear = open.filter(
    ({ belief, times }) => belief >= rules.from && belief <= rules.to && times < rules.perSkill,
  );
  const unproved = open.filter(({ owed }) => owed > 0);
  const owed = unproved.filter(({ times }) => times > 0).reduce((sum, one) => sum + one.owed, 0);
  if (unclear.length > 0 && owed < left) {
    return nearest(unclear, ({ belief }) => Math.abs(belief - proveFrom));
  }
  return nearest(
    unproved.filter((one) => one.owed <= left),
    ({ belief }) => -belief,
  );
}

export function answersAbout({ answers }: Pick<Placement, "answers">, skill: string) {
  return answers.filter((answer) => answer.skill === skill);
}

/** How many right answers would make a skill one to skip; 0 where none would, or none is needed. */
function answersOwed(
  { rules }: Placement,
  belief: number,
  own: readonly PlacementAnswer[],
): number {
  if (belief < proveFrom) return 0;
  const gain = Math.log((1 - slip) / usualGuess);
  const missing = Math.ceil((logit(rules.skipFrom) - logit(belief)) / gain);
  const owed = Math.max(0, missing, rules.skipAfter - own.length);
  return own.length + owed <= rules.perSkill + proofs ? owed : 0;
}

function claimsToProve(placement: Placement, asksAbout: ReadonlySet<string>): string[] {
  return placement.skills
    .filter(({ id, isAskable }) => isAskable && asksAbout.has(id) && isProofOpen(placement, id))
    .map(({ id }) => id)
    .slice(0, 1);
}

/** Whether a claim to know the skill still has one of its two questions to come. */
export function isProofOpen(placement: Placement, skill: string): boolean {
  if (placement.contested[skill] !== "known") return false;
  const own = answersAbout(placement, skill);
  const most = placement.rules.perSkill + 2 * proofs;
  return own.filter(({ isProof }) => isProof).length < proofs && own.length < most;
}

function nearest<One extends { id: string }>(
  list: One[],
  distance: (one: One) => number,
): string[] {
  const best = Math.min(...list.map(distance));
  return list.filter((one) => distance(one) <= best + nearTie).map(({ id }) => id);
}
