import { catalogueOf } from "~/curriculum/current-publication.server";
import { parseResponse } from "~/domain/assessment/response";
import { openingOf } from "~/domain/path/advance";
import { lessonOf } from "~/domain/path/standing";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { countReview, withNextReview } from "./count-review.server";
import { dueExtra } from "./practice-extra.server";
import type { PracticeRefusal, SubmitPractice } from "./submit-practice.server";

/**
 * One answer to a question that does not stand in the text: of a visit, or about a kept skill that is mixed in. It
 * must be the one that is due now. Where the skill is mastered, the answer refreshes it as well.
 */
export function submitExtra(db: Db, order: SubmitPractice): Promise<Recorded<PracticeRefusal>> {
  return inTransaction(db, async (trx) => {
    const recorded = await recordAnswer<PracticeRefusal>(
      trx,
      { ...order, readCatalogue: (id) => catalogueOf(trx, id) },
      (path) => findGiven(trx, path, order),
    );
    if (recorded.ok) await countReview(trx, order.learnerId, recorded.answer);
    return recorded;
  });
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  order: SubmitPractice,
): Promise<Given | { refusal: PracticeRefusal }> {
  const { learnerId, lessonId, questionId, seed, usedHint, now } = order;
  const lesson = lessonOf(path.context, lessonId);
  const extra = lesson && (await dueExtra(trx, path, lesson));
  if (extra?.serving.question !== questionId || extra.serving.seed !== seed)
    return { refusal: "unknown-question" };
  const { kind, skill, published } = extra;
  const parsed = parseResponse(published.question, order.fields);
  if (!parsed.ok) return { refusal: parsed.reason };
  return {
    asked: { id: questionId, lessonId: published.lessonId, body: published.question, seed },
    response: parsed.response,
    purpose: "practice",
    usedHint,
    eventsOf: async (answered) => [
      ...openingOf(path.snapshot, lessonId, answered.now),
      {
        type: "PRACTICE_ANSWERED",
        lesson: lessonId,
        ...answered,
        skills: await withNextReview(
          trx,
          { learnerId, skillId: published.skillId, usedHint, now },
          answered,
        ),
        extra: { kind, skill },
      },
    ],
  };
}
