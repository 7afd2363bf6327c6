// What the forms of an assignment's page ask for.
import { z } from "zod";
import { m } from "~/i18n/messages";

const module = z
  .string()
  .regex(/^([a-z0-9-]+\/[a-z0-9-]+)?$/, { error: () => m.assign_error_module() })
  .transform((id) => id || null);

const learner = z.uuid({ error: () => m.assign_error_learner() });

/** @param today YYYY-MM-DD: nobody is given a day that has passed */
export function ownDayForm(today: string) {
  return z.object({
    learner,
    /** Left empty for the whole. */
    module,
    dueOn: z.iso
      .date({ error: () => m.teach_error_day() })
      .refine((day) => day >= today, { error: () => m.teach_error_due_past() }),
    reason: z
      .string()
      .trim()
      .min(3, { error: () => m.assign_error_reason() })
      .max(500, { error: () => m.assign_error_reason() }),
  });
}

export const takeDayForm = z.object({ learner, module });

export const planForm = z.object({
  goal: z.string(),
  strategy: z.enum(["retrainee", "degree"], { error: () => m.teach_error_strategy() }),
  eqf: z.enum(["suggested", "4", "5", "6", "7"], { error: () => m.teach_error_level() }),
});
