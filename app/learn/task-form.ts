// What the room of a task asks for, and what is said beside each field that cannot be accepted.
import { z } from "zod";
import { longestText } from "~/domain/workplace-task/task-event";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";

/** Letters of what a photo shows, and of a greeting to the supervisor. Our choice: a sentence or two. */
export const longestDescription = 300;
export const longestGreeting = 500;

const written = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: () => m.tasks_error_long({ count: longest }) })
    .default("");

export const evidenceForm = z.object({
  key: z.uuid(),
  text: written(longestText),
  /** How often the text had been written when it was read into the form. */
  written: z.coerce.number().int().min(0).max(1_000_000),
  description: written(longestDescription),
  period: z.union([z.uuid(), z.literal("")]).optional(),
});
export type EvidenceFields = z.infer<typeof evidenceForm>;

export const askForm = z.object({
  supervisor: written(120).pipe(
    z.string().min(1, { error: () => m.tasks_error_supervisor_name() }),
  ),
  email: written(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email({ error: () => m.tasks_error_email() })),
  locale: z.enum(locales, { error: () => m.tasks_error_locale() }),
  greeting: written(longestGreeting),
});
export type AskFields = z.infer<typeof askForm>;

export type TaskErrors = Partial<
  Record<
    "text" | "photos" | "description" | "supervisor" | "email" | "locale" | "greeting" | "form",
    string
  >
>;

/** The first complaint about each field. */
export function taskErrorsOf(error: z.ZodError): TaskErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return errors;
}
