import { readQuestion } from "~/curriculum/current-publication.server";
import { type ParseFailure, parseResponse } from "~/domain/assessment/response";
import { openingOf } from "~/domain/path/advance";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import type { Recorded } from "~/progress/record-answer.server";
import { listNewestPractice } from "~db/queries/answers.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { practiceSeeds } from "./practice-seed";
import { type OwnAnswer, recordOwnAnswer } from "./record-own-answer.server";

export type SubmitPractice = OwnAnswer & {
  lessonId: string;
  questionId: string;
  seed: number;
  usedHint: boolean;
};

export type PracticeRefusal = ParseFailure | "unknown-question";

/** One answer to a question in the text: stored once, graded, and the path moved by it. */
export function submitPractice(db: Db, order: SubmitPractice): Promise<Recorded<PracticeRefusal>> {
  return recordOwnAnswer<PracticeRefusal>(db, order, (trx, path) => findGiven(trx, path, order));
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  order: SubmitPractice,
): Promise<Given | { refusal: PracticeRefusal }> {
  const { learnerId, pathId, lessonId, questionId, seed } = order;
  const published = await readQuestion(trx, path.publicationId, questionId);
  if (!published?.isPractice || published.lessonId !== lessonId)
    return { refusal: "unknown-question" };
  const newest = (await listNewestPractice(trx, { learnerId, pathId, lessonId })).find(
    (answer) => answer.question_id === questionId,
  );
  const seeds = practiceSeeds(pathId, questionId, published.question, newest);
  if (seed !== seeds.same && seed !== seeds.fresh) return { refusal: "unknown-question" };
  const parsed = parseResponse(published.question, order.fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return {
    asked: { id: questionId, lessonId, body: published.question, seed },
    response: parsed.response,
    purpose: "practice",
    usedHint: order.usedHint,
    eventsOf: (answered) => [
      ...openingOf(path.snapshot, lessonId, answered.now),
      { type: "PRACTICE_ANSWERED", lesson: lessonId, ...answered },
    ],
  };
}
