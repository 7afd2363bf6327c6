import { catalogueOf, readQuestion } from "~/curriculum/current-publication.server";
import {
  type ParseFailure,
  parseResponse,
  type ResponseFields,
} from "~/domain/assessment/response";
import type { Serving } from "~/domain/path/memory";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";

/** What every answer is sent with. */
export type OwnAnswer = {
  learnerId: string;
  pathId: string;
  clientKey: string;
  fields: ResponseFields;
  now: Date;
};

/** Records one answer in one transaction; `findGiven` says what was asked and what came of it, or refuses. */
export function recordOwnAnswer<Refusal extends string>(
  db: Db,
  order: OwnAnswer,
  findGiven: (trx: Trx, path: OpenPath) => Promise<Given | { refusal: Refusal }>,
): Promise<Recorded<Refusal>> {
  return inTransaction(db, (trx) =>
    recordAnswer<Refusal>(trx, { ...order, readCatalogue: (id) => catalogueOf(trx, id) }, (path) =>
      findGiven(trx, path),
    ),
  );
}

/**
 * The question that the path serves now and the answer to it, as the form sent it.
 * @param serving with the publication that it came from, where the path has moved to a newer one since
 */
export async function readServed(
  trx: Trx,
  path: OpenPath,
  { question: id, seed, pinnedTo }: Serving & { pinnedTo?: string | undefined },
  fields: ResponseFields,
): Promise<Pick<Given, "asked" | "response"> | { refusal: ParseFailure }> {
  const publicationId = pinnedTo ?? path.publicationId;
  const published = await readQuestion(trx, publicationId, id);
  if (!published) throw new Error(`Question ${id} is missing from ${publicationId}`);
  const { question: body, lessonId } = published;
  const parsed = parseResponse(body, fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return { asked: { id, lessonId, body, seed, publicationId }, response: parsed.response };
}
