// A workplace task: what a learner does or watches at a real workplace, and how its supervisor judges the evidence.
import { z } from "zod";
import { textSchema } from "./text";

export const workplaceTaskSchema = z.strictObject({
  title: textSchema,
  /** What it takes at the workplace. */
  minutes: z.number().int().min(10).max(480),
  /** What to do or observe, and why. */
  task: textSchema,
  steps: z.array(textSchema).min(3).max(6),
  /** What to bring back. */
  evidence: textSchema,
  /** How the supervisor judges, each observable. Three: more are not used in two minutes. Issue 4. */
  criteria: z.array(textSchema).length(3),
  /** For those not yet in a plant. */
  safe: textSchema,
});
export type WorkplaceTask = z.infer<typeof workplaceTaskSchema>;
