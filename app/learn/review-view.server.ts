import { randomUUID } from "node:crypto";
import { readQuestion } from "~/curriculum/current-publication.server";
import { hintOf, presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/domain/course/text";
import { titlesIn } from "~/domain/course/titles";
import { isRecalled } from "~/domain/mastery/freshness";
import { type ReviewSession, reviewSession } from "~/domain/mastery/review-session";
import { lessonOf } from "~/domain/path/standing";
import { formatDate } from "~/i18n/format";
import type { StoredAnswer } from "~db/queries/answers.server";
import type { Db } from "~db/queries/connection.server";
import { listReviewsSince } from "~db/queries/freshness.server";
import { feedbackOf } from "./answer-feedback.server";
import { ownPaths } from "./own-path.server";
import { type DeskSkill, reviewDesk, reviewServing } from "./review-desk.server";
import { type SkillCharge, skillCharge } from "./skill-charge";

type Wanted = {
  learnerId: string;
  locale: Locale;
  now: Date;
  /** When this review began: its first answer. Null before that. */
  since: Date | null;
  /** The answer whose feedback is shown. */
  answerId: string | null;
  wantsHint: boolean;
};

type Desk = Wanted & { skills: DeskSkill[]; answers: StoredAnswer[]; session: ReviewSession };

/** Where a review stands: its next question, the feedback of an answer, its end, or nothing to ask. */
export async function reviewView(db: Db, wanted: Wanted) {
  const { learnerId, now, since, locale } = wanted;
  const paths = await ownPaths(db, learnerId);
  const skills = await reviewDesk(db, { learnerId, paths, now });
  const answers = since ? await listReviewsSince(db, { learnerId, since }) : [];
  const lastArea = skills.find(({ id }) => id === answers.at(-1)?.skill_id)?.area ?? null;
  const session = reviewSession(skills, now.toISOString(), { count: answers.length, lastArea });
  const desk: Desk = { ...wanted, skills, answers, session };
  return {
    count: answers.length + session.asked.length,
    due: session.due.length,
    minutes: session.minutes,
    /** Minutes of the review after this one. */
    nextMinutes: reviewSession(skills, now.toISOString()).minutes,
    feedback: await feedbackView(db, desk),
    question: await questionView(db, desk),
    recharged: [...new Map(answers.map((answer) => [answer.skill_id, answer])).values()].flatMap(
      (answer) => endView(desk, answer),
    ),
    soon: session.soon.flatMap(({ skill, dueAt }) => {
      const found = skills.find(({ id }) => id === skill);
      return found
        ? { id: skill, title: titleOf(found, locale), date: formatDate(dueAt, locale) }
        : [];
    }),
    isEmpty: skills.length === 0,
  };
}

/** The next question of the review, as the browser may see it. */
async function questionView(db: Db, { learnerId, locale, wantsHint, skills, ...desk }: Desk) {
  const skill = skills.find(({ id }) => id === desk.session.asked[0]);
  if (!skill) return null;
  const { question: id, seed } = await reviewServing(db, learnerId, skill);
  const { path } = skill.own;
  const published = await readQuestion(db, path.publicationId, id);
  if (!published) throw new Error(`Question ${id} is missing from ${path.publicationId}`);
  const { question } = published;
  return {
    id,
    number: desk.answers.length + 1,
    skill: skill.id,
    title: titleOf(skill, locale),
    path: path.id,
    presented: presentQuestion(question, seed, locale),
    seed,
    clientKey: randomUUID(),
    hint: wantsHint ? hintOf(question, seed, locale) : null,
  };
}

/** What is told of the answer that was just given. */
async function feedbackView(db: Db, { locale, answerId, answers, skills }: Desk) {
  const place = answers.findIndex(({ id }) => id === answerId);
  const answer = answers[place];
  const skill = skills.find(({ id }) => id === answer?.skill_id);
  if (!answer || !skill) return null;
  const { path } = skill.own;
  const published = await readQuestion(db, path.publicationId, answer.question_id);
  if (!published) return null;
  const example = lessonOf(path.context, answer.lesson_id)?.workedSection ?? null;
  const lesson = `/${locale}/learn/courses/${answer.lesson_id}`;
  return {
    number: place + 1,
    title: titleOf(skill, locale),
    presented: presentQuestion(published.question, answer.seed, locale),
    told: feedbackOf(published.question, answer, locale),
    isRecharged: isRecalled(recallOf(answer)),
    dueOn: formatDate(skill.freshness.dueAt, locale),
    lessonHref: `${lesson}?section=${example ?? 1}`,
    hasExample: example !== null,
  };
}

/** A skill of the review at its end, and when it fades next. */
function endView({ locale, skills }: Desk, answer: StoredAnswer) {
  const skill = skills.find(({ id }) => id === answer.skill_id);
  if (!skill) return [];
  const { charge, title }: SkillCharge = skillCharge(skill.own.catalogue, skill.id, undefined, {
    isSkipped: true,
    locale,
  });
  const dueOn = formatDate(skill.freshness.dueAt, locale);
  return [{ id: skill.id, title, charge, isRecharged: isRecalled(recallOf(answer)), dueOn }];
}

function recallOf({ is_right, outcome }: StoredAnswer) {
  return { isRight: is_right, outcome };
}

function titleOf({ id, own }: DeskSkill, locale: Locale): string {
  return titlesIn(own.catalogue, locale).skill(id);
}
