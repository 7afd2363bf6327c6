// All or none: a skill is known or not, and each turn may be the one that teaches it. Nothing is ever forgotten.
import { priorKnowledge, rateOf, readiness } from "../prior-knowledge";
import { averageQuestion, slowWithoutPrerequisites, type Teaching, type World } from "../world";

/** Chance that one turn teaches; a whole text, one worked example, one answer. Assumed. */
export const chanceToLearn: Record<Teaching, number> = {
  reading: 0.5,
  example: 0.4,
  feedback: 0.2,
  result: 0.1,
};

/** Corbett & Anderson 1995: what is known is still missed in one of ten; open answers are hit by a neighbouring idea. */
const leastSlip = 0.1;
const leastGuess = 0.1;

export const bkt: World = {
  id: "bkt",
  start(newcomer, random) {
    const known = new Set<string>();
    const brought = priorKnowledge(newcomer, random);
    const rate = rateOf(newcomer, random);
    for (const [id, how] of Object.entries(brought)) {
      // Half known is one or the other here.
      if (how === "known" || (how === "half" && random() < 0.3)) known.add(id);
    }
    const isReady = readiness(newcomer, (skill) => known.has(skill));
    const slip = Math.max(leastSlip, newcomer.profile.slip);
    return {
      chance: ({ skill, guess }) => (known.has(skill) ? 1 - slip : Math.max(leastGuess, guess)),
      recall: () => undefined,
      learn(skill, { from, share, luck }) {
        const speed = rate * share * (isReady(skill) ? 1 : slowWithoutPrerequisites);
        if (luck < 1 - (1 - chanceToLearn[from]) ** speed) known.add(skill);
      },
      forget: () => undefined,
      trueP: (skill) => (known.has(skill) ? 1 - leastSlip : averageQuestion.guess),
      isMastered: (skill) => known.has(skill),
    };
  },
};
