// What a path remembers: enough to go on from, small enough to store after every answer.
import { z } from "zod";
import { tradeSchema } from "../course/lesson";
import type { Plan } from "./plan";
import type { Strategy } from "./strategy";

const instant = z.iso.datetime({ offset: true });

/** One question as it is asked of one person: with a seed, its numbers and their order are fixed. */
export const servingSchema = z.strictObject({
  question: z.string(),
  seed: z.number().int().min(0),
});
export type Serving = z.infer<typeof servingSchema>;

/** What the path knows of a skill: the mastery model tells it with every answer. */
export const skillNewsSchema = z.strictObject({
  /** P(known), 0..1. */
  known: z.number().min(0).max(1),
  isMastered: z.boolean(),
  answers: z.number().int().min(0),
});
export type SkillNews = z.infer<typeof skillNewsSchema>;

export const phases = [
  "reading",
  "practising",
  "checking",
  "struggling",
  "needsAPerson",
  "passed",
] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

const checkSchema = z.strictObject({
  questions: z.array(servingSchema).min(1),
  outcomes: z.array(z.boolean()),
});

export const lessonMemorySchema = z.strictObject({
  phase: phaseSchema,
  /** Numbers of the sections that were read, 1..n, ascending. */
  read: z.array(z.number().int().min(1)),
  /** Questions of the text that were answered, in the order of the first answer. */
  practised: z.array(z.string()),
  check: checkSchema.nullable(),
  failures: z.number().int().min(0),
  /** No new check before this instant. */
  notBefore: instant.nullable(),
  passedAt: instant.nullable(),
});
export type LessonMemory = z.infer<typeof lessonMemorySchema>;

export const moduleMemorySchema = z.strictObject({
  sitting: z
    .strictObject({ questions: z.array(servingSchema).min(1), outcomes: z.array(z.number()) })
    .nullable(),
  results: z.array(
    z.strictObject({
      share: z.number().min(0).max(1),
      grade: z.literal([0, 1, 2, 3, 4, 5]),
      at: instant,
    }),
  ),
  /** Sittings that an instructor has granted beyond the strategy's number. */
  granted: z.number().int().min(0),
  notBefore: instant.nullable(),
});
export type ModuleMemory = z.infer<typeof moduleMemorySchema>;

export const memorySchema = z.strictObject({
  startedAt: instant,
  completedAt: instant.nullable(),
  intake: z
    .strictObject({
      trade: tradeSchema.nullable(),
      hasCertificate: z.boolean(),
      hoursPerWeek: z.number().min(1).max(60),
    })
    .nullable(),
  placement: z.strictObject({
    serving: servingSchema.nullable(),
    /** Question ids asked so far, with the skill each asked about. */
    asked: z.array(z.strictObject({ question: z.string(), skill: z.string() })),
  }),
  skills: z.record(z.string(), skillNewsSchema),
  /** Skills that the first check showed to be there already. */
  skipped: z.array(z.string()),
  /** The lesson in hand. */
  lesson: z.string().nullable(),
  lessons: z.record(z.string(), lessonMemorySchema),
  modules: z.record(z.string(), moduleMemorySchema),
});
export type Memory = z.infer<typeof memorySchema>;

/** The statecharts' context: plan and strategy are told at the start and never change on the way. */
export type PathContext = { plan: Plan; strategy: Strategy; memory: Memory };

/** A path before its first event. */
export function startMemory(now: string, skills: Record<string, SkillNews>): Memory {
  return {
    startedAt: now,
    completedAt: null,
    intake: null,
    placement: { serving: null, asked: [] },
    skills,
    skipped: [],
    lesson: null,
    lessons: {},
    modules: {},
  };
}

export function lessonMemory(memory: Memory, lesson: string): LessonMemory {
  return (
    memory.lessons[lesson] ?? {
      phase: "reading",
      read: [],
      practised: [],
      check: null,
      failures: 0,
      notBefore: null,
      passedAt: null,
    }
  );
}

export function moduleMemory(memory: Memory, module: string): ModuleMemory {
  return memory.modules[module] ?? { sitting: null, results: [], granted: 0, notBefore: null };
}
