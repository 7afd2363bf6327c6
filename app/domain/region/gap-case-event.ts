// Everything that can happen to a gap that somebody works on. Who acts, and for which organisation, is part of the event.
import { z } from "zod";
import { quarterSchema } from "./quarter";
import { regionEqfSchema } from "./region-eqf";

const now = z.iso.datetime({ offset: true });

/** Letters of the reason why a gap is given up: one that people still read. Our choice. */
export const longestDropReason = 500;

/** Who acts: a user's id, and the organisation for which the person acts. */
const actor = { by: z.string().min(1), organisationId: z.string().min(1) };
const offeringId = z.string().min(1);

/** The beginning of every case: an organisation has seen the gap and takes it up. */
export const gapSeenSchema = z.strictObject({
  type: z.literal("GAP_SEEN"),
  region: z.string().min(1),
  area: z.string().regex(/^A\d+$/),
  eqf: regionEqfSchema,
  quarter: quarterSchema,
  /** People missing when it was seen, 0 or more. */
  people: z.number().int().min(0),
  ...actor,
  now,
});
export type GapSeen = z.infer<typeof gapSeenSchema>;

export const gapCaseEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("LIST_OPENED"), ...actor, now }),
  z.strictObject({ type: z.literal("DRAFTED"), offeringId, ...actor, now }),
  z.strictObject({ type: z.literal("DRAFT_GIVEN_UP"), ...actor, now }),
  z.strictObject({
    type: z.literal("DROPPED"),
    reason: z.string().trim().min(1).max(longestDropReason),
    ...actor,
    now,
  }),
  /** Nobody's act upon the gap: its offering was published. */
  z.strictObject({ type: z.literal("OFFERING_PUBLISHED"), offeringId, now }),
]);
export type GapCaseEvent = z.infer<typeof gapCaseEventSchema>;
