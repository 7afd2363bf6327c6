import type { Freshness } from "~/domain/mastery/freshness";
import { shown as answerColumns, type StoredAnswer } from "./answers.server";
import type { Db, Trx } from "./connection.server";

const columns = ["skill_id", "stability", "difficulty", "reviewed_at", "due_at"] as const;

type Row = { stability: number; difficulty: number; reviewed_at: Date; due_at: Date };

function freshnessOf(row: Row): Freshness {
  return {
    stability: row.stability,
    difficulty: row.difficulty,
    reviewedAt: row.reviewed_at.toISOString(),
    dueAt: row.due_at.toISOString(),
  };
}

/** Freshness of the learner's mastered skills, by skill id; the one due first comes first. */
export async function listFreshness(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<Record<string, Freshness>> {
  const rows = await db
    .selectFrom("skill_freshness")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .orderBy("due_at")
    .orderBy("skill_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.skill_id, freshnessOf(row)]));
}

/** One skill, held until the transaction ends; undefined while it is not mastered. */
export async function lockFreshness(
  trx: Trx,
  { learnerId, skillId }: { learnerId: string; skillId: string },
): Promise<Freshness | undefined> {
  const row = await trx
    .selectFrom("skill_freshness")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .where("skill_id", "=", skillId)
    .forUpdate()
    .executeTakeFirst();
  return row && freshnessOf(row);
}

/** The beginning of freshness. What stands already is left as it is: a skill is mastered once. */
export async function insertFreshness(
  trx: Trx,
  { learnerId, skills }: { learnerId: string; skills: Record<string, Freshness> },
): Promise<void> {
  const entries = Object.entries(skills);
  if (entries.length === 0) return;
  await trx
    .insertInto("skill_freshness")
    .values(
      entries.map(([skillId, freshness]) => ({
        learner_id: learnerId,
        skill_id: skillId,
        stability: freshness.stability,
        difficulty: freshness.difficulty,
        reviewed_at: freshness.reviewedAt,
        due_at: freshness.dueAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(["learner_id", "skill_id"]).doNothing())
    .execute();
}

/** A review of a skill that `lockFreshness` holds. */
export async function updateFreshness(
  trx: Trx,
  { learnerId, skillId, freshness }: { learnerId: string; skillId: string; freshness: Freshness },
): Promise<void> {
  await trx
    .updateTable("skill_freshness")
    .set({
      stability: freshness.stability,
      difficulty: freshness.difficulty,
      reviewed_at: freshness.reviewedAt,
      due_at: freshness.dueAt,
    })
    .where("learner_id", "=", learnerId)
    .where("skill_id", "=", skillId)
    .execute();
}

/** The learner's review answers from an instant on, oldest first. */
export function listReviewsSince(
  db: Db,
  { learnerId, since }: { learnerId: string; since: Date },
): Promise<StoredAnswer[]> {
  return db
    .selectFrom("answers")
    .select(answerColumns)
    .where("learner_id", "=", learnerId)
    .where("purpose", "=", "review")
    .where("answered_at", ">=", since)
    .orderBy("answered_at")
    .orderBy("id")
    .execute();
}
