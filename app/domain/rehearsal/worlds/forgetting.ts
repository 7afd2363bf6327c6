// Known things fade: what was recalled after a while fades slower from then on.
import { priorKnowledge, rateOf, readiness } from "../prior-knowledge";
import { averageQuestion, slowWithoutPrerequisites, type World } from "../world";
import { chanceToLearn } from "./bkt";

/** What is left of a memory: days since the last recall, and days until nine tenths are left. */
type Trace = { days: number; stability: number };

/** Days until nine tenths are left of something just learned; of something used for years. Assumed. */
const firstStability = 15;
const oldStability = 250;

/** How much a recall after fading strengthens: nothing at once, about twofold at nine tenths left. Assumed. */
const strengthening = 9;

/** Least share left that still counts as mastered. */
const masteredFrom = 0.85;

const leastSlip = 0.1;
const leastGuess = 0.1;
const minutesPerDay = 24 * 60;

/** Power law of forgetting: nine tenths after one stability. Ye et al. (FSRS 4). */
function retained({ days, stability }: Trace): number {
  return 1 / (1 + days / (9 * stability));
}

export const forgetting: World = {
  id: "forgetting",
  start(newcomer, random) {
    const rate = rateOf(newcomer, random);
    const traces = new Map<string, Trace>();
    for (const [id, how] of Object.entries(priorKnowledge(newcomer, random))) {
      const since = newcomer.profile.rustDays * (0.5 + random());
      if (how === "known") traces.set(id, { days: since, stability: oldStability });
      if (how === "half") traces.set(id, { days: since, stability: firstStability });
    }
    const left = (skill: string) => {
      const trace = traces.get(skill);
      return trace ? retained(trace) : 0;
    };
    const isReady = readiness(newcomer, (skill) => left(skill) >= masteredFrom);
    const slip = Math.max(leastSlip, newcomer.profile.slip);
    return {
      chance({ skill, guess }) {
        const least = Math.max(leastGuess, guess);
        return least + (1 - slip - least) * left(skill);
      },
      recall(skill, isRight) {
        const trace = traces.get(skill);
        if (!trace || !isRight) return;
        const stability = trace.stability * (1 + strengthening * (1 - retained(trace)));
        traces.set(skill, { days: 0, stability });
      },
      learn(skill, { from, share, luck }) {
        const trace = traces.get(skill);
        const speed = rate * share * (isReady(skill) ? 1 : slowWithoutPrerequisites);
        // What was known once comes back twice as easily.
        const chance = 1 - (1 - chanceToLearn[from]) ** (trace ? 2 * speed : speed);
        if (luck >= chance) return;
        traces.set(skill, { days: 0, stability: trace?.stability ?? firstStability });
      },
      forget(minutes) {
        for (const trace of traces.values()) trace.days += minutes / minutesPerDay;
      },
      trueP: (skill) =>
        averageQuestion.guess + (1 - leastSlip - averageQuestion.guess) * left(skill),
      isMastered: (skill) => left(skill) >= masteredFrom,
    };
  },
};
