// What each form of this area asks for. One schema for both sides: the browser tells early, the server decides.
import { z } from "zod";
import { m } from "~/i18n/messages";

export const grantForm = z.object({
  path: z.uuid(),
  module: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  reason: z
    .string({ error: () => m.guide_error_reason_missing() })
    .trim()
    .min(1, { error: () => m.guide_error_reason_missing() })
    .max(500, { error: () => m.guide_error_reason_long() }),
});
