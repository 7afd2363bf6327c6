// What the forms about a claim ask for. The browser tells nothing early here: they are sent whole, and come back whole.
import { z } from "zod";
import { longestReason, longestText } from "~/domain/prior-learning/claim-event";
import { m } from "~/i18n/messages";

function written(longest: number, missing: () => string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(longest, { error: () => m.recognition_error_long({ count: longest }) });
}

const common = { key: z.uuid(), revision: z.coerce.number().int().min(0).max(1_000_000) };
const note = written(longestText, () => m.recognition_error_note());
const reason = written(longestReason, () => m.recognition_error_reason());
const verdict = z.enum(["recognise", "refuse"]);
const verdictPrefix = "verdict-";

export const claimActForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("assess"), ...common, note }),
  z.object({ intent: z.literal("decide"), ...common, note: z.string().optional(), reason }),
  z.object({
    intent: z.literal("note"),
    ...common,
    kind: z.enum(["assessor", "demonstration"], { error: () => m.recognition_error_kind() }),
    on: z.iso.date({ error: () => m.recognition_error_date() }),
    place: written(200, () => m.recognition_error_place()),
    who: written(200, () => m.recognition_error_who()),
    text: written(longestText, () => m.recognition_error_seen()),
  }),
]);

/** The verdict given on each of the skills; undefined where one is missing. */
export function verdictsOf(
  fields: Record<string, unknown>,
  skills: readonly string[],
): { skill: string; isRecognised: boolean }[] | undefined {
  const told = skills.map((skill) => ({
    skill,
    given: verdict.safeParse(fields[verdictName(skill)]),
  }));
  if (told.some(({ given }) => !given.success)) return undefined;
  return told.map(({ skill, given }) => ({ skill, isRecognised: given.data === "recognise" }));
}

/** Name of the field that holds the verdict on a skill. */
export function verdictName(skill: string): string {
  return `${verdictPrefix}${skill}`;
}

export const recognitionForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("grant"),
    skill: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((value) => [value ?? []].flat())
      .pipe(z.array(z.string()).min(1, { error: () => m.recognition_error_skills() })),
    reason,
  }),
  z.object({ intent: z.literal("withdraw"), standing: z.string().min(1).max(100), reason }),
]);

export type ClaimErrors = Record<string, string>;

/** The first complaint about each field. */
export function errorsOf(error: z.ZodError): ClaimErrors {
  const errors: ClaimErrors = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return errors;
}
