import { z } from "zod";
import { m } from "~/i18n/messages";

/** A plain text that may be left out, then null. Characters that nobody sees are left out. */
export function optionalText(longest: number, tooLong: () => string) {
  return z
    .string()
    .transform((typed) => typed.replace(/[^\P{Cc}\n\t]/gu, "").trim())
    .pipe(z.string().max(longest, { error: tooLong }))
    .optional()
    .transform((text) => text || null);
}

/** An address on the web that may be left out, then null. Nothing but http opens from a page of ours. */
export const optionalWebsite = z
  .string()
  .trim()
  .max(300, { error: () => m.region_error_website() })
  .pipe(z.url({ protocol: /^https?$/, error: () => m.region_error_website() }))
  .optional()
  .transform((website) => website ?? null);
