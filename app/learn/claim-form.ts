// What the form of a new claim asks for, and what is said beside each field that cannot be accepted.
import { z } from "zod";
import {
  claimSources,
  longestReason,
  longestText,
  mostSkills,
} from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";

const written = z.string().trim();

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());

export const claimForm = z.object({
  key: z.uuid(),
  organisation: z.uuid({ error: () => m.recognition_error_organisation() }),
  skill: list.pipe(
    z
      .array(z.string().min(1).max(100))
      .min(1, { error: () => m.recognition_error_skills() })
      .max(mostSkills, { error: () => m.recognition_error_skills() }),
  ),
  source: z.enum(claimSources, { error: () => m.recognition_error_source() }),
  story: written.pipe(
    z
      .string()
      .min(1, { error: () => m.recognition_error_story() })
      .max(longestText, { error: () => m.recognition_error_long({ count: longestText }) }),
  ),
});

export const appealForm = z.object({
  reason: written.pipe(
    z
      .string()
      .min(1, { error: () => m.recognition_error_appeal() })
      .max(longestReason, { error: () => m.recognition_error_long({ count: longestReason }) }),
  ),
});

export type ClaimErrors = Partial<
  Record<"organisation" | "skill" | "source" | "story" | "file" | "reason" | "form", string>
>;

/** The first complaint about each field. */
export function errorsOf(error: z.ZodError): ClaimErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return errors;
}
