// A numeric question must work for every draw, so its draws are tried before anyone meets them.
import type { QuestionOf } from "../course/question";
import { locales, type Text } from "../course/text";
import { reservedNames } from "./expression";
import { isWithin } from "./numeric";
import { placeholdersIn } from "./placeholders";
import { type Solution, solve } from "./solution";

/** Draws tried for each question. Issue 2 brief. */
const draws = 50;

/**
 * Problems of a numeric question: expressions that fail, slips that are right, roundings that are
 * wrong, placeholders that nothing fills. In plain English for the author.
 */
export function checkNumbers(question: QuestionOf<"numeric">): string[] {
  const problems = new Set([
    ...checkKey(question),
    ...checkNames(question),
    ...checkPlaceholders(question),
  ]);
  for (let seed = 0; seed < draws; seed += 1) {
    try {
      for (const problem of checkSolution(question, solve(question, seed))) problems.add(problem);
    } catch (error) {
      problems.add(error instanceof Error ? error.message : String(error));
      break;
    }
  }
  return [...problems];
}

function checkSolution({ answer, slips }: QuestionOf<"numeric">, solution: Solution): string[] {
  const problems: string[] = [];
  const rounded = Number(solution.answer.toFixed(answer.decimals));
  if (!isWithin(rounded, solution.answer, answer.tolerance)) {
    problems.push(`the answer rounded to ${answer.decimals} decimals is outside of the tolerance`);
  }
  for (const [index, { value }] of slips.entries()) {
    const slip = solution.slips[index] ?? Number.NaN;
    if (!Number.isFinite(slip)) problems.push(`slip “${value}” can be no number`);
    else if (isWithin(slip, solution.answer, answer.tolerance)) {
      problems.push(`slip “${value}” can give the right answer: use keep`);
    }
  }
  return problems;
}

/** A key that is typed in cannot be held against its formula. */
function checkKey({ answer, parameters = {} }: QuestionOf<"numeric">): string[] {
  const names = Object.keys(parameters);
  const isComputed = names.some((name) => new RegExp(`\\b${name}\\b`).test(String(answer.value)));
  return isComputed ? [] : ["the key is typed in: write it as an expression of the parameters"];
}

function checkNames({ parameters = {} }: QuestionOf<"numeric">): string[] {
  const problems: string[] = [];
  for (const [name, parameter] of Object.entries(parameters)) {
    if (name === "answer" || reservedNames.includes(name)) {
      problems.push(`parameter “${name}” needs another name: this one has a meaning already`);
    }
    if ("from" in parameter && parameter.from > parameter.to) {
      problems.push(`parameter “${name}” runs from ${parameter.from} down to ${parameter.to}`);
    }
  }
  return problems;
}

function checkPlaceholders(question: QuestionOf<"numeric">): string[] {
  const given = Object.keys(question.parameters ?? {});
  const asked = [question.prompt, ...(question.hint ? [question.hint] : [])];
  const told = [question.explanation, ...question.slips];
  return [...unfilled(asked, given), ...unfilled(told, [...given, "answer"])];
}

function unfilled(texts: Text[], names: string[]): string[] {
  return texts
    .flatMap((text) => locales.flatMap((locale) => placeholdersIn(text[locale])))
    .filter((name) => !names.includes(name))
    .map((name) =>
      name === "answer"
        ? "{answer} stands in the prompt or hint: it would tell the answer"
        : `{${name}} has no parameter`,
    );
}
