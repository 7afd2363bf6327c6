import type { Catalogue } from "~/domain/course/catalogue";
import type { Freshness } from "~/domain/mastery/freshness";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { machineVersion, startPath } from "~/domain/path/advance";
import type { SkillNews } from "~/domain/path/memory";
import { decideNextStep } from "~/domain/path/next-step";
import type { Pin } from "~/domain/path/pin";
import type { Goal } from "~/domain/path/plan";
import { newestStrategy, type StrategyId } from "~/domain/path/strategy";
import { insertMarks } from "~db/queries/checkpoints.server";
import type { Trx } from "~db/queries/connection.server";
import { findEnrolment, insertEnrolment } from "~db/queries/enrolments.server";
import { listFreshness } from "~db/queries/freshness.server";
import { listMastery, lockAbility } from "~db/queries/mastery.server";
import { insertPath, insertPathEvents } from "~db/queries/paths.server";
import { listRecognised } from "~db/queries/prior-learning.server";
import { storeDecision } from "./move-path.server";
import { courseOf, withSnapshot } from "./read-path.server";
import { summaryOf } from "./summarise.server";

export type Enrolment = {
  learnerId: string;
  goal: Goal;
  strategy: StrategyId;
  /** Lessons up to this level, 4..7. */
  eqf: number;
  /** The newest one: the enrolment stays pinned to it. */
  publication: { id: string; catalogue: Catalogue };
  now: Date;
  actorId: string;
};

/**
 * Enrols a learner in a goal and lays the beginning of the path. Twice is once: the path that exists is found. The
 * learner's ability is held meanwhile: a skill mastered at this very moment would miss the new path.
 */
export async function enrol(
  trx: Trx,
  enrolment: Enrolment,
): Promise<{ pathId: string; isNew: boolean }> {
  const { learnerId, goal, eqf, publication, now, actorId } = enrolment;
  const strategy = newestStrategy(enrolment.strategy);
  const pin: Pin = {
    publicationId: publication.id,
    goal,
    eqf,
    strategy: strategy.id,
    strategyVersion: strategy.version,
  };
  const { catalogue } = publication;
  const course = courseOf(pin, catalogue);
  const key = { learnerId, goalKind: goal.kind, goalId: goal.id };
  await lockAbility(trx, { learnerId });
  const made = await insertEnrolment(trx, {
    ...key,
    strategy: strategy.id,
    strategyVersion: strategy.version,
    eqf,
    publicationId: publication.id,
    now,
  });
  if (!made) {
    const found = await findEnrolment(trx, key);
    if (!found) throw new Error(`Enrolment of ${learnerId} in ${goal.id} vanished`);
    return { pathId: found.id, isNew: false };
  }

  const skills = newsOf(
    await listMastery(trx, { learnerId }),
    await listFreshness(trx, { learnerId }),
  );
  const recognised = await listRecognised(trx, { learnerId });
  const start = { now: now.toISOString(), skills, recognised, pin };
  const snapshot = startPath(course, start.now, start.skills, start.recognised);
  const path = withSnapshot(
    { id: made.id, learnerId, publicationId: publication.id, pin, catalogue, revision: 0, course },
    snapshot,
  );
  await insertPath(trx, {
    id: made.id,
    learnerId,
    machine: strategy.id,
    machineVersion,
    snapshot,
    summary: summaryOf(path.context, path.stage),
    now,
  });
  const started = { seq: 0, type: "STARTED", payload: start, actorId, at: now };
  await insertPathEvents(trx, { pathId: made.id, events: [started] });
  const marks = { checkpoints: [{ seq: 0, at: start.now, pin, snapshot }], failures: [] };
  await insertMarks(trx, { pathId: made.id, machineVersion, marks });
  await storeDecision(trx, path, decideNextStep(path.context, path.stage, start.now), now);
  return { pathId: made.id, isNew: true };
}

/**
 * What a path is told of skills.
 * @param freshness of those that are mastered; a skill left out keeps the day that the path knows
 */
export function newsOf(
  skills: Record<string, SkillMastery>,
  freshness: Record<string, Freshness> = {},
): Record<string, SkillNews> {
  return Object.fromEntries(
    Object.entries(skills).map(([id, { known, masteredAt, answers }]) => {
      const due = freshness[id] && { dueAt: freshness[id].dueAt };
      return [id, { known, isMastered: masteredAt !== null, answers, ...due }];
    }),
  );
}
