import type { ParseFailure } from "~/domain/assessment/response";
import { openingOf } from "~/domain/path/advance";
import { lessonMemory } from "~/domain/path/memory";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import type { Recorded } from "~/progress/record-answer.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { type OwnAnswer, readServed, recordOwnAnswer } from "./record-own-answer.server";

export type SubmitCheckAnswer = OwnAnswer & {
  lessonId: string;
  /** Place of the question in the check, 0 first. */
  index: number;
};

/** `moved-on`: the check has gone past this question, or is closed. */
export type CheckRefusal = ParseFailure | "moved-on";

/** One answer of a check. The question is the one that the check asks now, whatever the form says. */
export function submitCheckAnswer(
  db: Db,
  order: SubmitCheckAnswer,
): Promise<Recorded<CheckRefusal>> {
  return recordOwnAnswer<CheckRefusal>(db, order, (trx, path) => findGiven(trx, path, order));
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  { lessonId, index, fields }: SubmitCheckAnswer,
): Promise<Given | { refusal: CheckRefusal }> {
  const { check } = lessonMemory(path.context.memory, lessonId);
  const serving = check?.questions[index];
  if (!check || !serving || check.outcomes.length !== index) return { refusal: "moved-on" };
  const served = await readServed(trx, path, { ...serving, pinnedTo: check.pinnedTo }, fields);
  if ("refusal" in served) return served;
  return {
    ...served,
    purpose: "check",
    usedHint: false,
    eventsOf: (answered) => [
      ...openingOf(path.snapshot, lessonId, answered.now),
      { type: "CHECK_ANSWERED", lesson: lessonId, index, ...answered },
    ],
  };
}
