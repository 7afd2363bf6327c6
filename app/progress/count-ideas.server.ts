// What answers say of wrong ideas and of questions, kept in the transaction that stores the answer.
import { ideasAfter } from "~/domain/mastery/held-ideas";
import { ideasFromAnswers, type QuestionIdeas } from "~/domain/mastery/ideas-from-answers";
import type { Db, Trx } from "~db/queries/connection.server";
import {
  deleteIdeasOfLearner,
  listIdeaAnswers,
  listIdeasOfQuestion,
  listSkillSuccesses,
  saveIdeas,
} from "~db/queries/held-ideas.server";
import { addToCounts } from "~db/queries/question-counts.server";

export type IdeaOrder = {
  learnerId: string;
  pathId: string;
  questionId: string;
  skillId: string;
  isRight: boolean;
  usedHint: boolean;
  isEvidence: boolean;
  misconceptions: readonly string[];
  /** The learner's general ability before the answer, logit. */
  ability: number;
  now: Date;
};

/** Keeps the wrong ideas of a learner true after an answer, and the sums of its question. */
export async function countIdeas(trx: Trx, order: IdeaOrder): Promise<void> {
  const { learnerId, questionId, skillId, isEvidence, usedHint } = order;
  const held = await listIdeasOfQuestion(trx, { learnerId, questionId });
  const after = ideasAfter(held, { ...order, at: order.now.toISOString() });
  const changed = Object.entries(after).filter(([id, idea]) => idea !== held[id]);
  const ideas = Object.fromEntries(changed);
  await saveIdeas(trx, { learnerId, questionId, skillId, ideas });
  if (isEvidence && !usedHint) await addToCounts(trx, order);
}

/** The ideas that all answers of a learner lead to. */
export async function tellIdeas(db: Db, learnerId: string): Promise<QuestionIdeas[]> {
  const answers = await listIdeaAnswers(db, { learnerId });
  const successes = await listSkillSuccesses(db, { learnerId });
  return ideasFromAnswers(
    answers.map(({ answeredAt, ...answer }) => ({ ...answer, at: answeredAt.toISOString() })),
    successes.map(({ skillId, at }) => ({ skillId, at: at.toISOString() })),
  );
}

/** Writes the ideas of a learner anew from all answers, as they count today. */
export async function rewriteIdeas(trx: Trx, learnerId: string): Promise<void> {
  await deleteIdeasOfLearner(trx, { learnerId });
  for (const told of await tellIdeas(trx, learnerId)) await saveIdeas(trx, { learnerId, ...told });
}
