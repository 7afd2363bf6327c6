import { openingOf } from "~/domain/path/advance";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import type { Recorded } from "~/progress/record-answer.server";
import type { Db, Trx } from "~db/queries/connection.server";
import { readServed, recordOwnAnswer } from "./record-own-answer.server";
import type { CheckRefusal, SubmitCheckAnswer } from "./submit-check-answer.server";

/** One answer on what a lesson builds on. The question is the one that is asked now, whatever the form says. */
export function submitProbeAnswer(
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
  const { probe } = path.context.memory;
  const asked = probe?.questions[index];
  if (!probe || !asked || probe.lesson !== lessonId || probe.outcomes.length !== index)
    return { refusal: "moved-on" };
  const { question, seed } = asked;
  const served = await readServed(trx, path, { question, seed, pinnedTo: probe.pinnedTo }, fields);
  if ("refusal" in served) return served;
  return {
    ...served,
    purpose: "probe",
    usedHint: false,
    eventsOf: (answered) => [
      ...openingOf(path.snapshot, lessonId, answered.now),
      { type: "PROBE_ANSWERED", lesson: lessonId, index, ...answered },
    ],
  };
}
