// A task is judged by three criteria and one sentence: accepted when nothing is “not yet”. An exam task is graded by
// how much was done alone.
import { z } from "zod";
import { type Grade5, gradeOfShare } from "../credit/grade-scale";

/** What a person saw of one criterion: not there yet, there with help, there without. */
export const levels = ["not-yet", "with-help", "on-own"] as const;
export const levelSchema = z.enum(levels);
export type JudgedLevel = z.infer<typeof levelSchema>;

/** Letters of the sentence: as many as a reason takes that an event of a path carries. */
export const longestSentence = 1000;

export const criteriaLevelsSchema = z.tuple([levelSchema, levelSchema, levelSchema]);
/** One level for each of the task's criteria, in their order. */
export type CriteriaLevels = z.infer<typeof criteriaLevelsSchema>;

export const judgementSchema = z.strictObject({
  criteria: criteriaLevelsSchema,
  /** What the learner reads about it. */
  sentence: z.string().trim().min(1).max(longestSentence),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** Whether the task is done: every criterion was seen, with help or without. */
export function isAccepted(criteria: CriteriaLevels): boolean {
  return !criteria.includes("not-yet");
}

/** How much of a criterion is there: 0 not yet, .5 with help, 1 on one's own. Our choice: help is half of the way. */
export const shareOfLevel: Readonly<Record<JudgedLevel, number>> = {
  "not-yet": 0,
  "with-help": 0.5,
  "on-own": 1,
};

/**
 * The grade of an exam task: 0 where it is not accepted, else the house's own scale of exams (`gradeOfShare`) on the
 * mean of its criteria. So everything with help is a pass (1), one alone 2, two alone 4, everything alone 5: one scale
 * for exam and task, and independence decides, as in the Finnish scale of vocational skills (satisfactory with
 * guidance, excellent on one's own).
 * @returns 0..5
 */
export function gradeOfTask(criteria: CriteriaLevels): Grade5 {
  if (!isAccepted(criteria)) return 0;
  const sum = criteria.reduce((total, level) => total + shareOfLevel[level], 0);
  return gradeOfShare(sum / criteria.length);
}
