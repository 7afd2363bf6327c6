import { readQuestion } from "~/curriculum/current-publication.server";
import { explainGrade } from "~/domain/assessment/explain";
import { presentQuestion } from "~/domain/assessment/present";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";

/** Numbers of a question are drawn; the reader sees one drawing of them. */
export const shownSeed = 1;

/** A wrong idea in words; null where the publication knows it no more. */
export type IdeaText = {
  prompt: string;
  /** What was chosen; null where the idea is none of several options. */
  option: string | null;
  /** What the learner was told. */
  feedback: string;
};

type Asked = { publicationId: string; questionId: string; misconception: string; locale: Locale };

export async function ideaText(db: Db, asked: Asked): Promise<IdeaText | null> {
  const found = await readQuestion(db, asked.publicationId, asked.questionId);
  if (!found) return null;
  const { prompt } = presentQuestion(found.question, shownSeed, asked.locale);
  const feedback = feedbackOf(found.question, asked.misconception, asked.locale);
  if (feedback === null) return null;
  return { prompt, option: optionOf(found.question, asked.misconception, asked.locale), feedback };
}

/** What a learner who shows the idea is told; null where the question does not know it. */
export function feedbackOf(question: Question, idea: string, locale: Locale): string | null {
  const { misconceptions } = explainGrade(question, { misconceptions: [idea] }, shownSeed, locale);
  return misconceptions[0] ?? null;
}

/** The option that an idea stands for; null in questions without options. */
export function optionOf(question: Question, idea: string, locale: Locale): string | null {
  if (question.kind !== "single" && question.kind !== "multiple") return null;
  return question.options.find(({ key }) => `option:${key}` === idea)?.[locale] ?? null;
}
