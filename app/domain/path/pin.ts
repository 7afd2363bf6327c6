// What an enrolment is pinned to: together with the catalogue of that publication it gives plan and strategy.
import { z } from "zod";

export const pinSchema = z.strictObject({
  publicationId: z.string(),
  goal: z.strictObject({ kind: z.enum(["track", "course"]), id: z.string() }),
  eqf: z.number().int().min(4).max(7),
  strategy: z.enum(["retrainee", "degree"]),
  strategyVersion: z.number().int().min(1),
});
export type Pin = z.infer<typeof pinSchema>;
