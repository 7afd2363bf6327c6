import { sql } from "kysely";
import type { CalibrationReport } from "~/domain/mastery/calibrate";
import type { MasteryModel } from "~/domain/mastery/model";
import type { Db } from "./connection.server";

export type NewMasteryModel = {
  now: Date;
  answers: number;
  learners: number;
  model: MasteryModel;
  report: CalibrationReport;
};

/** Stores a calibration; from now on new enrolments begin under it. */
export async function insertMasteryModel(db: Db, made: NewMasteryModel): Promise<{ id: number }> {
  return db
    .insertInto("mastery_models")
    .values({
      created_at: made.now,
      answers: made.answers,
      learners: made.learners,
      parameters: JSON.stringify(made.model),
      report: JSON.stringify(made.report),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** The calibration that new enrolments begin under; undefined before the first. */
export function findNewestMasteryModel(
  db: Db,
): Promise<{ id: number; parameters: unknown } | undefined> {
  return db
    .selectFrom("mastery_models")
    .select(["id", "parameters"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What the calibration of a path says of a question and its skill, logits; null where it says nothing. */
export async function findCalibrated(
  db: Db,
  { pathId, questionId, skillId }: { pathId: string; questionId: string; skillId: string },
): Promise<{ question: number | null; skill: number | null }> {
  const row = await db
    .selectFrom("enrolments")
    .innerJoin("mastery_models", "mastery_models.id", "enrolments.mastery_model")
    .select([
      sql<
        number | null
      >`(parameters #>> ${sql.val(["questions", questionId, "difficulty"])})::float8`.as(
        "question",
      ),
      sql<number | null>`(parameters #>> ${sql.val(["skills", skillId])})::float8`.as("skill"),
    ])
    .where("enrolments.id", "=", pathId)
    .executeTakeFirst();
  return row ?? { question: null, skill: null };
}

export type EvidenceRow = {
  learner_id: string;
  question_id: string;
  skill_id: string;
  purpose: string;
  outcome: number;
  used_hint: boolean;
  /** The person said "I have not learned this". */
  is_unlearned: boolean;
  answered_at: Date;
  prior: number | null;
};

/** First tries of the learners who come after `after` (ids, ascending), each learner's in the order of time. */
export async function listEvidence(
  db: Db,
  { after, learners }: { after: string | undefined; learners: number },
): Promise<EvidenceRow[]> {
  return db
    .with("page", (page) =>
      page
        .selectFrom("answers")
        .select("learner_id")
        .distinct()
        .where("is_evidence", "=", true)
        .$if(after !== undefined, (query) => query.where("learner_id", ">", after ?? ""))
        .orderBy("learner_id")
        .limit(learners),
    )
    .selectFrom("answers")
    .innerJoin("page", "page.learner_id", "answers.learner_id")
    .leftJoin("skill_mastery", (join) =>
      join
        .onRef("skill_mastery.learner_id", "=", "answers.learner_id")
        .onRef("skill_mastery.skill_id", "=", "answers.skill_id"),
    )
    .select([
      "answers.learner_id",
      "answers.question_id",
      "answers.skill_id",
      "answers.purpose",
      "answers.outcome",
      "answers.used_hint",
      sql<boolean>`coalesce(answers.response ->> 'kind' = 'not-learned', false)`.as("is_unlearned"),
      "answers.answered_at",
      "skill_mastery.prior",
    ])
    .where("answers.is_evidence", "=", true)
    .orderBy("answers.learner_id")
    .orderBy("answers.answered_at")
    .orderBy("answers.id")
    .execute();
}

/** Every question that was ever answered, as it was published last. */
export function listAnsweredQuestions(db: Db): Promise<{ question_id: string; body: unknown }[]> {
  return db
    .selectFrom("publication_questions as question")
    .innerJoin("publications", "publications.id", "question.publication_id")
    .distinctOn("question.question_id")
    .select(["question.question_id", "question.body"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("answers")
          .select("answers.id")
          .whereRef("answers.question_id", "=", "question.question_id"),
      ),
    )
    .orderBy("question.question_id")
    .orderBy("publications.number", "desc")
    .execute();
}
