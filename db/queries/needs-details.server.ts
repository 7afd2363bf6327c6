// What the list of needs tells of the learners on one page of it. Who may see them was asked before.
import { sql } from "kysely";
import type { Db } from "./connection.server";
import { anyOf } from "./groups.server";

type Learners = { learnerIds: readonly string[] };

export async function listLearnerNames(
  db: Db,
  { learnerIds }: Learners,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("users")
    .select(["id", "name"])
    .where("id", "=", anyOf(learnerIds))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the plan of a path follows from, and the skills that it needs not teach. */
export type PathPin = {
  pathId: string;
  learnerId: string;
  publicationId: string;
  goalKind: "track" | "course";
  goalId: string;
  strategy: "retrainee" | "degree";
  strategyVersion: number;
  eqf: number;
  skipped: string[];
  recognised: string[];
};

export function listPathPins(
  db: Db,
  { pathIds }: { pathIds: readonly string[] },
): Promise<PathPin[]> {
  return db
    .selectFrom("paths")
    .innerJoin("enrolments", "enrolments.id", "paths.id")
    .select([
      "paths.id as pathId",
      "paths.learner_id as learnerId",
      "enrolments.publication_id as publicationId",
      "enrolments.goal_kind as goalKind",
      "enrolments.goal_id as goalId",
      "enrolments.strategy",
      "enrolments.strategy_version as strategyVersion",
      "enrolments.eqf",
      "paths.skipped",
      "paths.recognised",
    ])
    .where("paths.id", "=", anyOf(pathIds))
    .execute();
}

/** The charge of these skills, 0..100, by learner and skill: “<learner> <skill>”. */
export async function listCharges(
  db: Db,
  { learnerIds, skillIds }: Learners & { skillIds: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("skill_mastery")
    .select(["learner_id", "skill_id", "charge"])
    .where("learner_id", "=", anyOf(learnerIds))
    .where("skill_id", "=", sql<string>`any(${skillIds}::text[])`)
    .execute();
  return new Map(rows.map((row) => [`${row.learner_id} ${row.skill_id}`, row.charge ?? 0]));
}

export type IdeaHeld = {
  learnerId: string;
  skillId: string;
  questionId: string;
  misconception: string;
};

/** The wrong ideas that learners hold of these skills, as shown on these paths, the last one first. */
export function listIdeasHeld(
  db: Db,
  asked: Learners & { skillIds: readonly string[]; pathIds: readonly string[] },
): Promise<IdeaHeld[]> {
  return db
    .selectFrom("held_ideas")
    .select([
      "learner_id as learnerId",
      "skill_id as skillId",
      "question_id as questionId",
      "misconception",
    ])
    .where("learner_id", "=", anyOf(asked.learnerIds))
    .where("skill_id", "=", sql<string>`any(${asked.skillIds}::text[])`)
    .where("path_id", "=", anyOf(asked.pathIds))
    .where("cleared_at", "is", null)
    .orderBy("last_at", "desc")
    .orderBy("question_id")
    .orderBy("misconception")
    .execute();
}
