import { m } from "~/i18n/messages";

type StrategyId = "retrainee" | "degree";

export function strategyName(strategy: StrategyId): string {
  return strategy === "retrainee" ? m.teach_retrainee() : m.teach_degree();
}

/** What the way of studying means, in one sentence. */
export function strategySentence(strategy: StrategyId): string {
  return strategy === "retrainee" ? m.teach_retrainee_text() : m.teach_degree_text();
}
