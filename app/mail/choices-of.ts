import type { Choices, Pace, Topic } from "~/domain/notice/topic";

/** Stored choices by their topic. */
export function choicesOf(rows: readonly { topic: Topic; pace: Pace }[]): Choices {
  return Object.fromEntries(rows.map(({ topic, pace }) => [topic, pace]));
}
