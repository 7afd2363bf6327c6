// Which wrong ideas a learner holds, one row for each idea of a question that the learner has shown.
import { sql } from "kysely";
import type { HeldIdea, HeldIdeas } from "~/domain/mastery/held-ideas";
import type { Db, Trx } from "./connection.server";
import { newestIsRight } from "./regraded-answers.server";

type Row = { times: number; last_at: Date; path_id: string; cleared_at: Date | null };

function ideaOf({ times, last_at, path_id, cleared_at }: Row): HeldIdea {
  const clearedAt = cleared_at?.toISOString() ?? null;
  return { times, lastAt: last_at.toISOString(), pathId: path_id, clearedAt };
}

const columns = [
  "question_id",
  "misconception",
  "skill_id",
  "times",
  "last_at",
  "path_id",
  "cleared_at",
] as const;

type OfQuestion = { learnerId: string; questionId: string };

/** All ideas that a learner has shown in one question, held or cleared. */
export async function listIdeasOfQuestion(
  trx: Trx,
  { learnerId, questionId }: OfQuestion,
): Promise<HeldIdeas> {
  const rows = await trx
    .selectFrom("held_ideas")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .where("question_id", "=", questionId)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.misconception, ideaOf(row)]));
}

/** Writes ideas of one question as they are now. */
export async function saveIdeas(
  trx: Trx,
  { learnerId, questionId, skillId, ideas }: OfQuestion & { skillId: string; ideas: HeldIdeas },
): Promise<void> {
  const entries = Object.entries(ideas);
  if (entries.length === 0) return;
  await trx
    .insertInto("held_ideas")
    .values(
      entries.map(([misconception, { times, lastAt, pathId, clearedAt }]) => ({
        learner_id: learnerId,
        question_id: questionId,
        misconception,
        skill_id: skillId,
        path_id: pathId,
        times,
        last_at: lastAt,
        cleared_at: clearedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["learner_id", "question_id", "misconception"]).doUpdateSet((eb) => ({
        path_id: eb.ref("excluded.path_id"),
        times: eb.ref("excluded.times"),
        last_at: eb.ref("excluded.last_at"),
        cleared_at: eb.ref("excluded.cleared_at"),
      })),
    )
    .execute();
}

/** Clears what a learner holds of these skills. */
export async function clearIdeasOfSkills(
  trx: Trx,
  { learnerId, skills, now }: { learnerId: string; skills: readonly string[]; now: Date },
): Promise<void> {
  if (skills.length === 0) return;
  await trx
    .updateTable("held_ideas")
    .set({ cleared_at: now })
    .where("learner_id", "=", learnerId)
    .where("skill_id", "in", skills)
    .where("cleared_at", "is", null)
    .where("last_at", "<=", now)
    .execute();
}

export type StoredIdea = HeldIdea & { questionId: string; misconception: string; skillId: string };

/** Everything that is stored of a learner's ideas, by question and idea. */
export async function listIdeasOfLearner(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<StoredIdea[]> {
  const rows = await db
    .selectFrom("held_ideas")
    .select(columns)
    .where("learner_id", "=", learnerId)
    .orderBy(sql`question_id collate "C"`)
    .orderBy(sql`misconception collate "C"`)
    .execute();
  return rows.map((row) => ({
    ...ideaOf(row),
    questionId: row.question_id,
    misconception: row.misconception,
    skillId: row.skill_id,
  }));
}

export async function deleteIdeasOfLearner(
  trx: Trx,
  { learnerId }: { learnerId: string },
): Promise<void> {
  await trx.deleteFrom("held_ideas").where("learner_id", "=", learnerId).execute();
}

/** What a learner's ideas follow from: answers as they count today, the oldest first. */
export function listIdeaAnswers(db: Db, { learnerId }: { learnerId: string }) {
  return db
    .selectFrom("answers")
    .select([
      "question_id as questionId",
      "skill_id as skillId",
      "path_id as pathId",
      "used_hint as usedHint",
      "is_evidence as isEvidence",
      "misconceptions",
      "answered_at as answeredAt",
      newestIsRight.as("isRight"),
    ])
    .where("learner_id", "=", learnerId)
    .orderBy("answered_at")
    .orderBy("event_seq")
    .execute();
}

/** When the skills of a learner were mastered or recognised, the earliest first. */
export async function listSkillSuccesses(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ skillId: string; at: Date }[]> {
  const rows = await db
    .selectFrom("skill_mastery")
    .select(["skill_id as skillId", sql<Date>`mastered_at`.as("at")])
    .where("learner_id", "=", learnerId)
    .where("mastered_at", "is not", null)
    .unionAll((eb) =>
      eb
        .selectFrom("recognitions")
        .select(["skill_id as skillId", "at"])
        .where("learner_id", "=", learnerId),
    )
    .orderBy("at")
    .execute();
  return rows;
}
