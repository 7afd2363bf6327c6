// What each form of this area asks for. One schema for both sides: the browser tells early, the server decides.
import { z } from "zod";
import { lengthOfPassword, passwordLength } from "~/auth/password-length";
import { paces } from "~/domain/notice/topic";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { passwordLongText } from "./refusals";

const email = z
  .string({ error: () => m.account_error_email_missing() })
  .trim()
  .max(254, { error: () => m.account_error_email() })
  .pipe(z.email({ error: () => m.account_error_email() }));

const name = z
  .string({ error: () => m.account_error_name_missing() })
  .trim()
  .min(1, { error: () => m.account_error_name_missing() })
  .max(120, { error: () => m.account_error_name_long() })
  .regex(/^\P{Cc}*$/u, { error: () => m.account_error_name_characters() });

const isShortEnough = (password: string) => lengthOfPassword(password) <= passwordLength.max;
const isLongEnough = (password: string) => lengthOfPassword(password) >= passwordLength.min;

// The limit keeps out what is no password at all; a right one is never this long.
const password = z
  .string({ error: () => m.account_error_password_missing() })
  .refine(isShortEnough, { error: passwordLongText });

const newPassword = z
  .string({ error: () => m.account_error_password_new_missing() })
  .refine(isLongEnough, { error: () => m.account_error_password_short() })
  .refine(isShortEnough, { error: passwordLongText });

export const signInForm = z.object({ email, password });
export const forgotForm = z.object({ email });
export const newPasswordForm = z.object({ password: newPassword });
export const demoForm = z.object({ email });
export const registerForm = z.object({ name, email, password: newPassword });
export const profileForm = z.object({
  name,
  locale: z.enum(locales, { error: () => m.account_error_locale() }),
});
const pace = z.enum(paces, { error: () => m.mail_choices_error() }).optional();
export const messagesForm = z.object({
  plan: pace,
  decisions: pace,
  learners: pace,
  evidence: pace,
});
export const passwordForm = z.object({ current: password, password: newPassword });
/** `session` names one session, or `all` for all others. */
export const sessionsForm = z.object({
  password,
  session: z
    .string({ error: () => m.account_error_session() })
    .regex(/^(?:all|[0-9a-f]{64})$/, { error: () => m.account_error_session() }),
});
