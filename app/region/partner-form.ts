// What the form of a partner asks for. Empty fields are told as null, as they are stored.
import { z } from "zod";
import { contactRoleSchema, partnerKindSchema } from "~/domain/region/partner";
import { regionSchema } from "~/domain/region/regions";
import { plainText } from "~/domain/roster/roster-row";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { optionalText, optionalWebsite } from "./form-fields";

const about = optionalText(2000, m.partner_error_about);

export const profileFields = z.object({
  kind: partnerKindSchema,
  region: regionSchema,
  languages: z
    .array(z.enum(locales), { error: () => m.partner_error_languages() })
    .min(1, { error: () => m.partner_error_languages() }),
  about_fi: about,
  about_sv: about,
  about_en: about,
  website: optionalWebsite,
  contact_role: contactRoleSchema,
  contact_address: z
    .string()
    .trim()
    .max(254, { error: () => m.partner_error_address() })
    .pipe(z.email({ error: () => m.partner_error_address() }))
    .optional()
    .transform((address) => address ?? null),
  is_listed: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
});

export const newPartnerFields = profileFields.extend({
  name: z
    .string({ error: () => m.partner_error_name() })
    .transform(plainText)
    .pipe(
      z
        .string()
        .min(2, { error: () => m.partner_error_name() })
        .max(120, { error: () => m.partner_error_name_long() }),
    ),
});

export const handoverForm = z.object({
  address: z
    .string({ error: () => m.partner_error_address() })
    .trim()
    .max(254, { error: () => m.partner_error_address() })
    .pipe(z.email({ error: () => m.partner_error_address() })),
  /** Whose work it is; the empty choice: somebody comes in besides. */
  replaces: z.uuid().optional(),
  /** Of the letter to the receiver. */
  locale: z.enum(locales),
  note: optionalText(1000, m.partner_error_note),
});
