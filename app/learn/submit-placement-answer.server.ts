import { guessingFloor } from "~/domain/assessment/guess";
import type { ParseFailure } from "~/domain/assessment/response";
import { recordPlacement } from "~/domain/path/change";
import type { EventOf } from "~/domain/path/event";
import { beliefsOf, nextPlacementQuestion } from "~/domain/path/placement";
import type { Answered, Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import type { Recorded } from "~/progress/record-answer.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { placementDraw } from "./placement-draw.server";
import { type OwnAnswer, readServed, recordOwnAnswer } from "./record-own-answer.server";

export type SubmitPlacementAnswer = OwnAnswer & { questionId: string };

export type PlacementRefusal = ParseFailure | "moved-on";

/** One answer of the first check; with it the next question is chosen, or the first check ends. */
export function submitPlacementAnswer(
  db: Db,
  order: SubmitPlacementAnswer,
): Promise<Recorded<PlacementRefusal>> {
  return recordOwnAnswer<PlacementRefusal>(db, order, (trx, path) => findGiven(trx, path, order));
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  { questionId, fields }: SubmitPlacementAnswer,
): Promise<Given | { refusal: PlacementRefusal }> {
  const { serving, pinnedTo } = path.context.memory.placement;
  if (path.stage !== "placement" || serving?.question !== questionId)
    return { refusal: "moved-on" };
  const served = await readServed(trx, path, { ...serving, pinnedTo }, fields);
  if ("refusal" in served) return served;
  return {
    ...served,
    purpose: "placement",
    usedHint: false,
    eventsOf: async (answered) => [await eventWithNext(trx, path, served, answered)],
  };
}

async function eventWithNext(
  trx: Trx,
  path: OpenPath,
  { asked: { body }, response }: Pick<Given, "asked" | "response">,
  answered: Answered,
): Promise<EventOf<"PLACEMENT_ANSWERED">> {
  const { memory } = path.context;
  const event: EventOf<"PLACEMENT_ANSWERED"> = {
    type: "PLACEMENT_ANSWERED",
    skill: body.skill,
    guess: guessingFloor(body),
    isUnknown: response.kind === "not-learned",
    isProof: memory.placement.contested[body.skill] === "known",
    next: null,
    ...answered,
  };
  const heard = { ...path.course, memory: recordPlacement(memory, event) };
  const beliefs = beliefsOf(heard);
  const { pool, seen, seed } = await placementDraw(trx, path);
  return { ...event, beliefs, next: nextPlacementQuestion(heard, pool, seen, seed, beliefs) };
}
