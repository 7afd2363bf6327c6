// Everything that can happen to a proposal to change a lesson.
import { z } from "zod";
import { lessonIdSchema } from "../course/catalogue";

/** Letters of a finding, out of which a proposal may come. Our choice: half a printed page. */
export const longestDifference = 2000;
/** Letters of a proposal: what should change in the lesson, and of a reason to decline it. Our choice. */
export const longestProposal = 2000;
export const longestDeclineReason = 500;

const now = z.iso.datetime({ offset: true });
const id = z.string().min(1);

/** The teacher who proposes, or an editor of the school; both by user id. */
const actor = { by: id, role: z.enum(["teacher", "editor"]) };

/** The beginning of every proposal. */
export const lessonProposedSchema = z.strictObject({
  type: z.literal("LESSON_PROPOSED"),
  finding: id,
  organisation: id,
  /** "course/lesson" */
  lesson: lessonIdSchema,
  /** Number of the section, from 1; null for the whole lesson. */
  section: z.int().min(1).nullable(),
  text: z.string().trim().min(1).max(longestProposal),
  /** Number of the newest publication at that time: the change comes in a later one. */
  publication: z.int().min(0),
  /** Whether the teacher's name may stand on the lesson's page. */
  isNamed: z.boolean(),
  ...actor,
  now,
});
export type LessonProposed = z.infer<typeof lessonProposedSchema>;

export const proposalEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("TAKEN_UP"), ...actor, now }),
  z.strictObject({
    type: z.literal("DECLINED"),
    reason: z.string().trim().min(1).max(longestDeclineReason),
    ...actor,
    now,
  }),
  /** An editor says in which publication it came. */
  z.strictObject({
    type: z.literal("PUBLISHED"),
    publication: z.strictObject({ id, number: z.int().min(1) }),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("CREDIT_CHOSEN"), isNamed: z.boolean(), ...actor, now }),
]);
export type ProposalEvent = z.infer<typeof proposalEventSchema>;
export type ProposalEventOf<Type extends ProposalEvent["type"]> = Extract<
  ProposalEvent,
  { type: Type }
>;
