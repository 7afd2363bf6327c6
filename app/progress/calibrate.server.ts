// The mastery model is refitted from the product's own answers and kept as a version; nobody's path is moved by it.
import { guessingFloor } from "~/domain/assessment/guess";
import { questionSchema } from "~/domain/course/question";
import { type Calibration, calibrate } from "~/domain/mastery/calibrate";
import type { AuthoredQuestion, Evidence } from "~/domain/mastery/evidence-log";
import { defaultPrior } from "~/domain/mastery/mastery";
import { defaultModel, type MasteryModel, masteryModelSchema } from "~/domain/mastery/model";
import type { Db } from "~db/queries/connection.server";
import {
  findNewestMasteryModel,
  insertMasteryModel,
  listAnsweredQuestions,
  listEvidence,
} from "~db/queries/mastery-models.server";

/** How many learners are read at once. */
const pageLength = 200;

export type Calibrated =
  | { ok: true; calibration: Calibration; storedAs: number | null }
  | { ok: false; reason: "too-few-answers" }
  | { ok: false; reason: "no-better"; calibration: Calibration };

/**
 * Calibrates, and stores the outcome if that is wanted and people who had no part in it are predicted better by it than
 * by the model in use.
 */
export async function calibrateFromAnswers(
  db: Db,
  { isStored, now }: { isStored: boolean; now: Date },
): Promise<Calibrated> {
  const calibration = calibrate(await readEvidence(db), await readQuestions(db), await present(db));
  if (!calibration) return { ok: false, reason: "too-few-answers" };
  const { before, after } = calibration.report;
  if (!(after.predictor.rmse < before.predictor.rmse)) {
    return { ok: false, reason: "no-better", calibration };
  }
  const stored = isStored ? await insertMasteryModel(db, { now, ...calibration }) : null;
  return { ok: true, calibration, storedAs: stored?.id ?? null };
}

async function present(db: Db): Promise<MasteryModel> {
  const newest = await findNewestMasteryModel(db);
  return newest ? masteryModelSchema.parse(newest.parameters) : defaultModel;
}

async function readEvidence(db: Db): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  let after: string | undefined;
  do {
    const rows = await listEvidence(db, { after, learners: pageLength });
    for (const row of rows) {
      evidence.push({
        learner: row.learner_id,
        question: row.question_id,
        skill: row.skill_id,
        purpose: row.purpose,
        // A hint counts as wrong for the model, as when the answer was given.
        outcome: row.used_hint ? 0 : row.outcome,
        isLuckPossible: !row.is_unlearned,
        prior: row.prior ?? defaultPrior,
        at: row.answered_at.getTime(),
      });
    }
    after = rows.at(-1)?.learner_id;
  } while (after !== undefined);
  return evidence;
}

async function readQuestions(db: Db): Promise<AuthoredQuestion[]> {
  const rows = await listAnsweredQuestions(db);
  return rows.map(({ question_id: id, body }) => {
    const question = questionSchema.parse(body);
    return { id, difficulty: question.difficulty, guess: guessingFloor(question) };
  });
}
