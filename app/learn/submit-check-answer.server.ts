import { readQuestion } from "~/curriculum/current-publication.server";
import {
  type ParseFailure,
  parseResponse,
  type ResponseFields,
} from "~/domain/assessment/response";
import { openingOf } from "~/domain/path/advance";
import { lessonMemory } from "~/domain/path/memory";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { catalogueOf } from "./own-path.server";

export type SubmitCheckAnswer = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  lessonId: string;
  /** Place of the question in the check, 0 first. */
  index: number;
  clientKey: string;
  fields: ResponseFields;
  now: Date;
};

/** `moved-on`: the check has gone past this question, or is closed. */
export type CheckRefusal = ParseFailure | "moved-on";

/** One answer of a check. The question is the one that the check asks now, whatever the form says. */
export function submitCheckAnswer(
  db: Db,
  order: SubmitCheckAnswer,
): Promise<Recorded<CheckRefusal>> {
  return inTransaction(db, (trx) =>
    recordAnswer<CheckRefusal>(
      trx,
      { ...order, readCatalogue: (id) => catalogueOf(trx, id) },
      (path) => findGiven(trx, path, order),
    ),
  );
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  { lessonId, index, fields }: SubmitCheckAnswer,
): Promise<Given | { refusal: CheckRefusal }> {
  const { check } = lessonMemory(path.context.memory, lessonId);
  const serving = check?.questions[index];
  if (!check || !serving || check.outcomes.length !== index) return { refusal: "moved-on" };
  const published = await readQuestion(trx, path.publicationId, serving.question);
  if (!published)
    throw new Error(`Question ${serving.question} is missing from ${path.publicationId}`);
  const parsed = parseResponse(published.question, fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return {
    asked: { id: serving.question, lessonId, body: published.question, seed: serving.seed },
    response: parsed.response,
    purpose: "check",
    usedHint: false,
    eventsOf: (answered) => [
      ...openingOf(path.snapshot, lessonId, answered.now),
      { type: "CHECK_ANSWERED", lesson: lessonId, index, ...answered },
    ],
  };
}
