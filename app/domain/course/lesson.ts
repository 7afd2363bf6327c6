// A lesson: one idea at a time, in sections of at most ten minutes, with its questions and sources.
import { z } from "zod";
import { modelSchema } from "./lesson-models";
import { questionSchema } from "./question";
import { eqfSchema, slugSchema, textSchema } from "./text";

export const figureSchema = z.strictObject({
  /** Name of the SVG file beside lesson.yaml, without its ending. */
  id: slugSchema,
  /** What the picture says, for a reader who does not see it. */
  alt: textSchema,
  caption: textSchema,
  /** Words that stand in the picture as {key}. */
  labels: z.record(slugSchema, textSchema).default({}),
});

export const lessonSchema = z.strictObject({
  code: z.string().regex(/^[CT]\d*\.\d+$/),
  skills: z.array(slugSchema).min(1),
  eqf: eqfSchema,
  /** Whole student work in hours, contact teaching and workplace included. */
  hours: z.number().positive(),
  /** Ids in content/sources.yaml, listed at the end of the lesson. */
  sources: z.array(z.string()).min(1),
  figures: z.array(figureSchema).min(1),
});

export const questionFileSchema = z.array(questionSchema).min(10, "write at least ten questions");

export const frontMatterSchema = z.strictObject({
  title: z.string().min(3),
  summary: z.string().min(20),
  /** In fi and sv: hash of the English lesson that the translation was last checked against. */
  translated: z.string().optional(),
});

export const trades = ["paper", "electrician", "process", "logistics"] as const;
export const tradeSchema = z.enum(trades);
export type Trade = z.infer<typeof tradeSchema>;

/** A lesson as a learner's page holds it: an ordered list of blocks without any key. */
export const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("prose"), html: z.string() }),
  z.strictObject({ kind: z.literal("question"), id: slugSchema }),
  z.strictObject({
    kind: z.literal("model"),
    name: modelSchema,
    props: z.record(z.string(), z.string()),
  }),
]);
export type Block = z.infer<typeof blockSchema>;

export const sectionSchema = z.strictObject({
  id: slugSchema,
  title: z.string(),
  minutes: z.number().int().min(1).max(10),
  blocks: z.array(blockSchema),
});
export type Section = z.infer<typeof sectionSchema>;

export type LessonFile = z.infer<typeof lessonSchema>;
export type FrontMatter = z.infer<typeof frontMatterSchema>;
