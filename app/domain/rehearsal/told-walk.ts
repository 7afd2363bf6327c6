// One walk as it can be told: what came after what, why, how it went, and how much time had gone by.
import { z } from "zod";
import { reasons } from "../path/decision";

const minutes = z.number().min(0);
const count = z.number().int().min(0);

/** What happened in one go at one lesson. */
export const goSchema = z.strictObject({
  /** Sections read; worked examples; sections in another light. */
  read: count,
  examples: count,
  explained: count,
  /** Questions of the lesson itself, and kept skills between them. */
  practised: count,
  right: count,
  mixed: count,
  /** Questions on what the lesson stands on. */
  probed: count,
  checks: z.array(z.strictObject({ answers: count, right: count, isPassed: z.boolean() })),
  /** The lesson for whose sake this one was opened again. */
  visitOf: z.string().nullable(),
  /** Minutes waited for another try. */
  waited: minutes,
  needsAPerson: z.boolean(),
  isPassed: z.boolean(),
});
export type Go = z.infer<typeof goSchema>;

const at = {
  /** Of the walk, 1 first. */
  day: z.number().int().min(1),
  /** Of study. */
  minutes,
};

export const chapterSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("first-check"), ...at, answers: count, right: count }),
  z.strictObject({
    kind: z.literal("lesson"),
    ...at,
    lesson: z.string(),
    reason: z.enum(reasons),
    /** Ids that the sentence of the reason names. */
    params: z.strictObject({
      skills: z.array(z.string()),
      of: z.string().optional(),
      count: count.optional(),
    }),
    go: goSchema,
  }),
  z.strictObject({ kind: z.literal("review"), ...at, answers: count, right: count }),
  z.strictObject({
    kind: z.literal("exam"),
    ...at,
    module: z.string(),
    answers: count,
    right: count,
    /** 0..5; null while the exam is not over. */
    grade: z.number().int().min(0).max(5).nullable(),
  }),
  /** Every lesson of the module is done: its workplace task is next. */
  z.strictObject({ kind: z.literal("module-done"), ...at, module: z.string() }),
]);
export type Chapter = z.infer<typeof chapterSchema>;

export const droppedSchema = z.strictObject({
  lesson: z.string(),
  skills: z.array(
    z.strictObject({
      skill: z.string(),
      /** Shown by the first check, or mastered while other lessons were studied. */
      why: z.enum(["first-check", "mastered"]),
      answers: count,
    }),
  ),
});
export type Dropped = z.infer<typeof droppedSchema>;

export const toldWalkSchema = z.strictObject({
  isComplete: z.boolean(),
  minutes,
  days: count,
  chapters: z.array(chapterSchema),
  dropped: z.array(droppedSchema),
  /** Lessons that keep people safe: never dropped, whatever the first check shows. */
  kept: z.array(z.string()),
});
export type ToldWalk = z.infer<typeof toldWalkSchema>;
