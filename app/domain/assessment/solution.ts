// The numbers behind one drawn numeric question: what was given, what is right, what each slip gives.
import type { QuestionOf } from "../course/question";
import { drawParameters } from "./draw";
import { evaluate } from "./expression";

export type Solution = {
  parameters: Record<string, number>;
  /** In the unit of the answer. */
  answer: number;
  /** The value that each known slip gives, in the author's order; same unit. */
  slips: number[];
};

/**
 * The solution of a numeric question for a seed.
 * @throws Error when the numbers cannot be drawn or an expression cannot be read
 */
export function solve(question: QuestionOf<"numeric">, seed: number): Solution {
  const parameters = drawParameters(question, seed);
  const answer = evaluate(question.answer.value, parameters);
  const slips = question.slips.map((slip) => evaluate(slip.value, { ...parameters, answer }));
  return { parameters, answer, slips };
}
