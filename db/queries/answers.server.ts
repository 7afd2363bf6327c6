import { sql } from "kysely";
import type { Db, Trx } from "./connection.server";

export type Purpose = "placement" | "practice" | "check" | "exam" | "probe" | "review";

export type NewAnswer = {
  learnerId: string;
  pathId: string;
  clientKey: string;
  publicationId: string;
  questionId: string;
  lessonId: string;
  skillId: string;
  purpose: Purpose;
  seed: number;
  response: unknown;
  outcome: number;
  isRight: boolean;
  usedHint: boolean;
  isEvidence: boolean;
  misconceptions: string[];
  /** The learner's general ability before the answer, logit. */
  ability: number;
  difficultyShift: number;
  eventSeq: number;
  now: Date;
};

export const shown = [
  "id",
  "path_id",
  "publication_id",
  "question_id",
  "lesson_id",
  "skill_id",
  "purpose",
  "seed",
  "response",
  "outcome",
  "is_right",
  "used_hint",
  "misconceptions",
  "event_seq",
  "answered_at",
] as const;

export type StoredAnswer = {
  id: string;
  path_id: string;
  publication_id: string;
  question_id: string;
  lesson_id: string;
  skill_id: string;
  purpose: Purpose;
  seed: number;
  response: unknown;
  outcome: number;
  is_right: boolean;
  used_hint: boolean;
  misconceptions: string[];
  event_seq: number;
  answered_at: Date;
};

/** Stores an answer. The key of the learner's device is unique, so the same answer is never stored twice. */
export async function insertAnswer(trx: Trx, answer: NewAnswer): Promise<StoredAnswer> {
  return trx
    .insertInto("answers")
    .values({
      learner_id: answer.learnerId,
      path_id: answer.pathId,
      client_key: answer.clientKey,
      publication_id: answer.publicationId,
      question_id: answer.questionId,
      lesson_id: answer.lessonId,
      skill_id: answer.skillId,
      purpose: answer.purpose,
      seed: answer.seed,
      response: JSON.stringify(answer.response),
      outcome: answer.outcome,
      is_right: answer.isRight,
      used_hint: answer.usedHint,
      is_evidence: answer.isEvidence,
      misconceptions: answer.misconceptions,
      ability: answer.ability,
      difficulty_shift: answer.difficultyShift,
      event_seq: answer.eventSeq,
      answered_at: answer.now,
    })
    .returning(shown)
    .executeTakeFirstOrThrow();
}

/** The learner's answer with this key, if it was stored before. */
export function findAnswerByKey(
  db: Db,
  { learnerId, clientKey }: { learnerId: string; clientKey: string },
): Promise<StoredAnswer | undefined> {
  return db
    .selectFrom("answers")
    .select(shown)
    .where("learner_id", "=", learnerId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
}

/** The learner's newest answer to each practice question of a lesson. */
export function listNewestPractice(
  db: Db,
  { learnerId, pathId, lessonId }: { learnerId: string; pathId: string; lessonId: string },
) {
  return db
    .selectFrom("answers")
    .distinctOn("question_id")
    .select(shown)
    .where("learner_id", "=", learnerId)
    .where("path_id", "=", pathId)
    .where("lesson_id", "=", lessonId)
    .where("purpose", "=", "practice")
    .orderBy("question_id")
    .orderBy("event_seq", "desc")
    .execute();
}

/** Answers of one path from an event on, oldest first: what a check or an exam was made of. */
export function listAnswersSince(
  db: Db,
  query: {
    learnerId: string;
    pathId: string;
    purpose: Purpose;
    lessonIds: string[];
    since: number;
  },
) {
  return db
    .selectFrom("answers")
    .select(shown)
    .where("learner_id", "=", query.learnerId)
    .where("path_id", "=", query.pathId)
    .where("purpose", "=", query.purpose)
    .where("lesson_id", "in", query.lessonIds)
    .where("event_seq", ">", query.since)
    .orderBy("event_seq")
    .execute();
}

/** How often and when the learner last met each question of these lessons. */
export async function listSeenQuestions(
  db: Db,
  { learnerId, lessonIds }: { learnerId: string; lessonIds: string[] },
): Promise<Map<string, { times: number; lastAt: string }>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("answers")
    .select([
      "question_id",
      sql<number>`count(*)::integer`.as("times"),
      sql<Date>`max(answered_at)`.as("last_at"),
    ])
    .where("learner_id", "=", learnerId)
    .where("lesson_id", "in", lessonIds)
    .groupBy("question_id")
    .execute();
  return new Map(
    rows.map((row) => [row.question_id, { times: row.times, lastAt: row.last_at.toISOString() }]),
  );
}

/** Whether the learner has answered this very question before, with this seed or (null) with any. */
export async function hasAnswered(
  db: Db,
  { learnerId, questionId, seed }: { learnerId: string; questionId: string; seed: number | null },
): Promise<boolean> {
  const row = await db
    .selectFrom("answers")
    .select("id")
    .where("learner_id", "=", learnerId)
    .where("question_id", "=", questionId)
    .$if(seed !== null, (query) => query.where("seed", "=", seed))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
