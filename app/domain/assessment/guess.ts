// How often luck alone is right: the floor under every expected result.
import type { Question } from "../course/question";

/**
 * Probability that a person without any knowledge answers wholly right.
 * Single 1/n; multiple one of the 2^n − 1 ways to pick something; ordering and matching 1/n!; an open
 * answer 0.
 */
export function guessingFloor(question: Question): number {
  switch (question.kind) {
    case "single":
      return 1 / question.options.length;
    case "multiple":
      return 1 / (2 ** question.options.length - 1);
    case "ordering":
      return 1 / factorial(question.items.length);
    case "matching":
      return 1 / factorial(question.pairs.length);
    case "numeric":
    case "short":
      return 0;
  }
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}
