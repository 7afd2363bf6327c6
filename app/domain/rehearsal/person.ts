// Whoever walks a path: questions and texts come in, answers and the minutes they took go out.
import type { RehearsalQuestion } from "./rehearsal-course";

/** What an answer is for: it decides on feedback, and whether anything hangs on it. */
export type Purpose = "placement" | "practice" | "check" | "probe" | "review" | "exam";

export type Asked = {
  question: RehearsalQuestion;
  /** Seed of the drawn numbers. */
  seed: number;
  purpose: Purpose;
  /** ISO instant. */
  at: string;
};

export type Replied = {
  /** 0 (wrong) to 1 (right). */
  outcome: number;
  usedHint?: boolean;
  /** “I have not learned this”: wrong, and said so. */
  isUnknown?: boolean;
  /** Time until the next thing can happen, breaks and nights included. */
  minutes: number;
};

/** What is read: a section of the text, a worked example, or a section in another light. */
export type Reading = { lesson: string; section: number; as: "text" | "example" | "explanation" };

export type Person = {
  answer(asked: Asked): Replied;
  /**
   * @param at ISO instant
   * @returns minutes until the next thing can happen
   */
  read(reading: Reading, at: string): number;
};
