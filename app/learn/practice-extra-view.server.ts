import { randomUUID } from "node:crypto";
import { readQuestion } from "~/curriculum/current-publication.server";
import { hintOf, type PresentedQuestion, presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import { titlesIn } from "~/domain/course/titles";
import type { PlanLesson } from "~/domain/path/plan";
import { visitInHand } from "~/domain/path/remediation";
import type { OpenPath } from "~/progress/read-path.server";
import { listNewestPractice } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { type AnswerFeedback, feedbackOf } from "./answer-feedback.server";
import { dueExtra } from "./practice-extra.server";
import { shownDecision } from "./shown-decision.server";

/** An extra question that waits for an answer. */
export type AskedExtra = {
  id: string;
  kind: "mixed" | "visit";
  skill: string;
  seed: number;
  clientKey: string;
  presented: PresentedQuestion;
  hint: string | null;
};

/** An extra question that was just answered. */
export type ToldExtra = {
  presented: PresentedQuestion;
  skill: string;
  feedback: AnswerFeedback;
  /** The way back, after the last question of a visit. */
  next: { title: string; href: string } | null;
};

type Wanted = {
  path: OpenPath;
  lesson: PlanLesson;
  locale: Locale;
  now: Date;
  /** Full id of the question whose hint was asked for. */
  hintFor: string | null;
  /** Full id of the extra question that was just answered. */
  told: string | null;
};

/** What the practice page shows beside the questions of the text. */
export async function practiceExtra(db: Db, wanted: Wanted) {
  const { path, lesson, locale } = wanted;
  const titles = titlesIn(path.catalogue, locale);
  const visit = visitInHand(path.context);
  return {
    visit:
      visit?.lesson === lesson.id
        ? { lesson: titles.lesson(visit.of), skill: titles.skill(visit.skill) }
        : null,
    asked: await askedExtra(db, wanted),
    told: await toldExtra(db, wanted),
  };
}

async function askedExtra(db: Db, wanted: Wanted): Promise<AskedExtra | null> {
  const { path, lesson, locale, hintFor } = wanted;
  const extra = await dueExtra(db, path, lesson);
  if (!extra) return null;
  const { kind, skill, published, serving } = extra;
  const { question, seed } = serving;
  return {
    id: question,
    kind,
    skill: titlesIn(path.catalogue, locale).skill(skill),
    seed,
    clientKey: randomUUID(),
    presented: presentQuestion(published.question, seed, locale),
    hint: hintFor === question ? hintOf(published.question, seed, locale) : null,
  };
}

async function toldExtra(db: Db, wanted: Wanted): Promise<ToldExtra | null> {
  const { path, lesson, locale, told, now } = wanted;
  if (!told) return null;
  const lessonId = told.split("/").slice(0, 2).join("/");
  const { learnerId, id: pathId, catalogue } = path;
  const newest = await listNewestPractice(db, { learnerId, pathId, lessonId });
  const answer = newest.find(({ question_id }) => question_id === told);
  const published = answer && (await readQuestion(db, answer.publication_id, told));
  if (!answer || !published) return null;
  const isOfVisit = lesson.skills.includes(answer.skill_id);
  const isOver = isOfVisit && visitInHand(path.context)?.lesson !== lesson.id;
  const { step } = shownDecision(path, catalogue, locale, now);
  return {
    presented: presentQuestion(published.question, answer.seed, locale),
    skill: titlesIn(catalogue, locale).skill(answer.skill_id),
    feedback: feedbackOf(published.question, answer, locale),
    next: isOver ? { title: `${step.title}: ${step.part}`, href: step.href } : null,
  };
}
