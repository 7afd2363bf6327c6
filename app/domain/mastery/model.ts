// A calibration is kept as a version: who enrols under it keeps it, so that nobody's numbers change overnight.
import { z } from "zod";
import { difficultyOf } from "./elo";
import { defaultWeights, weightsSchema } from "./predictor";

const minutes = z.number().positive().nullable();

export const masteryModelSchema = z.strictObject({
  /** Of each question that was moved from its author's seed: logit, and how many answers it rests on. */
  questions: z.record(
    z.string(),
    z.strictObject({ difficulty: z.number(), answers: z.number().int().min(1) }),
  ),
  /** Of each skill that was moved: logit; positive is harder than its learners' priors say. */
  skills: z.record(z.string(), z.number()),
  /** Of the logistic on top of Elo, see `predictor.ts`. */
  weights: weightsSchema,
  /** Median minutes of one answer; null where too few were given. */
  minutes: z.strictObject({ practice: minutes, check: minutes, exam: minutes }),
});
export type MasteryModel = z.infer<typeof masteryModelSchema>;

/** What holds before any calibration: the authors' seeds and Elo as it is. */
export const defaultModel: MasteryModel = {
  questions: {},
  skills: {},
  weights: defaultWeights,
  minutes: { practice: null, check: null, exam: null },
};

/**
 * How hard a question is under a calibration.
 * @param calibrated logit; null when the calibration did not move it
 * @param authored 1 (a first look) to 5 (a trap for experts)
 * @returns logit
 */
export function questionDifficulty(calibrated: number | null, authored: number): number {
  return calibrated ?? difficultyOf(authored);
}
