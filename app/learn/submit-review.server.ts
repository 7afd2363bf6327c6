import { catalogueOf } from "~/curriculum/current-publication.server";
import type { ParseFailure } from "~/domain/assessment/response";
import { isDue } from "~/domain/mastery/freshness";
import type { Given } from "~/progress/given-answer";
import type { OpenPath } from "~/progress/read-path.server";
import { type Recorded, recordAnswer } from "~/progress/record-answer.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { countReview, withNextReview } from "./count-review.server";
import { ownPaths } from "./own-path.server";
import { type OwnAnswer, readServed } from "./record-own-answer.server";
import { reviewDesk, reviewServing } from "./review-desk.server";

export type SubmitReview = OwnAnswer & {
  skillId: string;
  questionId: string;
  seed: number;
  usedHint: boolean;
};

/** `moved-on`: the skill has been reviewed meanwhile, or another question asks for it now. */
export type ReviewRefusal = ParseFailure | "moved-on";

/** One answer of a review: stored once, told to the path, and the skill recharged or called back sooner. */
export function submitReview(db: Db, order: SubmitReview): Promise<Recorded<ReviewRefusal>> {
  return inTransaction(db, async (trx) => {
    const recorded = await recordAnswer<ReviewRefusal>(
      trx,
      { ...order, readCatalogue: (id) => catalogueOf(trx, id) },
      (path) => findGiven(trx, path, order),
    );
    if (recorded.ok && recorded.answer.purpose === "review") {
      await countReview(trx, order.learnerId, recorded.answer);
    }
    return recorded;
  });
}

async function findGiven(
  trx: Trx,
  path: OpenPath,
  order: SubmitReview,
): Promise<Given | { refusal: ReviewRefusal }> {
  const { learnerId, skillId, now } = order;
  const paths = await ownPaths(trx, learnerId);
  const desk = await reviewDesk(trx, { learnerId, paths, now });
  const skill = desk.find(({ id }) => id === skillId);
  if (!skill || !isDue(skill.freshness, now.toISOString())) return { refusal: "moved-on" };
  const serving = await reviewServing(trx, learnerId, skill);
  const isAsked =
    skill.own.path.id === path.id &&
    serving.question === order.questionId &&
    serving.seed === order.seed;
  if (!isAsked) return { refusal: "moved-on" };
  const served = await readServed(trx, path, serving, order.fields);
  if ("refusal" in served) return served;
  return {
    ...served,
    purpose: "review",
    usedHint: order.usedHint,
    eventsOf: async (answered) => [
      {
        type: "REVIEW_ANSWERED",
        ...answered,
        skill: skillId,
        skills: await withNextReview(trx, order, answered),
      },
    ],
  };
}
