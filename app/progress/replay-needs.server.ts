// Needs, wrong ideas and the sums of questions told once more from logs and answers, and compared with what is stored.
import { isDeepStrictEqual } from "node:util";
import type { DatedNeed } from "~/domain/path/needs";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listIdeasOfLearner } from "~db/queries/held-ideas.server";
import { lockAbility } from "~db/queries/mastery.server";
import { listPathNeeds } from "~db/queries/path-needs.server";
import { listWrongCounts, rewriteCounts } from "~db/queries/question-counts.server";
import { rewriteIdeas, tellIdeas } from "./count-ideas.server";

/** Whether the stored needs of a path are those that its log leads to. */
export async function areNeedsTrue(
  db: Db,
  pathId: string,
  told: readonly DatedNeed[],
): Promise<boolean> {
  const stored = await listPathNeeds(db, { pathId });
  return isDeepStrictEqual(stored, [...told].sort(byName));
}

function byName(one: DatedNeed, other: DatedNeed): number {
  const [a, b] = [one, other].map(({ kind, subject }) => `${kind} ${subject}`);
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** Questions (ids) whose stored ideas of a learner are not those that the answers lead to. */
export async function listWrongIdeas(db: Db, learnerId: string): Promise<string[]> {
  const stored = new Map<string, unknown>();
  for (const { questionId, misconception, skillId, ...idea } of await listIdeasOfLearner(db, {
    learnerId,
  })) {
    stored.set(`${questionId} ${misconception}`, { skillId, ...idea });
  }
  const told = new Map<string, unknown>();
  for (const { questionId, skillId, ideas } of await tellIdeas(db, learnerId)) {
    for (const [id, idea] of Object.entries(ideas)) {
      told.set(`${questionId} ${id}`, { skillId, ...idea });
    }
  }
  const differing = [...new Set([...stored.keys(), ...told.keys()])].filter(
    (key) => !isDeepStrictEqual(stored.get(key), told.get(key)),
  );
  return [...new Set(differing.map((key) => key.split(" ")[0] ?? ""))].sort();
}

/** The learner is held meanwhile: an answer given at this moment would be missed. */
export async function mendIdeas(db: Db, learnerId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockAbility(trx, { learnerId });
    await rewriteIdeas(trx, learnerId);
  });
}

/**
 * Compares the sums of all questions with a recount, and writes them anew where asked for.
 * @returns ids of the questions whose sums differed
 */
export async function compareCounts(
  db: Db,
  { isRepair }: { isRepair: boolean },
): Promise<string[]> {
  const wrong = await listWrongCounts(db);
  if (isRepair && wrong.length > 0) await inTransaction(db, rewriteCounts);
  return wrong;
}
