import type { Flaw } from "~/domain/assessment/question-quality";

/** One choice of a question, or one of the wrong ideas that it can catch. */
export type ShownChoice = {
  text: string;
  isKey: boolean;
  /** Share of first tries, 0..1; null where nothing is counted for it. */
  share: number | null;
  /** Those who took it are stronger than those who were right. */
  isStronger: boolean;
};

export type ShownQuestion = {
  /** "course/lesson/question" */
  id: string;
  lesson: string;
  prompt: string;
  /** In questions without options, the right answer. */
  rightAnswer: string | null;
  choices: ShownChoice[];
  answers: number;
  shareRight: number;
  discrimination: number | null;
  flaws: Flaw[];
};

export type QuestionList = {
  questions: ShownQuestion[];
  /** Questions of the newest content with enough first tries, and those of them that have a flaw. */
  counted: number;
  flawed: number;
  page: number;
};

export const pageLength = 50;
