// Everything that can happen on a path. An event is small and complete: folding the events needs nothing else.
import { z } from "zod";
import { tradeSchema } from "../course/lesson";
import { criteriaLevelsSchema } from "../workplace-task/judgement";
import { taskKindSchema } from "../workplace-task/task-event";
import { claimSchema, servingSchema, skillNewsSchema } from "./memory";
import { pinSchema } from "./pin";

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
  /** False for a repeat, which counts for nothing. Old logs leave it out. */
  isEvidence: z.boolean().optional(),
  now,
};

/** P(known) of every skill of the plan before the first question of the first check. */
const priors = z.record(z.string(), z.number().min(0).max(1)).optional();

/** Why a person acts on somebody's path: the learner reads it. */
const reason = z.string().min(1).max(1000);

/** Both pins, so that a log can be folded from its first event on. */
const pins = { from: pinSchema, to: pinSchema };

export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("INTAKE_GIVEN"),
    trade: tradeSchema.nullable(),
    hasCertificate: z.boolean(),
    hoursPerWeek: z.number().min(1).max(60),
    skills,
    priors,
    /** The first question of the first check; null where nothing is worth asking. */
    next: servingSchema.nullable(),
    now,
  }),
  z.strictObject({
    type: z.literal("PLACEMENT_ANSWERED"),
    ...answered,
    skill: z.string(),
    guess: z.number().min(0).max(1).optional(),
    isUnknown: z.boolean().optional(),
    isProof: z.boolean().optional(),
    /** P(known) of every skill of the plan after this answer. */
    beliefs: z.record(z.string(), z.number().min(0).max(1)).optional(),
    next: servingSchema.nullable(),
  }),
  z.strictObject({ type: z.literal("PLACEMENT_SKIPPED"), now }),
  /** The picture is wrong: "known" asks to show it, "unknown" puts the skill back on the path. */
  z.strictObject({
    type: z.literal("PLACEMENT_CONTESTED"),
    skill: z.string(),
    claim: z.enum(["known", "unknown"]),
    next: servingSchema.nullable(),
    now,
  }),
  z.strictObject({ type: z.literal("PATH_ACCEPTED"), now }),
  z.strictObject({
    type: z.literal("ORIENTED"),
    hoursPerWeek: z.number().min(1).max(60),
    /** The first question for those who would rather test out; left out where nobody asked for it. */
    next: servingSchema.nullable().optional(),
    priors,
    now,
  }),
  z.strictObject({ type: z.literal("LESSON_OPENED"), lesson, now }),
  z.strictObject({
    type: z.literal("SECTION_READ"),
    lesson,
    section: z.number().int().min(1),
    now,
  }),
  z.strictObject({
    type: z.literal("PRACTICE_ANSWERED"),
    lesson,
    ...answered,
    /** A question that does not stand in the text: a kept skill mixed in, or one of a visit, and its skill. */
    extra: z.strictObject({ kind: z.enum(["mixed", "visit"]), skill: z.string() }).optional(),
  }),
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
    type: z.literal("PROBE_STARTED"),
    lesson,
    questions: z.array(z.strictObject({ ...servingSchema.shape, skill: z.string() })).min(1),
    now,
  }),
  z.strictObject({
    type: z.literal("PROBE_ANSWERED"),
    lesson,
    index: z.number().int().min(0),
    ...answered,
  }),
  z.strictObject({ type: z.literal("REVIEW_ANSWERED"), skill: z.string(), ...answered }),
  /** The learner answers back to a step. */
  z.strictObject({ type: z.literal("CONTESTED"), lesson, claim: claimSchema, now }),
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
    reason,
    now,
  }),
  z.strictObject({ type: z.literal("LESSON_GRANTED"), lesson, reason, now }),
  z.strictObject({ type: z.literal("LESSON_COOL_DOWN_RESET"), lesson, reason, now }),
  z.strictObject({ type: z.literal("EXAM_COOL_DOWN_RESET"), module: z.string(), reason, now }),
  /** A person puts this lesson first. */
  z.strictObject({ type: z.literal("STEP_OVERRULED"), lesson, reason, now }),
  z.strictObject({ type: z.literal("TIME_EXTENDED"), dueOn: z.iso.date(), reason, now }),
  z.strictObject({
    type: z.literal("SKILLS_RECOGNISED"),
    skills: z.array(z.string()),
    reason,
    now,
  }),
  z.strictObject({ type: z.literal("RECOGNITION_WITHDRAWN"), skill: z.string(), reason, now }),
  /** A question of an exam was graded wrongly: its result rises. */
  z.strictObject({
    type: z.literal("RESULT_REGRADED"),
    module: z.string(),
    /** Place of the result among those of the module, 0 first. */
    index: z.number().int().min(0),
    share: z.number().min(0).max(1),
    grade: z.literal([0, 1, 2, 3, 4, 5]),
    reason,
    now,
  }),
  /** A person has judged the workplace task of a module: it may raise a grade, and never stands in the way. */
  z.strictObject({
    type: z.literal("TASK_JUDGED"),
    module: z.string(),
    kind: taskKindSchema,
    criteria: criteriaLevelsSchema,
    isAccepted: z.boolean(),
    by: z.enum(["supervisor", "instructor"]),
    /** The skills that the criteria moved, as they are after it. */
    skills,
    now,
  }),
  /** The path moves to a newer publication; what was earned stays. */
  z.strictObject({
    type: z.literal("CONTENT_REVISED"),
    ...pins,
    /** Lessons that have another id now, old to new. */
    renamed: z.record(z.string(), z.string()),
    /** Lessons (new ids) whose text or questions are others than before. */
    changed: z.array(z.string()),
    now,
  }),
  z.strictObject({ type: z.literal("GOAL_SWITCHED"), ...pins, now }),
  z.strictObject({ type: z.literal("STRATEGY_SWITCHED"), ...pins, now }),
  /** The skill moved on another path of the same person. */
  z.strictObject({ type: z.literal("SKILLS_MOVED"), skills, now }),
  z.strictObject({ type: z.literal("PAUSED"), now }),
  z.strictObject({ type: z.literal("RESUMED"), now }),
]);

export type PathEvent = z.infer<typeof eventSchema>;
export type EventOf<Type extends PathEvent["type"]> = Extract<PathEvent, { type: Type }>;
