// Everything that can happen on a path. An event is small and complete: folding the events needs nothing else.
import { z } from "zod";
import { tradeSchema } from "../course/lesson";
import { servingSchema, skillNewsSchema } from "./memory";

const now = z.iso.datetime({ offset: true });
const lesson = z.string();
const skills = z.record(z.string(), skillNewsSchema);
const outcome = z.number().min(0).max(1);

const answered = {
  question: z.string(),
  outcome,
  isRight: z.boolean(),
  /** The skills that the answer moved, as they are after it. */
  skills,
  now,
};

export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("INTAKE_GIVEN"),
    trade: tradeSchema.nullable(),
    hasCertificate: z.boolean(),
    hoursPerWeek: z.number().min(1).max(60),
    skills,
    /** The first question of the first check; null where nothing is worth asking. */
    next: servingSchema.nullable(),
    now,
  }),
  z.strictObject({
    type: z.literal("PLACEMENT_ANSWERED"),
    ...answered,
    skill: z.string(),
    next: servingSchema.nullable(),
  }),
  z.strictObject({ type: z.literal("PLACEMENT_SKIPPED"), now }),
  z.strictObject({ type: z.literal("PATH_ACCEPTED"), now }),
  z.strictObject({ type: z.literal("ORIENTED"), hoursPerWeek: z.number().min(1).max(60), now }),
  z.strictObject({ type: z.literal("LESSON_OPENED"), lesson, now }),
  z.strictObject({
    type: z.literal("SECTION_READ"),
    lesson,
    section: z.number().int().min(1),
    now,
  }),
  z.strictObject({ type: z.literal("PRACTICE_ANSWERED"), lesson, ...answered }),
  z.strictObject({
    type: z.literal("CHECK_STARTED"),
    lesson,
    questions: z.array(servingSchema).min(1),
    now,
  }),
  z.strictObject({
    type: z.literal("CHECK_ANSWERED"),
    lesson,
    /** Place of the question in the check, 0 first. */
    index: z.number().int().min(0),
    ...answered,
  }),
  z.strictObject({
    type: z.literal("SITTING_STARTED"),
    module: z.string(),
    questions: z.array(servingSchema).min(1),
    now,
  }),
  z.strictObject({
    type: z.literal("EXAM_ANSWERED"),
    module: z.string(),
    index: z.number().int().min(0),
    ...answered,
  }),
  z.strictObject({
    type: z.literal("SITTING_GRANTED"),
    module: z.string(),
    reason: z.string(),
    now,
  }),
  /** The skill moved on another path of the same person. */
  z.strictObject({ type: z.literal("SKILLS_MOVED"), skills, now }),
  z.strictObject({ type: z.literal("PAUSED"), now }),
  z.strictObject({ type: z.literal("RESUMED"), now }),
]);

export type PathEvent = z.infer<typeof eventSchema>;
export type EventOf<Type extends PathEvent["type"]> = Extract<PathEvent, { type: Type }>;
