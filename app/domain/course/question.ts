// A question: six kinds, each with its key, its explanation and the misconceptions it can catch.
// The key never leaves the server before the answer is given: see `publicQuestion` in assessment/.
import { z } from "zod";
import { eqfSchema, localeSchema, slugSchema, textSchema } from "./text";

const wrongIdea = textSchema;

const optionSchema = z.strictObject({
  key: slugSchema,
  correct: z.literal(true).optional(),
  ...textSchema.shape,
  /** What a person who picks this has mixed up, and what to do about it. */
  misconception: wrongIdea.optional(),
});

const expression = z.union([z.number(), z.string().min(1)]);

const parameterSchema = z.union([
  z.strictObject({
    from: z.number(),
    to: z.number(),
    step: z.number().positive(),
    unit: z.string().optional(),
  }),
  z.strictObject({ choose: z.array(z.number()).min(2), unit: z.string().optional() }),
  z.strictObject({ value: z.number(), unit: z.string().optional() }),
]);

const common = {
  id: slugSchema,
  skill: slugSchema,
  eqf: eqfSchema,
  /** 1 (a first look) to 5 (several steps, or a trap that experts fall into). */
  difficulty: z.number().int().min(1).max(5),
  /** The fact (C01-12) or formula (F2) of the domain brief that the key rests on. */
  fact: z.union([z.string().min(2), z.array(z.string().min(2)).min(1)]),
  prompt: textSchema,
  explanation: textSchema,
  hint: textSchema.optional(),
  /** Hash of the English texts that the translations were last checked against. */
  translated: z.string().optional(),
};

const choice = { ...common, options: z.array(optionSchema).min(3).max(6) };

export const singleSchema = z.strictObject({ kind: z.literal("single"), ...choice });
export const multipleSchema = z.strictObject({ kind: z.literal("multiple"), ...choice });

export const numericSchema = z.strictObject({
  kind: z.literal("numeric"),
  ...common,
  parameters: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), parameterSchema).optional(),
  /** A condition on the drawn numbers, for example "answer > 1 and answer < 40". */
  keep: z.string().optional(),
  answer: z.strictObject({
    value: expression,
    unit: z.string(),
    /** Accepted distance from the value, in the answer's unit. */
    tolerance: z.number().min(0),
    /** Decimals shown when the value is told. */
    decimals: z.number().int().min(0).max(6),
  }),
  slips: z.array(z.strictObject({ value: expression, ...textSchema.shape })).min(1),
});

export const orderingSchema = z.strictObject({
  kind: z.literal("ordering"),
  ...common,
  /** In the right order; learners see them shuffled. */
  items: z
    .array(z.strictObject({ key: slugSchema, ...textSchema.shape }))
    .min(3)
    .max(7),
  misorders: z
    .array(z.strictObject({ first: slugSchema, before: slugSchema, ...textSchema.shape }))
    .min(1),
});

export const matchingSchema = z.strictObject({
  kind: z.literal("matching"),
  ...common,
  pairs: z
    .array(z.strictObject({ key: slugSchema, left: textSchema, right: textSchema }))
    .min(3)
    .max(6),
  mismatches: z
    .array(z.strictObject({ left: slugSchema, right: slugSchema, ...textSchema.shape }))
    .min(1),
});

const formsSchema = z.partialRecord(localeSchema, z.array(z.string().min(1)));

export const shortSchema = z.strictObject({
  kind: z.literal("short"),
  ...common,
  accepted: z.strictObject({
    fi: z.array(z.string().min(1)).min(1),
    sv: z.array(z.string().min(1)).min(1),
    en: z.array(z.string().min(1)).min(1),
  }),
  misconceptions: z.array(z.strictObject({ forms: formsSchema, ...textSchema.shape })).min(1),
});

export const questionSchema = z.discriminatedUnion("kind", [
  singleSchema,
  multipleSchema,
  numericSchema,
  orderingSchema,
  matchingSchema,
  shortSchema,
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question["kind"];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
