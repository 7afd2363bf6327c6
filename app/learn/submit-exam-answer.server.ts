import { catalogueOf } from "~/curriculum/current-publication.server";
import { moduleMemory } from "~/domain/path/memory";
import { dayOf } from "~/i18n/day-of";
import type { Given } from "~/progress/given-answer";
import { lockOpenPath } from "~/progress/move-path.server";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { relieve } from "~/progress/relieve.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { type OwnAnswer, readServed } from "./record-own-answer.server";
import type { CheckRefusal } from "./submit-check-answer.server";

export type SubmitExamAnswer = OwnAnswer & {
  moduleId: string;
  /** Place of the question in the sitting, 0 first. */
  index: number;
};

/** One answer of a module exam; the last one gives the grade, and what eases the learner's exams comes into force. */
export function submitExamAnswer(db: Db, order: SubmitExamAnswer): Promise<Recorded<CheckRefusal>> {
  return inTransaction(db, async (trx) => {
    const readCatalogue = (id: string) => catalogueOf(trx, id);
    let isLast = false;
    const recorded = await recordAnswer<CheckRefusal>(trx, { ...order, readCatalogue }, (path) => {
      const { sitting } = moduleMemory(path.context.memory, order.moduleId);
      isLast = sitting?.questions.length === order.index + 1;
      return findGiven(trx, path, order);
    });
    if (recorded.ok && isLast) {
      const path = await lockOpenPath(trx, { pathId: order.pathId, readCatalogue });
      if (path) await relieve(trx, path, { now: order.now, day: dayOf(order.now) });
    }
    return recorded;
  });
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
