import { readQuestion } from "~/curriculum/current-publication.server";
import { seedFrom } from "~/domain/assessment/draw";
import {
  type ParseFailure,
  parseResponse,
  type ResponseFields,
} from "~/domain/assessment/response";
import { learnNews } from "~/domain/path/change";
import type { EventOf } from "~/domain/path/event";
import { nextPlacementQuestion } from "~/domain/path/placement";
import type { Answered, Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { catalogueOf } from "./own-path.server";
import { questionPool } from "./question-pool.server";

export type SubmitPlacementAnswer = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  questionId: string;
  clientKey: string;
  fields: ResponseFields;
  now: Date;
};

export type PlacementRefusal = ParseFailure | "moved-on";

/** One answer of the first check; with it the next question is chosen, or the first check ends. */
export function submitPlacementAnswer(
  db: Db,
  order: SubmitPlacementAnswer,
): Promise<Recorded<PlacementRefusal>> {
  return inTransaction(db, (trx) =>
    recordAnswer<PlacementRefusal>(
      trx,
      { ...order, readCatalogue: (id) => catalogueOf(trx, id) },
      (path) => findGiven(trx, path, order),
    ),
  );
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  { questionId, fields }: SubmitPlacementAnswer,
): Promise<Given | { refusal: PlacementRefusal }> {
  const { serving } = path.context.memory.placement;
  if (path.stage !== "placement" || serving?.question !== questionId)
    return { refusal: "moved-on" };
  const published = await readQuestion(trx, path.publicationId, questionId);
  if (!published) throw new Error(`Question ${questionId} is missing from ${path.publicationId}`);
  const parsed = parseResponse(published.question, fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return {
    asked: {
      id: questionId,
      lessonId: published.lessonId,
      body: published.question,
      seed: serving.seed,
    },
    response: parsed.response,
    purpose: "placement",
    usedHint: false,
    eventsOf: async (answered) => [
      await eventWithNext(trx, path, published.question.skill, answered),
    ],
  };
}

async function eventWithNext(
  trx: Trx,
  path: OpenPath,
  skill: string,
  answered: Answered,
): Promise<EventOf<"PLACEMENT_ANSWERED">> {
  const { plan, strategy } = path.course;
  const news = learnNews(path.context.memory, answered.skills);
  const asked = [...news.placement.asked, { question: answered.question, skill }];
  const memory = { ...news, placement: { ...news.placement, asked } };
  const lessonIds = plan.lessons.map((lesson) => lesson.id);
  const next = nextPlacementQuestion(
    { plan, strategy, memory },
    await questionPool(trx, path.publicationId, lessonIds),
    await listSeenQuestions(trx, { learnerId: path.learnerId, lessonIds }),
    seedFrom(path.id, "placement"),
  );
  return { type: "PLACEMENT_ANSWERED", skill, next, ...answered };
}
