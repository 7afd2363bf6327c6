import { readQuestion } from "~/curriculum/current-publication.server";
import {
  type ParseFailure,
  parseResponse,
  type ResponseFields,
} from "~/domain/assessment/response";
import { openingOf } from "~/domain/path/advance";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { listNewestPractice } from "~db/queries/answers.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { catalogueOf } from "./own-path.server";
import { practiceSeeds } from "./practice-seed";

export type SubmitPractice = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  lessonId: string;
  questionId: string;
  clientKey: string;
  seed: number;
  usedHint: boolean;
  fields: ResponseFields;
  now: Date;
};

export type PracticeRefusal = ParseFailure | "unknown-question";

/** One answer to a question in the text: stored once, graded, and the path moved by it. */
export function submitPractice(db: Db, order: SubmitPractice): Promise<Recorded<PracticeRefusal>> {
  return inTransaction(db, (trx) =>
    recordAnswer<PracticeRefusal>(
      trx,
      { ...order, readCatalogue: (id) => catalogueOf(trx, id) },
      (path) => findGiven(trx, path, order),
    ),
  );
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
