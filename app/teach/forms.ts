// What each form of this area asks for. One schema for both sides: the browser tells early, the server decides.
import { z } from "zod";
import { longestName, plainText } from "~/domain/roster/roster-row";
import { m } from "~/i18n/messages";

const groupName = z
  .string({ error: () => m.teach_error_name_missing() })
  .transform(plainText)
  .pipe(
    z
      .string()
      .min(1, { error: () => m.teach_error_name_missing() })
      .max(longestName, { error: () => m.teach_error_name_long() }),
  );

export const groupForm = z.object({
  organisation: z.uuid({ error: () => m.teach_error_organisation() }),
  name: groupName,
});

export const renameForm = z.object({ name: groupName });

export const codeForm = z.object({
  code: z
    .string({ error: () => m.teach_error_code() })
    .trim()
    .regex(/^[A-Za-z0-9\s-]{8,16}$/, { error: () => m.teach_error_code() }),
});
