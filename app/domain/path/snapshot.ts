// What is stored of a path, and the course that it follows from.
import type { StateValue } from "xstate";
import { z } from "zod";
import { memorySchema } from "./memory";
import type { Plan } from "./plan";
import type { Strategy } from "./strategy";

const stateValueSchema: z.ZodType<StateValue> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), stateValueSchema)]),
);

/** What is stored of a path. Plan and strategy are left out: they follow from the enrolment. */
export const snapshotSchema = z.strictObject({ value: stateValueSchema, memory: memorySchema });
export type PathSnapshot = z.infer<typeof snapshotSchema>;

/** What stays the same until the course itself is changed. */
export type Course = { plan: Plan; strategy: Strategy };
