import { moduleMemory } from "~/domain/path/memory";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import type { Recorded } from "~/progress/record-answer.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { type OwnAnswer, readServed, recordOwnAnswer } from "./record-own-answer.server";
import type { CheckRefusal } from "./submit-check-answer.server";

export type SubmitExamAnswer = OwnAnswer & {
  moduleId: string;
  /** Place of the question in the sitting, 0 first. */
  index: number;
};

/** One answer of a module exam; the last one gives the grade. */
export function submitExamAnswer(db: Db, order: SubmitExamAnswer): Promise<Recorded<CheckRefusal>> {
  return recordOwnAnswer<CheckRefusal>(db, order, (trx, path) => findGiven(trx, path, order));
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  { moduleId, index, fields }: SubmitExamAnswer,
): Promise<Given | { refusal: CheckRefusal }> {
  const { sitting } = moduleMemory(path.context.memory, moduleId);
  const serving = sitting?.questions[index];
  if (!sitting || !serving || sitting.outcomes.length !== index) return { refusal: "moved-on" };
  const served = await readServed(trx, path, { ...serving, pinnedTo: sitting.pinnedTo }, fields);
  if ("refusal" in served) return served;
  return {
    ...served,
    purpose: "exam",
    usedHint: false,
    eventsOf: (answered) => [{ type: "EXAM_ANSWERED", module: moduleId, index, ...answered }],
  };
}
