// Answers are graded anew, with all that follows: mastery, what the paths know of it, exam results. Doors that were
// opened stay open.
import type { PathEvent } from "~/domain/path/event";
import type { Trx } from "~db/queries/connection.server";
import { lockAbility, saveAbility, saveMastery } from "~db/queries/mastery.server";
import { listPathEvents, listPathsOfLearner } from "~db/queries/paths.server";
import { moveInCounts, type RegradedTry } from "~db/queries/question-counts.server";
import { listExamCorrections } from "~db/queries/regraded-answers.server";
import { insertRegrade, type RegradeMode } from "~db/queries/regrades.server";
import { recountWeeks } from "~db/queries/weeks.server";
import { rewriteIdeas } from "./count-ideas.server";
import { newsOf } from "./enrol.server";
import { startFreshnessOf } from "./freshness.server";
import { applyEvents, lockOpenPath } from "./move-path.server";
import type { OpenPath } from "./read-path.server";
import { eventsOf } from "./rebuild-path";
import { type Readers, type ReplayedMastery, replayMastery } from "./regrade-mastery.server";
import type { Proposal } from "./regrade-proposal";
import { risenResults } from "./regrade-results";

export type RegradeOrder = Readers & {
  /** Id of the question in the publication with the corrected key. */
  questionId: string;
  toPublication: string;
  mode: RegradeMode;
  /** In the words of whoever decided; the learner reads it. */
  reason: string;
  actorId: string;
  organisationId: string;
  now: Date;
  /** What is to be carried out, ordered by learner. */
  proposals: readonly Proposal[];
};

export async function regrade(trx: Trx, order: RegradeOrder): Promise<void> {
  const learners = new Set(order.proposals.map(({ answer }) => answer.learner_id));
  // Held first, as every answer of theirs does.
  for (const learnerId of learners) await lockAbility(trx, { learnerId });
  await insertRegrades(trx, order);
  await moveInCounts(trx, order.proposals.map(regradedTry));
  for (const learnerId of learners) {
    const own = order.proposals.filter(({ answer }) => answer.learner_id === learnerId);
    const touched = new Set(own.map(({ answer }) => answer.skill_id));
    const mastery = await replayMastery(trx, { ...order, learnerId, touched });
    await saveMastery(trx, { learnerId, skills: mastery.skills });
    await saveAbility(trx, { learnerId, ability: mastery.ability });
    const { newlyMastered: skills } = mastery;
    await startFreshnessOf(trx, { learnerId, skills, now: order.now });
    await recountWeeks(trx, learnerId);
    await rewriteIdeas(trx, learnerId);
    await tellPaths(trx, learnerId, mastery, order);
  }
}

function regradedTry({ answer, before, after }: Proposal): RegradedTry {
  return { answerId: answer.id, wasRight: before.isRight, isRight: after.isRight };
}

/** One row for each publication that the answers were given in. */
async function insertRegrades(trx: Trx, order: RegradeOrder): Promise<void> {
  const from = new Set(order.proposals.map(({ answer }) => answer.publication_id));
  for (const fromPublication of from) {
    const own = order.proposals.filter(({ answer }) => answer.publication_id === fromPublication);
    const answers = own.map(({ answer: { id }, before, after }) => ({ id, before, after }));
    await insertRegrade(trx, { ...order, fromPublication, answers });
  }
}

async function tellPaths(
  trx: Trx,
  learnerId: string,
  { skills }: ReplayedMastery,
  order: RegradeOrder,
): Promise<void> {
  const now = order.now.toISOString();
  const news: PathEvent[] =
    Object.keys(skills).length > 0 ? [{ type: "SKILLS_MOVED", skills: newsOf(skills), now }] : [];
  const rows = await listPathsOfLearner(trx, { learnerId });
  for (const { id: pathId } of rows.sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: order.readCatalogue });
    if (!path) continue;
    const events = [...news, ...(await risenOn(trx, path, order))];
    if (events.length === 0) continue;
    const moved = await applyEvents(trx, path, { actorId: order.actorId, now: order.now, events });
    // Every state has a place for both.
    if (!moved.ok) throw new Error(`Path ${pathId} did not take what was regraded`);
  }
}

async function risenOn(
  trx: Trx,
  path: OpenPath,
  { reason, now }: RegradeOrder,
): Promise<PathEvent[]> {
  if (!path.course.strategy.hasExams) return [];
  const { id: pathId, learnerId, context } = path;
  const log = await listPathEvents(trx, { pathId });
  const outcomes = await listExamCorrections(trx, { learnerId, pathId });
  const said = { reason, now: now.toISOString() };
  return risenResults(context.memory, eventsOf(log), outcomes, said);
}
