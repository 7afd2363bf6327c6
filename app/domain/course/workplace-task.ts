// A workplace task: what a learner does or watches at a real workplace, and how a person there judges it, skill by skill.
import { z } from "zod";
import { slugSchema, textSchema } from "./text";

/** How many criteria a task has: more are not used in two minutes. Issue 4. */
export const criteriaCount = 3;

const criterionSchema = z.strictObject({
  /** What can be seen, in one sentence. */
  text: textSchema,
  /** The skill that it shows, taught by a lesson of the task's module. */
  skill: slugSchema,
});

export const workplaceTaskSchema = z.strictObject({
  title: textSchema,
  /** What it takes at the workplace. */
  minutes: z.number().int().min(10).max(480),
  /** What to do or observe, and why. */
  task: textSchema,
  steps: z.array(textSchema).min(3).max(6),
  /** What to bring back. */
  evidence: textSchema,
  /** How it is judged, each observable. */
  criteria: z.array(criterionSchema).length(criteriaCount),
  /** For those not yet in a plant. */
  safe: textSchema,
});
/** A task as its author writes it. */
export type WorkplaceTask = z.infer<typeof workplaceTaskSchema>;

/** Publications before criteria were bound to skills hold their texts alone: judging those moves no skill. */
const unboundSchema = textSchema.transform((text) => ({ text, skill: null }));

export const publishedTaskSchema = workplaceTaskSchema.extend({
  criteria: z.array(z.union([criterionSchema, unboundSchema])).length(criteriaCount),
});
/** A task as a publication holds it. */
export type PublishedTask = z.infer<typeof publishedTaskSchema>;
