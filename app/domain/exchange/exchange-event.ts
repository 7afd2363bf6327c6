// Everything that can happen to an exchange. Who acts, as which party and for which organisation, is part of the event.
import { z } from "zod";
import { levelSchema } from "../workplace-task/judgement";
import { agreementSchema, mostHours, roleWordsSchema } from "./agreement";

const now = z.iso.datetime({ offset: true });
const id = z.string().min(1);

/** Letters of a reason or of a sentence: as many as an event of a path takes. */
export const longestReason = 1000;
/** Documents of one exchange. Our choice: as many as a workplace task has. */
export const mostFiles = 6;

export const exchangeRoles = ["learner", "home", "host", "workplace"] as const;
/** A party: the learner, the school that recognises, the one that receives, and the workplace where there is one. */
export type ExchangeRole = (typeof exchangeRoles)[number];

/** `by` is a user's id, of a workplace its link's; `organisation` the one they act for, null for these two. */
const actor = { by: id, role: z.enum(exchangeRoles), organisation: id.nullable() };
const reason = z.string().trim().min(1).max(longestReason);

const shownSkillSchema = z.strictObject({
  skill: id,
  level: levelSchema,
  /** Hours of student work that went into it at the host. */
  hours: z.number().min(0).max(mostHours),
  /** What was seen, in the host's words. */
  sentence: reason,
  /** Who saw it at the workplace, in role words; null where the school saw it itself. */
  seenBy: roleWordsSchema.nullable(),
});
/** What the host has seen of one skill. */
export type ShownSkill = z.infer<typeof shownSkillSchema>;

const seenSkillSchema = z.strictObject({ skill: id, level: levelSchema, sentence: reason });
/** What the workplace says that it has seen of one skill: the host reads it, and judges itself. */
export type SeenSkill = z.infer<typeof seenSkillSchema>;

/**
 * `recognised` the skill drops out of the learner's path · `noted` of a skill of safety: it was seen, and its lesson and
 * check stay, since the law at home is another · `refused` it counts for nothing.
 */
export const exchangeVerdicts = ["recognised", "noted", "refused"] as const;
const verdictSchema = z.strictObject({ skill: id, verdict: z.enum(exchangeVerdicts), reason });
export type SkillVerdict = z.infer<typeof verdictSchema>;
export type ExchangeVerdict = SkillVerdict["verdict"];

/** The beginning of every exchange. */
export const exchangeBegunSchema = z.strictObject({
  type: z.literal("EXCHANGE_BEGUN"),
  home: id,
  host: id,
  agreement: agreementSchema,
  ...actor,
  now,
});
export type ExchangeBegun = z.infer<typeof exchangeBegunSchema>;

export const exchangeEventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("AGREEMENT_CHANGED"),
    agreement: agreementSchema,
    ...actor,
    now,
  }),
  /** The learner agrees to what stands there, and hands it to the home school. */
  z.strictObject({ type: z.literal("AGREED"), ...actor, now }),
  z.strictObject({ type: z.literal("HOME_APPROVED"), ...actor, now }),
  z.strictObject({
    type: z.literal("HOST_APPROVED"),
    /** The learner comes only after the workplace's yes. Absent from logs of before the workplace was a party. */
    asksWorkplace: z.literal(true).optional(),
    ...actor,
    now,
  }),
  /** The host has sent the workplace a link; one from before opens nothing any more. */
  z.strictObject({ type: z.literal("WORKPLACE_ASKED"), link: id, ...actor, now }),
  z.strictObject({ type: z.literal("WORKPLACE_ASKED_NO_MORE"), ...actor, now }),
  /** The workplace takes the learner: by its link, or as the host writes down what it was told. `saidBy`: who said so. */
  z.strictObject({ type: z.literal("WORKPLACE_AGREED"), saidBy: roleWordsSchema, ...actor, now }),
  z.strictObject({
    type: z.literal("WORKPLACE_DECLINED"),
    saidBy: roleWordsSchema,
    reason,
    ...actor,
    now,
  }),
  z.strictObject({
    type: z.literal("WORKPLACE_SEEN"),
    seen: z.array(seenSkillSchema).min(1),
    seenBy: roleWordsSchema,
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("REFUSED"), reason, ...actor, now }),
  /** The learner has come. */
  z.strictObject({ type: z.literal("STARTED"), ...actor, now }),
  z.strictObject({
    type: z.literal("EVIDENCE_NOTED"),
    shown: z.array(shownSkillSchema).min(1),
    ...actor,
    now,
  }),
  z.strictObject({
    type: z.literal("FILE_ADDED"),
    file: id,
    /** As whoever gave it called it. */
    name: z.string().min(1).max(200),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("FILE_REMOVED"), file: id, ...actor, now }),
  z.strictObject({ type: z.literal("EVIDENCE_RETURNED"), ...actor, now }),
  /** The home school asks for more before it decides. */
  z.strictObject({ type: z.literal("SENT_BACK"), reason, ...actor, now }),
  z.strictObject({
    type: z.literal("DECIDED"),
    verdicts: z.array(verdictSchema).min(1),
    ...actor,
    now,
  }),
  z.strictObject({ type: z.literal("EXCHANGE_WITHDRAWN"), ...actor, now }),
]);
export type ExchangeEvent = z.infer<typeof exchangeEventSchema>;
export type ExchangeEventOf<Type extends ExchangeEvent["type"]> = Extract<
  ExchangeEvent,
  { type: Type }
>;
