// Letters leave the house by mail. What only the reader may know (addresses with a token, codes) stands in a letter
// until it has left, and nowhere else.
import { z } from "zod";

const id = z.uuid();
const url = z.url({ protocol: /^https?$/ });
const code = z.string().regex(/^\d{6}$/);

const digestEntrySchema = z.object({
  text: z.string().min(1),
  url,
  /** What stands below the line, and never in the subject: what somebody wrote may be long. */
  note: z.string().min(1).optional(),
  /** The reader is waited for. */
  asksForAct: z.boolean(),
});

export const letterSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("invitation"),
    groupId: id,
    invitationId: id,
    /** The invited person's, as the teacher wrote it; may be empty. */
    name: z.string(),
    url,
  }),
  z.object({ kind: z.literal("supervisor-request"), requestId: id, url, code }),
  z.object({ kind: z.literal("supervisor-code"), requestId: id, code }),
  z.object({ kind: z.literal("handover"), handoverId: id, url }),
  z.object({ kind: z.literal("exchange-request"), linkId: id, url }),
  z.object({ kind: z.literal("password-reset"), url }),
  z.object({
    kind: z.literal("digest"),
    /** The receiver's name. */
    name: z.string(),
    entries: z.array(digestEntrySchema).min(1),
    choicesUrl: url,
    unsubscribeUrl: url,
  }),
]);

/** One letter. Addresses are whole (scheme and host included), codes have six digits. */
export type Letter = z.infer<typeof letterSchema>;
export type LetterKind = Letter["kind"];
export type DigestEntry = z.infer<typeof digestEntrySchema>;
