// What the forms of notes ask for. Who may read a note is chosen each time; to show one that was kept among staff is
// said twice.
import { z } from "zod";
import { m } from "~/i18n/messages";

const longest = 2000;

const text = z
  .string({ error: () => m.story_error_note_missing() })
  .trim()
  .min(1, { error: () => m.story_error_note_missing() })
  .max(longest, { error: () => m.story_error_note_long() });

const readers = z.enum(["learner", "staff"], { error: () => m.story_error_readers() });

const written = { text, readers };
const own = { note: z.uuid(), revision: z.coerce.number().int().min(0).max(2_147_483_647) };
const step = z.coerce.number().int().min(0).max(2_147_483_647);

export const noteForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("write"),
    key: z.uuid(),
    ...written,
    /** The step of a path that it is about. */
    path: z.uuid().optional(),
    step: step.optional(),
  }),
  z.object({
    intent: z.literal("edit"),
    ...own,
    ...written,
    /** Said where a note of the staff is to be shown to the learner. */
    confirm: z.literal("on").optional(),
  }),
  z.object({ intent: z.literal("delete"), ...own }),
]);

export type NoteForm = z.infer<typeof noteForm>;
export type NoteField = "text" | "readers" | "confirm";
