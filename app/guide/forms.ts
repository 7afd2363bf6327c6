// What each form of this area asks for. One schema for both sides: the browser tells early, the server decides.
import { z } from "zod";
import { m } from "~/i18n/messages";
import { lessonActs, moduleActs } from "./overrule-act";

const decided = {
  path: z.uuid(),
  /** Number of the last event that the page has shown. */
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
  key: z.uuid(),
  reason: z
    .string({ error: () => m.overrule_error_reason_missing() })
    .trim()
    .min(3, { error: () => m.overrule_error_reason_short() })
    .max(500, { error: () => m.overrule_error_reason_long() }),
};

/** "course/lesson" or "course/module" */
const about = z
  .string({ error: () => m.overrule_error_choice() })
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: () => m.overrule_error_choice() });

export const overruleForm = z.discriminatedUnion("kind", [
  z.object({ ...decided, kind: z.enum(lessonActs), about }),
  z.object({ ...decided, kind: z.enum(moduleActs), about }),
  z.object({
    ...decided,
    kind: z.literal("time"),
    about: z.iso.date({ error: () => m.overrule_error_day() }),
  }),
]);
