// Everything that can happen to a teacher's period. Who acts, and as what, is part of the event.
import { z } from "zod";
import { slugSchema } from "../course/text";
import { longestDone } from "../workplace-period/workplace-period";
import { longestPeriodName, mostGoals, teacherPlanSchema } from "./teacher-plan";

/** Letters of a reason and of the sentence about one goal. Our choice. */
export const longestReason = 500;
/** Letters of what the teacher writes about the whole period. Our choice: one printed page. */
export const longestSummary = 3000;

const now = z.iso.datetime({ offset: true });
const id = z.string().min(1);

/** The teacher whose period it is, or the school's coordinator or admin; both by user id. */
const actor = { by: id, role: z.enum(["teacher", "school"]) };
export type PeriodRole = z.infer<typeof actor.role>;

/** How the host agreed: on paper, by e-mail, in a talk. */
export const hostWays = ["signed", "email", "talk"] as const;

/** The beginning of every period. */
export const periodPlannedSchema = z.strictObject({
  type: z.literal("PERIOD_PLANNED"),
  /** The school in whose name the teacher goes. */
  organisation: id,
  plan: teacherPlanSchema,
  ...actor,
  now,
});
export type PeriodPlanned = z.infer<typeof periodPlannedSchema>;

const outcomeSchema = z.strictObject({
  skill: slugSchema,
  isMet: z.boolean(),
  sentence: z.string().trim().min(1).max(longestReason),
});
/** What came of one goal, in the teacher's words. */
export type GoalOutcome = z.infer<typeof outcomeSchema>;

const reason = z.string().trim().min(1).max(longestReason);

export const periodEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("PLAN_CHANGED"), plan: teacherPlanSchema, ...actor, now }),
  z.strictObject({
    type: z.literal("HOST_AGREED"),
    /** Who agreed at the host: a role, never a person's name. */
    who: z.string().trim().min(1).max(longestPeriodName),
    how: z.enum(hostWays),
    /** The day on which the host agreed, YYYY-MM-DD. */
    on: z.iso.date(),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("SCHOOL_APPROVED"), ...actor, now }),
  /** The school asks for a change, of the plan or of the report. */
  z.strictObject({ type: z.literal("SENT_BACK"), reason, ...actor, now }),
  z.strictObject({
    type: z.literal("DAY_WRITTEN"),
    /** YYYY-MM-DD */
    day: z.iso.date(),
    hours: z.number().min(0).max(24),
    done: z.string().max(longestDone),
    /** Those of the goals that the day was for. */
    skills: z.array(slugSchema).max(mostGoals),
    /** How often the day had been written when its writer read it; 0 where it was empty. */
    version: z.int().min(0),
    ...actor,
    now,
  }),
  /** The time at the host is over; what comes now is the report. */
  z.strictObject({ type: z.literal("REPORT_BEGUN"), ...actor, now }),
  z.strictObject({
    type: z.literal("REPORT_GIVEN"),
    outcomes: z.array(outcomeSchema).min(1).max(mostGoals),
    summary: z.string().trim().min(1).max(longestSummary),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("REPORT_CONFIRMED"), ...actor, now }),
  z.strictObject({ type: z.literal("PERIOD_CANCELLED"), reason, ...actor, now }),
]);
export type PeriodEvent = z.infer<typeof periodEventSchema>;
export type PeriodEventOf<Type extends PeriodEvent["type"]> = Extract<PeriodEvent, { type: Type }>;
