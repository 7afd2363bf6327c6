// Gradual growth: every turn lifts an ability a little, less and less; mastered is a chance of .88 on an average question.
import { logistic } from "../../mastery/logistic";
import { normal, priorKnowledge, rateOf, readiness } from "../prior-knowledge";
import { averageQuestion, slowWithoutPrerequisites, type Teaching, type World } from "../world";

/** Logits that one turn adds to a beginner; a whole text, one worked example, one answer. Assumed. */
const lift: Record<Teaching, number> = { reading: 1.5, example: 0.9, feedback: 0.5, result: 0.27 };

/** adaptation.md "Proof and rehearsal". */
const masteredFrom = 0.88;

/** Ability from which on a turn adds little, and how little. Assumed. */
const plateau = 2.5;
const onPlateau = 0.25;

export const irt: World = {
  id: "irt",
  start(newcomer, random) {
    const rate = rateOf(newcomer, random);
    const ability = new Map<string, number>();
    for (const [id, how] of Object.entries(priorKnowledge(newcomer, random))) {
      const spread = normal(random);
      if (how === "known") ability.set(id, 2 + 0.7 * Math.abs(spread));
      else ability.set(id, (how === "half" ? 0.7 : -1.2) + 0.5 * spread);
    }
    const abilityIn = (skill: string) => ability.get(skill) ?? 0;
    const chanceOf = (skill: string, difficulty: number, guess: number, slip: number) =>
      guess + (1 - guess - slip) * logistic(abilityIn(skill) - difficulty);
    const trueP = (skill: string) =>
      chanceOf(skill, averageQuestion.difficulty, averageQuestion.guess, 0);
    const isMastered = (skill: string) => trueP(skill) >= masteredFrom;
    const isReady = readiness(newcomer, isMastered);
    return {
      // Carelessness comes on top of not knowing well enough, so half of the profile's slip is enough.
      chance: ({ skill, difficulty, guess }) =>
        chanceOf(skill, difficulty, guess, newcomer.profile.slip / 2),
      recall: () => undefined,
      learn(skill, { from, share, luck }) {
        const now = abilityIn(skill);
        const speed = rate * share * (isReady(skill) ? 1 : slowWithoutPrerequisites);
        const taper = now > plateau ? onPlateau : 1;
        ability.set(skill, now + lift[from] * speed * taper * (0.5 + luck));
      },
      forget: () => undefined,
      trueP,
      isMastered,
    };
  },
};
