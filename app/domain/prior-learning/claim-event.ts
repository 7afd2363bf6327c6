// Everything that can happen to a claim of prior learning. Who acts, and as what, is part of the event: rules ask for it.
import { z } from "zod";

const now = z.iso.datetime({ offset: true });

/** Letters of a text that somebody writes about a claim. Our choice: two printed pages. */
export const longestText = 4000;
/** Letters of a reason: as many as an event of a path takes. */
export const longestReason = 1000;
/** Documents of one claim. Our choice: a certificate, a work reference and room for some more. */
export const mostDocuments = 5;
/** Pieces of evidence of one claim, whatever their kind: a story that somebody can still read. */
export const mostEvidence = 30;
/** Skills of one claim. Our choice: more than any plan holds. */
export const mostSkills = 100;

const text = z.string().min(1).max(longestText);
const reason = z.string().min(1).max(longestReason);
const skill = z.string().min(1);

/** Who acts: a user's id, and the part that the person plays in this claim. */
const actor = { by: z.string().min(1), role: z.enum(["learner", "guide", "coordinator"]) };

export const claimSources = ["work", "certificate", "studies", "hobby"] as const;

/** What the answers of the learner showed of one skill at a moment. */
const shownSkillSchema = z.strictObject({
  skill,
  /** P(known), 0..1. */
  known: z.number().min(0).max(1),
  /** Charge as people see it, 0..100. */
  percent: z.number().int().min(0).max(100),
  /** Answers that counted. Under three: not enough data. */
  answers: z.number().int().min(0),
  isMastered: z.boolean(),
});
export type ShownSkill = z.infer<typeof shownSkillSchema>;

const seen = {
  /** Day on which it took place. */
  on: z.iso.date(),
  place: z.string().min(1).max(200),
  /** Who saw it, in role words: "supervisor of the coating line". */
  who: z.string().min(1).max(200),
  note: text,
};

export const evidenceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("questions"), skills: z.array(shownSkillSchema).min(1) }),
  z.strictObject({ kind: z.literal("document"), file: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal("assessor"), ...seen }),
  z.strictObject({ kind: z.literal("demonstration"), ...seen }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

const verdicts = z
  .array(z.strictObject({ skill, isRecognised: z.boolean() }))
  .min(1)
  .max(mostSkills);

/** The beginning of every claim. */
export const claimMadeSchema = z.strictObject({
  type: z.literal("CLAIM_MADE"),
  skills: z.array(skill).min(1).max(mostSkills),
  source: z.enum(claimSources),
  /** What the learner has done, in the learner's words. */
  story: text,
  ...actor,
  now,
});
export type ClaimMade = z.infer<typeof claimMadeSchema>;

export const claimEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("EVIDENCE_GIVEN"), evidence: evidenceSchema, ...actor, now }),
  z.strictObject({ type: z.literal("ASSESSED"), note: text, ...actor, now }),
  z.strictObject({ type: z.literal("DECIDED"), verdicts, reason, ...actor, now }),
  z.strictObject({ type: z.literal("APPEALED"), reason, ...actor, now }),
  z.strictObject({ type: z.literal("RECOGNITION_WITHDRAWN"), skill, reason, ...actor, now }),
  z.strictObject({ type: z.literal("CLAIM_WITHDRAWN"), ...actor, now }),
]);
export type ClaimEvent = z.infer<typeof claimEventSchema>;
export type ClaimEventOf<Type extends ClaimEvent["type"]> = Extract<ClaimEvent, { type: Type }>;
