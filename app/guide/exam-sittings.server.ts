// The sittings of one exam in words: every question with what came of it.
import { z } from "zod";
import type { Grade5 } from "~/domain/credit/grade-scale";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listExamEvents } from "~db/queries/exam-answers.server";
import { listRegradesOfLearner } from "~db/queries/regraded-answers.server";
import { type StoryAnswer, storyAnswer } from "./story-answer.server";

export type ExamSitting = {
  /** 1 for the first. */
  number: number;
  startedAt: string;
  /** Questions in all. */
  questions: number;
  /** Null while it goes on. */
  result: { share: number; grade: Grade5; at: string } | null;
  answers: { seq: number; at: string; answer: StoryAnswer }[];
};

type Asked = {
  pathId: string;
  moduleId: string;
  learnerId: string;
  organisationIds: readonly string[];
  results: { share: number; grade: Grade5; at: string }[];
  locale: Locale;
};

const startedSchema = z.object({ questions: z.array(z.unknown()) });

/** All sittings of an exam, the newest first. Of one that goes on, only how many answers are there. */
export async function examSittings(db: Db, asked: Asked): Promise<ExamSitting[]> {
  const { learnerId, results, locale } = asked;
  const events = await listExamEvents(db, asked);
  const answerIds = events.flatMap(({ answerId }) => answerId ?? []);
  const regrades =
    answerIds.length > 0 ? await listRegradesOfLearner(db, { learnerId, answerIds }) : [];
  const sittings: ExamSitting[] = [];
  for (const event of events) {
    if (event.type === "SITTING_STARTED") {
      sittings.push({
        number: sittings.length + 1,
        startedAt: event.at.toISOString(),
        questions: startedSchema.parse(event.payload).questions.length,
        result: results[sittings.length] ?? null,
        answers: [],
      });
      continue;
    }
    const regrade = regrades.find(({ answerId }) => answerId === event.answerId);
    const answer = await storyAnswer(db, event, { regrade, locale });
    if (answer) {
      sittings.at(-1)?.answers.push({ seq: event.seq, at: event.at.toISOString(), answer });
    }
  }
  return sittings.reverse();
}
