import { type Grade, grade } from "~/domain/assessment/grade";
import type { Catalogue } from "~/domain/course/catalogue";
import { type Freshness, startFreshness } from "~/domain/mastery/freshness";
import { findAnswerByKey, insertAnswer, type StoredAnswer } from "~db/queries/answers.server";
import type { Trx } from "~db/queries/connection.server";
import { lockAbility } from "~db/queries/mastery.server";
import { countIdeas } from "./count-ideas.server";
import { newsOf } from "./enrol.server";
import type { Answered, Given } from "./given-answer";
import {
  isSafetySkill,
  type MasteryAfter,
  masteryAfter,
  storeMastery,
} from "./mastery-after.server";
import { applyEvents, lockOpenPath } from "./move-path.server";
import type { OpenPath } from "./read-path.server";
import { spreadMastery } from "./spread-mastery.server";
import { summariseAnswer } from "./summarise.server";

export type AnswerOrder = {
  learnerId: string;
  pathId: string;
  /** The learner's device made it; the same key is the same answer. */
  clientKey: string;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  now: Date;
};

export type Recorded<Refusal> =
  | { ok: true; answer: StoredAnswer }
  | { ok: false; reason: Refusal | "gone" | "not-accepted" };

/**
 * Stores one answer exactly once, with everything that follows from it: grade, mastery, events, decision. The
 * learner's ability is held first, so that answers of one person come one after another on all of their paths.
 * An answer that was stored before is found by its key and given back as it was.
 */
export async function recordAnswer<Refusal extends string>(
  trx: Trx,
  order: AnswerOrder,
  findGiven: (path: OpenPath) => Promise<Given | { refusal: Refusal }>,
): Promise<Recorded<Refusal>> {
  const { learnerId, pathId, clientKey, now } = order;
  const ability = await lockAbility(trx, { learnerId });
  const earlier = await findAnswerByKey(trx, { learnerId, clientKey });
  if (earlier) return { ok: true, answer: earlier };

  const path = await lockOpenPath(trx, { pathId, readCatalogue: order.readCatalogue });
  if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };
  const { catalogue } = path;
  const given = await findGiven(path);
  if ("refusal" in given) return { ok: false, reason: given.refusal };

  const { asked } = given;
  const isSafety = isSafetySkill(catalogue, asked.body.skill);
  const graded = grade(asked.body, given.response, asked.seed, { isSafety });
  const mastery = await masteryAfter(trx, {
    learnerId,
    pathId,
    catalogue,
    given,
    graded,
    ability,
    now,
  });
  const answered: Answered = {
    question: asked.id,
    outcome: graded.outcome,
    isRight: graded.isRight,
    skills: newsOf(mastery.update.skills, freshlyMastered(mastery, now)),
    isEvidence: mastery.isEvidence,
    now: now.toISOString(),
  };
  const events = await given.eventsOf(answered);
  const moved = await applyEvents(trx, path, { actorId: learnerId, now, events });
  if (!moved.ok) return { ok: false, reason: "not-accepted" };

  const answer = await insertAnswer(trx, {
    ...rowOf(order, given, graded),
    publicationId: asked.publicationId ?? path.publicationId,
    isEvidence: mastery.isEvidence,
    ability: ability.value,
    difficultyShift: mastery.update.difficultyShift,
    eventSeq: moved.path.revision,
  });
  await countIdeas(trx, {
    ...rowOf(order, given, graded),
    isEvidence: mastery.isEvidence,
    ability: ability.value,
  });
  await storeMastery(trx, { learnerId, mastery, now });
  await summariseAnswer(trx, {
    pathId,
    skillId: asked.body.skill,
    isRight: graded.isRight,
    mastered: mastery.update.newlyMastered.length,
    now,
  });
  // Mastery and the day of the next review are the same on every path of a person.
  const told = events.map((event) => ("outcome" in event ? event.skills : {}));
  const skills = Object.assign({}, ...told) as Answered["skills"];
  if (Object.values(skills).some(({ dueAt }) => dueAt)) {
    await spreadMastery(trx, {
      from: path,
      skills,
      now,
      readCatalogue: order.readCatalogue,
    });
  }
  return { ok: true, answer };
}

function freshlyMastered({ update }: MasteryAfter, now: Date): Record<string, Freshness> {
  const fresh = startFreshness(now.toISOString());
  return Object.fromEntries(update.newlyMastered.map((skill) => [skill, fresh]));
}

function rowOf(order: AnswerOrder, { asked, response, purpose, usedHint }: Given, graded: Grade) {
  return {
    learnerId: order.learnerId,
    pathId: order.pathId,
    clientKey: order.clientKey,
    questionId: asked.id,
    lessonId: asked.lessonId,
    skillId: asked.body.skill,
    purpose,
    seed: asked.seed,
    response,
    usedHint,
    outcome: graded.outcome,
    isRight: graded.isRight,
    misconceptions: graded.misconceptions,
    now: order.now,
  };
}
