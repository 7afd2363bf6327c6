import { readQuestion } from "~/curriculum/current-publication.server";
import { parseResponse, type ResponseFields } from "~/domain/assessment/response";
import { moduleMemory } from "~/domain/path/memory";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { catalogueOf } from "./own-path.server";
import type { CheckRefusal } from "./submit-check-answer.server";

export type SubmitExamAnswer = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  moduleId: string;
  /** Place of the question in the sitting, 0 first. */
  index: number;
  clientKey: string;
  fields: ResponseFields;
  now: Date;
};

/** One answer of a module exam; the last one gives the grade. */
export function submitExamAnswer(db: Db, order: SubmitExamAnswer): Promise<Recorded<CheckRefusal>> {
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
  { moduleId, index, fields }: SubmitExamAnswer,
): Promise<Given | { refusal: CheckRefusal }> {
  const { sitting } = moduleMemory(path.context.memory, moduleId);
  const serving = sitting?.questions[index];
  if (!sitting || !serving || sitting.outcomes.length !== index) return { refusal: "moved-on" };
  const published = await readQuestion(trx, path.publicationId, serving.question);
  if (!published)
    throw new Error(`Question ${serving.question} is missing from ${path.publicationId}`);
  const parsed = parseResponse(published.question, fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return {
    asked: {
      id: serving.question,
      lessonId: published.lessonId,
      body: published.question,
      seed: serving.seed,
    },
    response: parsed.response,
    purpose: "exam",
    usedHint: false,
    eventsOf: (answered) => [{ type: "EXAM_ANSWERED", module: moduleId, index, ...answered }],
  };
}
