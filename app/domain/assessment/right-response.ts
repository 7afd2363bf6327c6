// The right response to any question.
import type { Question } from "../course/question";
import type { QuestionResponse } from "./response";
import { solve } from "./solution";

export function rightResponse(question: Question, seed: number): QuestionResponse {
  switch (question.kind) {
    case "single":
      return { kind: "single", option: rightOptions(question.options)[0] ?? "" };
    case "multiple":
      return { kind: "multiple", options: rightOptions(question.options) };
    case "numeric":
      return { kind: "numeric", value: solve(question, seed).answer };
    case "ordering":
      return { kind: "ordering", items: question.items.map((item) => item.key) };
    case "matching":
      return {
        kind: "matching",
        pairs: Object.fromEntries(question.pairs.map(({ key }) => [key, key])),
      };
    case "short":
      return { kind: "short", text: question.accepted.sv[0] ?? "" };
  }
}

function rightOptions(options: { key: string; correct?: true }[]): string[] {
  return options.filter((option) => option.correct).map((option) => option.key);
}
