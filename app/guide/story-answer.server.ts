import { readQuestion } from "~/curriculum/current-publication.server";
import { explainGrade } from "~/domain/assessment/explain";
import { presentQuestion } from "~/domain/assessment/present";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import type { listRegradesOfLearner } from "~db/queries/regraded-answers.server";
import type { listStoryEvents } from "~db/queries/stories.server";

export type StoryEvent = Awaited<ReturnType<typeof listStoryEvents>>[number];

type Regrade = Awaited<ReturnType<typeof listRegradesOfLearner>>[number];

export type StoryAnswer = {
  /** The question, shortened. */
  prompt: string;
  verdict: "right" | "partly" | "wrong";
  /** The key was wrong when it was answered; the verdict is the one that counts today. */
  isCorrected: boolean;
  usedHint: boolean;
  /** “I have not learned this” was the answer. */
  isUnknown: boolean;
  /** What was mixed up, as the learner was told. */
  misconceptions: string[];
};

const promptLetters = 160;

/** The answer that an event carried, in words; null where it carried none. */
export async function storyAnswer(
  db: Db,
  event: StoryEvent,
  { regrade, locale }: { regrade: Regrade | undefined; locale: Locale },
): Promise<StoryAnswer | null> {
  const { questionId, publicationId, seed, outcome, isRight, usedHint, misconceptions } = event;
  if (questionId === null || publicationId === null || seed === null) return null;
  const found = await readQuestion(db, publicationId, questionId);
  if (!found) return null;
  const { question } = found;
  return {
    prompt: shorten(presentQuestion(question, seed, locale).prompt),
    ...(regrade
      ? { verdict: verdictOf(regrade.isRightAfter, regrade.outcomeAfter), isCorrected: true }
      : { verdict: verdictOf(isRight ?? false, outcome ?? 0), isCorrected: false }),
    usedHint: usedHint ?? false,
    isUnknown: event.isUnknown ?? false,
    misconceptions: explainGrade(
      question,
      { misconceptions: regrade ? [] : (misconceptions ?? []) },
      seed,
      locale,
    ).misconceptions,
  };
}

function verdictOf(isRight: boolean, outcome: number): StoryAnswer["verdict"] {
  if (isRight) return "right";
  return outcome > 0 ? "partly" : "wrong";
}

function shorten(text: string): string {
  if (text.length <= promptLetters) return text;
  const cut = text.slice(0, promptLetters);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(" ")))} …`;
}
