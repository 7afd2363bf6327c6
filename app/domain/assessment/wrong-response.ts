// A wrong response to any question, one that its author has foreseen.

import type { Question, QuestionOf } from "../course/question";
import { grade } from "./grade";
import type { QuestionResponse } from "./response";
import { solve } from "./solution";

/** A wrong answer that shows a misconception the author has foreseen. */
export function wrongResponse(question: Question, seed: number): QuestionResponse {
  const foreseen = candidates(question, seed).find((response) => {
    const { isRight, misconceptions } = grade(question, response, seed);
    return !isRight && misconceptions.length > 0;
  });
  if (!foreseen) throw new Error(`${question.id} foresees no wrong answer`);
  return foreseen;
}

function candidates(question: Question, seed: number): QuestionResponse[] {
  switch (question.kind) {
    case "single":
      return wrongKeys(question).map((option) => ({ kind: "single", option }));
    case "multiple":
      return wrongKeys(question).map((option) => ({ kind: "multiple", options: [option] }));
    case "numeric":
      return solve(question, seed).slips.map((value) => ({ kind: "numeric", value }));
    case "ordering":
      return question.misorders.map(({ first, before }) => ({
        kind: "ordering",
        items: movedForward(question, first, before),
      }));
    case "matching":
      return question.mismatches.map(({ left, right }) => ({
        kind: "matching",
        pairs: swapped(question, left, right),
      }));
    case "short":
      return question.misconceptions
        .flatMap(({ forms }) => Object.values(forms).flat())
        .map((text) => ({ kind: "short", text }));
  }
}

function wrongKeys({ options }: QuestionOf<"single" | "multiple">): string[] {
  return options.filter((option) => !option.correct).map((option) => option.key);
}

function movedForward({ items }: QuestionOf<"ordering">, moved: string, before: string): string[] {
  const others = items.map(({ key }) => key).filter((key) => key !== moved);
  return others.toSpliced(others.indexOf(before), 0, moved);
}

function swapped(
  { pairs }: QuestionOf<"matching">,
  one: string,
  other: string,
): Record<string, string> {
  const right = new Map(pairs.map(({ key }) => [key, key]));
  return Object.fromEntries(right.set(one, other).set(other, one));
}
