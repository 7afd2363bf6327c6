// What each form of this area asks for. One schema for both sides: the browser tells early, the server decides.
import { z } from "zod";
import { m } from "~/i18n/messages";
import { mostPeople, readPastedList } from "./pasted-list";

export const groupForm = z.object({
  organisation: z.uuid({ error: () => m.teach_error_organisation() }),
  name: z
    .string({ error: () => m.teach_error_name_missing() })
    .trim()
    .min(1, { error: () => m.teach_error_name_missing() })
    .max(120, { error: () => m.teach_error_name_long() }),
});

/** Two hundred addresses with their names are far below this. */
const mostLetters = 40_000;

export const peopleForm = z.object({
  people: z
    .string({ error: () => m.teach_error_people_missing() })
    .max(mostLetters, { error: () => m.teach_error_people_many({ most: mostPeople }) })
    .refine((text) => readPastedList(text).emails.length <= mostPeople, {
      error: () => m.teach_error_people_many({ most: mostPeople }),
    }),
});

const day = z.iso.date({ error: () => m.teach_error_day() }).optional();

const inOrder = {
  check: ({ startsOn, dueOn }: { startsOn?: string; dueOn?: string }) =>
    !startsOn || !dueOn || startsOn <= dueOn,
  told: { path: ["dueOn"], error: () => m.teach_error_days_order() },
};

export const daysForm = z
  .object({ assignment: z.uuid(), startsOn: day, dueOn: day })
  .refine(inOrder.check, inOrder.told);

/** @param today YYYY-MM-DD: nothing can be due before it */
export function assignForm(today: string) {
  return z
    .object({
      /** Left empty for the whole group. */
      learner: z.uuid({ error: () => m.teach_error_learner() }).optional(),
      strategy: z.enum(["retrainee", "degree"], { error: () => m.teach_error_strategy() }),
      /** Left out where the goal has one level only. */
      eqf: z
        .enum(["suggested", "4", "5", "6", "7"], { error: () => m.teach_error_level() })
        .default("suggested"),
      startsOn: day,
      dueOn: day.refine((due) => !due || due >= today, { error: () => m.teach_error_due_past() }),
    })
    .refine(inOrder.check, inOrder.told);
}

export const codeForm = z.object({
  code: z
    .string({ error: () => m.teach_error_code() })
    .trim()
    .regex(/^[A-Za-z0-9\s-]{8,16}$/, { error: () => m.teach_error_code() }),
});
