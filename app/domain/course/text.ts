// Every sentence a learner reads exists in three languages, always.
import { z } from "zod";

export const locales = ["fi", "sv", "en"] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

const sentence = z.string().trim().min(1, "write the text; it may not be empty");

/** One text in all three languages. */
export const textSchema = z.strictObject({ fi: sentence, sv: sentence, en: sentence });
export type Text = z.infer<typeof textSchema>;

/** Lower-case words joined by hyphens: the form of every id an author writes. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");

/** Levels of the European Qualifications Framework that the courses are designed at. */
export const eqfSchema = z.number().int().min(4).max(7);
