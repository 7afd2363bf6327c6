// What a path remembers: enough to go on from, small enough to store after every answer.
import { z } from "zod";
import { tradeSchema } from "../course/lesson";
import { judgedTaskSchema } from "./judged-task";
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
  /** When a short review is due; left out or null while the skill is not mastered. */
  dueAt: instant.nullable().optional(),
});
export type SkillNews = z.infer<typeof skillNewsSchema>;

export const phases = [
  "reading",
  "practising",
  "checking",
  "probing",
  "struggling",
  "needsAPerson",
  "passed",
] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** Publication that served questions belong to, where the path has moved to a newer one meanwhile. */
const pinnedTo = z.string().optional();

const checkSchema = z.strictObject({
  questions: z.array(servingSchema).min(1),
  outcomes: z.array(z.boolean()),
  pinnedTo,
});

/**
 * What helps next with a lesson that does not work: a worked example, questions on what it stands on, or the text
 * once more in another light.
 */
export const remedySchema = z.enum(["example", "probe", "explain"]);
export type Remedy = z.infer<typeof remedySchema>;

/** What a learner may say of a step: "I know this", "too hard", "not now". */
export const claimSchema = z.enum(["known", "too-hard", "not-now"]);
export type Claim = z.infer<typeof claimSchema>;

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
  /** First tries and how many of them were right, since the lesson began or was last repaired. */
  round: z.strictObject({
    answers: z.number().int().min(0),
    right: z.number().int().min(0),
    hasSeenExample: z.boolean(),
  }),
  /** First tries in all. */
  answers: z.number().int().min(0),
  /** Answers to kept skills that were mixed in. */
  mixed: z.number().int().min(0),
  remedy: remedySchema.nullable(),
  /** Times that the lesson was repaired by its prerequisites or by another explanation. */
  remediations: z.number().int().min(0),
  /** Times that the lesson was opened again for another one that stands on it. */
  visits: z.number().int().min(0),
  /** Asks for a person, until success. */
  isStuck: z.boolean(),
  claim: claimSchema.nullable(),
  /** "Not now" lasts until this instant; what it has opened stays open. */
  postponedUntil: instant.nullable(),
  /** The text has changed since it was passed. */
  isChanged: z.boolean(),
});
export type LessonMemory = z.infer<typeof lessonMemorySchema>;

export const moduleMemorySchema = z.strictObject({
  sitting: z
    .strictObject({
      questions: z.array(servingSchema).min(1),
      outcomes: z.array(z.number()),
      pinnedTo,
    })
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

/** A lesson opened again because a later one stands on its skill: two right answers end it, so do four of any kind. */
export const visitSchema = z.strictObject({
  lesson: z.string(),
  /** The lesson to return to. */
  of: z.string(),
  skill: z.string(),
  answers: z.number().int().min(0),
  right: z.number().int().min(0),
});
export type Visit = z.infer<typeof visitSchema>;

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
    pinnedTo,
    /** Questions asked so far, the skill each asked about and how it was answered. */
    asked: z.array(
      z.strictObject({
        question: z.string(),
        skill: z.string(),
        outcome: z.number().min(0).max(1).optional(),
        /** Probability of a right answer by luck. */
        guess: z.number().min(0).max(1).optional(),
        /** "I have not learned this." */
        isUnknown: z.boolean().optional(),
        /** Asked because the person said “I know this” against the picture. */
        isProof: z.boolean().optional(),
      }),
    ),
    /** P(known) of every skill before the first question. Paths of version 1 of the statecharts have none. */
    priors: z.record(z.string(), z.number().min(0).max(1)).optional(),
    /** P(known) of every skill after the last answer, over states that fit the prerequisites. */
    beliefs: z.record(z.string(), z.number().min(0).max(1)),
    /** What the person says against the picture. */
    contested: z.record(z.string(), z.enum(["known", "unknown"])),
  }),
  skills: z.record(z.string(), skillNewsSchema),
  /** Skills that the first check showed to be there already. */
  skipped: z.array(z.string()),
  /** Those of the skipped that one later question looks at again. */
  toProbe: z.array(z.string()),
  /** Skills that a person has recognised: the model never overrules it. */
  recognised: z.array(z.string()),
  /** Wrong answers in a row to skills that are secured. */
  misses: z.record(z.string(), z.number().int().min(1)),
  /** Questions on the prerequisites of a lesson that does not work. */
  probe: z
    .strictObject({
      lesson: z.string(),
      questions: z.array(z.strictObject({ ...servingSchema.shape, skill: z.string() })).min(1),
      outcomes: z.array(z.boolean()),
      pinnedTo,
    })
    .nullable(),
  /** Prerequisites opened again, the last one first to do. */
  visits: z.array(visitSchema),
  /** The lesson that a person has put first. */
  ordered: z.strictObject({ lesson: z.string(), reason: z.string() }).nullable(),
  /** A later day than the assignment's. */
  extendedTo: z.iso.date().nullable(),
  /** Hours earned by lessons (ids) on courses that this path has left. */
  kept: z.array(z.strictObject({ id: z.string(), hours: z.number().min(0) })),
  /** The lesson in hand. */
  lesson: z.string().nullable(),
  lessons: z.record(z.string(), lessonMemorySchema),
  modules: z.record(z.string(), moduleMemorySchema),
  /** Judged workplace tasks, by module. */
  tasks: z.record(z.string(), judgedTaskSchema),
});
export type Memory = z.infer<typeof memorySchema>;

/** The statecharts' context: plan and strategy are told at the start and never change on the way. */
export type PathContext = { plan: Plan; strategy: Strategy; memory: Memory };

/** A path before its first event. */
export function startMemory(
  now: string,
  skills: Record<string, SkillNews>,
  recognised: readonly string[] = [],
): Memory {
  return {
    startedAt: now,
    completedAt: null,
    intake: null,
    placement: { serving: null, asked: [], beliefs: {}, contested: {} },
    skills,
    skipped: [],
    toProbe: [],
    recognised: [...recognised],
    misses: {},
    probe: null,
    visits: [],
    ordered: null,
    extendedTo: null,
    kept: [],
    lesson: null,
    lessons: {},
    modules: {},
    tasks: {},
  };
}

export const freshRound: LessonMemory["round"] = { answers: 0, right: 0, hasSeenExample: false };

const untouched: LessonMemory = {
  phase: "reading",
  read: [],
  practised: [],
  check: null,
  failures: 0,
  notBefore: null,
  passedAt: null,
  round: freshRound,
  answers: 0,
  mixed: 0,
  remedy: null,
  remediations: 0,
  visits: 0,
  isStuck: false,
  claim: null,
  postponedUntil: null,
  isChanged: false,
};

export function lessonMemory(memory: Memory, lesson: string): LessonMemory {
  return memory.lessons[lesson] ?? untouched;
}

export function moduleMemory(memory: Memory, module: string): ModuleMemory {
  return memory.modules[module] ?? { sitting: null, results: [], granted: 0, notBefore: null };
}
