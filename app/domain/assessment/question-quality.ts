// What first tries say of a question: how hard it is, whether stronger people get it right, whether its key is doubtful.

/** Running sums over the first tries of a question; abilities are logits, those before each answer. */
export type QuestionSums = {
  answers: number;
  right: number;
  sumAbility: number;
  sumAbilitySquared: number;
  sumAbilityRight: number;
};

/** The same of the first tries that showed one wrong idea. */
export type IdeaSums = { idea: string; answers: number; sumAbility: number };

export type Flaw = "doubtful-key" | "negative" | "poor" | "too-hard" | "too-easy";

export type QuestionQuality = {
  /** Share of right first tries, 0..1. */
  shareRight: number;
  /** Point-biserial correlation of outcome and ability, -1..1; null where all are alike. */
  discrimination: number | null;
  /** The worst first; empty for a good question. */
  flaws: Flaw[];
  /** The wrong idea whose holders are stronger than those who were right. */
  strongerIdea: string | null;
};

/** Fewer first tries say nothing. Linacre 1994, Rasch Measurement Transactions 7:4: 30 for a stable item within ±1 logit. */
export const enoughAnswers = 30;

/**
 * Below this a question hardly tells strong from weak. Crocker & Algina 1986, Introduction to Classical and Modern Test
 * Theory, ch. 14; Ebel & Frisbie 1991, Essentials of Educational Measurement, ch. 13 reject below .2 on their own index,
 * which runs higher than a point-biserial.
 */
const poorBelow = 0.1;

/** Nearly everybody or nearly nobody is right: nothing can be told apart. Ebel & Frisbie 1991, ch. 13. */
const easyFrom = 0.95;
const hardTo = 0.2;

/** A wrong idea that fewer have shown is no rival of the key. Our choice: a third of `enoughAnswers`. */
const enoughRivals = 10;

/** Twice its standard error: a difference of means that chance makes in one case of twenty. */
const sureErrors = 2;

/**
 * The quality of a question; null while there are too few first tries to say anything.
 * @param guess probability of a right answer by luck, 0..1
 */
export function questionQuality(
  sums: QuestionSums,
  ideas: readonly IdeaSums[],
  guess: number,
): QuestionQuality | null {
  const { answers, right } = sums;
  if (answers < enoughAnswers) return null;
  const shareRight = right / answers;
  const discrimination = pointBiserial(sums);
  const strongerIdea = rivalOf(sums, ideas);
  const flaws: Flaw[] = [];
  if (strongerIdea !== null) flaws.push("doubtful-key");
  if (discrimination !== null && discrimination < 0) flaws.push("negative");
  else if (discrimination !== null && discrimination < poorBelow) flaws.push("poor");
  if (shareRight <= Math.max(hardTo, guess)) flaws.push("too-hard");
  if (shareRight >= easyFrom) flaws.push("too-easy");
  return { shareRight, discrimination, flaws, strongerIdea };
}

/**
 * Correlation of being right with ability: (mean of the right − mean of all) / deviation × √(p / (1 − p)).
 * Lord & Novick 1968, Statistical Theories of Mental Test Scores, ch. 15.
 * @returns -1..1; null where all are right, all wrong, or all of one ability
 */
export function pointBiserial(sums: QuestionSums): number | null {
  const { answers, right, sumAbility, sumAbilityRight } = sums;
  const deviation = deviationOf(sums);
  if (right === 0 || right === answers || deviation === 0) return null;
  const lead = sumAbilityRight / right - sumAbility / answers;
  return (lead / deviation) * Math.sqrt(right / (answers - right));
}

// What binary fractions leave of a variance of nothing.
const smallestVariance = 1e-9;

function deviationOf({ answers, sumAbility, sumAbilitySquared }: QuestionSums): number {
  const mean = sumAbility / answers;
  const variance = sumAbilitySquared / answers - mean * mean;
  return variance > smallestVariance ? Math.sqrt(variance) : 0;
}

/** The wrong idea whose holders are surely stronger than those who were right, the strongest of them. */
function rivalOf(sums: QuestionSums, ideas: readonly IdeaSums[]): string | null {
  const { right, sumAbilityRight } = sums;
  const deviation = deviationOf(sums);
  if (deviation === 0) return null;
  const rivals = ideas
    .filter(({ answers }) => answers >= enoughRivals)
    .map(({ idea, answers, sumAbility }) => ({
      idea,
      lead:
        right === 0
          ? 0
          : (sumAbility / answers - sumAbilityRight / right) /
            (deviation * Math.sqrt(1 / answers + 1 / right)),
    }))
    .filter(({ lead }) => lead > sureErrors)
    .sort((one, other) => other.lead - one.lead);
  return rivals[0]?.idea ?? null;
}

const order: Flaw[] = ["doubtful-key", "negative", "poor", "too-hard", "too-easy"];

/** Which of two questions a person should look at first: negative for the first one. */
export function byDoubt(one: QuestionQuality, other: QuestionQuality): number {
  return rankOf(one) - rankOf(other) || (one.discrimination ?? 1) - (other.discrimination ?? 1);
}

function rankOf({ flaws: [worst] }: QuestionQuality): number {
  return worst ? order.indexOf(worst) : order.length;
}
