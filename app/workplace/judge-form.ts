// What a supervisor is asked: three levels and one sentence, and a name where they want to give one.
import { z } from "zod";
import { levelSchema, longestSentence } from "~/domain/workplace-task/judgement";
import { m } from "~/i18n/messages";

const longestName = 120;
const written = z.string().trim().default("");

const level = z.preprocess(
  (value) => value ?? "",
  z.enum(levelSchema.options, { error: () => m.workplace_judge_error_level() }),
);

export const judgeForm = z.object({
  revision: z.coerce.number().int().min(0).max(1_000_000),
  "criterion-0": level,
  "criterion-1": level,
  "criterion-2": level,
  sentence: written.pipe(
    z
      .string()
      .min(1, { error: () => m.workplace_judge_error_sentence() })
      .max(longestSentence, { error: () => m.tasks_error_long({ count: longestSentence }) }),
  ),
  name: written.pipe(
    z.string().max(longestName, { error: () => m.tasks_error_long({ count: longestName }) }),
  ),
});

export type JudgeField =
  | "code"
  | "criterion-0"
  | "criterion-1"
  | "criterion-2"
  | "sentence"
  | "name"
  | "form";
export type JudgeErrors = Partial<Record<JudgeField, string>>;

/** The first complaint about each field. */
export function judgeErrorsOf(error: z.ZodError): JudgeErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return errors;
}
