import { randomUUID } from "node:crypto";
import { isKeyChanged } from "~/curriculum/compare-questions";
import { readQuestions } from "~/curriculum/current-publication.server";
import { hintOf, type PresentedQuestion, presentQuestion } from "~/domain/assessment/present";
import type { Question } from "~/domain/course/question";
import type { Locale } from "~/domain/course/text";
import type { OpenPath } from "~/progress/read-path.server";
import { listNewestPractice, type StoredAnswer } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { type AnswerFeedback, feedbackOf } from "./answer-feedback.server";
import { practiceSeeds } from "./practice-seed";
import { shownAnswers } from "./shown-answer.server";

/** A practice question as a page shows it. Feedback is there only after an answer. */
export type PracticeView = {
  /** "course/lesson/question" */
  id: string;
  presented: PresentedQuestion;
  seed: number;
  clientKey: string;
  hint: string | null;
  feedback: AnswerFeedback | null;
  /** Whether it can be asked again with new numbers. */
  canRenew: boolean;
};

type Wanted = {
  lessonId: string;
  publicationId: string;
  path: OpenPath | undefined;
  locale: Locale;
  /** Local ids in the order of the page. */
  questions: string[];
  /** Full id of the question whose hint was asked for. */
  hintFor: string | null;
  /** Full id of the question that is asked anew with new numbers. */
  renewed: string | null;
};

/** The practice questions of a page, each in the state that its newest answer left it in. */
export async function practiceViews(db: Db, wanted: Wanted): Promise<Record<string, PracticeView>> {
  const { lessonId, publicationId, path } = wanted;
  const published = await readQuestions(db, publicationId, lessonId);
  const newest = path
    ? await listNewestPractice(db, { learnerId: path.learnerId, pathId: path.id, lessonId })
    : [];
  // What was answered while another key was right says nothing of the question as it is now.
  const shown = path ? await shownAnswers(db, { learnerId: path.learnerId, answers: newest }) : [];
  const views: Record<string, PracticeView> = {};
  for (const localId of wanted.questions) {
    const found = published.find((one) => one.isPractice && one.question.id === localId);
    if (!found) continue;
    const own = shown.find(({ answer }) => answer.question_id === found.id);
    const isSame = own !== undefined && !isKeyChanged(own.question, found.question);
    views[localId] = viewOf(found.id, found.question, isSame ? own.answer : undefined, wanted);
  }
  return views;
}

function viewOf(
  id: string,
  question: Question,
  answer: StoredAnswer | undefined,
  { path, locale, hintFor, renewed }: Wanted,
): PracticeView {
  const seeds = practiceSeeds(path?.id ?? "", id, question, answer);
  const isRenewed = renewed === id && seeds.fresh !== undefined;
  const seed = isRenewed ? (seeds.fresh ?? seeds.same) : seeds.same;
  return {
    id,
    presented: presentQuestion(question, seed, locale),
    seed,
    clientKey: randomUUID(),
    hint: hintFor === id ? hintOf(question, seed, locale) : null,
    feedback: answer && !isRenewed ? feedbackOf(question, answer, locale) : null,
    canRenew: seeds.fresh !== undefined && !isRenewed,
  };
}
