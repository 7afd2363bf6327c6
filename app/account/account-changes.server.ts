import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { changePassword } from "~/auth/change-password.server";
import type { AuthContext } from "~/auth/lucia.server";
import { endOtherSessions } from "~/auth/own-sessions.server";
import type { SignedInUser } from "~/auth/session.server";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { changeChoices } from "~/mail/change-choices.server";
import { updateProfile } from "~db/queries/users.server";
import { messagesForm, passwordForm, profileForm, sessionsForm } from "./forms";
import { passwordProblemText, tooManyText } from "./refusals";

type Asked = { request: Request; context: AuthContext; user: SignedInUser; form: FormData };
type Change =
  | { ok: true; locale?: Locale; headers?: Headers }
  | { ok: false; result: SubmissionResult<string[]> };

/** Name and language. The answer is already in the new language. */
export async function saveProfile({ context, user, form }: Asked): Promise<Change> {
  const submission = parseWithZod(form, { schema: profileForm });
  if (submission.status !== "success") return { ok: false, result: submission.reply() };
  const { name, locale } = submission.value;
  await updateProfile(context.db, { userId: user.id, name, locale });
  return { ok: true, locale };
}

/** How soon the person is told of what. */
export async function saveMessages({ context, user, form }: Asked): Promise<Change> {
  const submission = parseWithZod(form, { schema: messagesForm });
  if (submission.status !== "success") return { ok: false, result: submission.reply() };
  const { value: choices } = submission;
  await changeChoices(context.db, { userId: user.id, choices, now: new Date() });
  return { ok: true };
}

/** A new password; signs out everywhere else. */
export async function changeOwnPassword(asked: Asked): Promise<Change> {
  const { request, context, user, form } = asked;
  const submission = parseWithZod(form, { schema: passwordForm });
  const hideFields = ["current", "password"];
  if (submission.status !== "success")
    return { ok: false, result: submission.reply({ hideFields }) };
  const { current, password: next } = submission.value;
  const changed = await changePassword(request, context, user, { current, next });
  if (changed.ok) return changed;
  const fieldErrors: Record<string, string[]> =
    changed.reason === "password"
      ? { password: [passwordProblemText(changed.problem)] }
      : { current: [passwordRefusalText(changed)] };
  return { ok: false, result: submission.reply({ fieldErrors, hideFields }) };
}

/** Ends one session elsewhere, or all of them. */
export async function endSessions({ context, user, form }: Asked): Promise<Change> {
  const submission = parseWithZod(form, { schema: sessionsForm });
  const hideFields = ["password"];
  if (submission.status !== "success")
    return { ok: false, result: submission.reply({ hideFields }) };
  const { password, session: which } = submission.value;
  const ended = await endOtherSessions(context.db, { user, which, password, now: new Date() });
  if (ended.ok) return ended;
  const fieldErrors = { password: [passwordRefusalText(ended)] };
  return { ok: false, result: submission.reply({ fieldErrors, hideFields }) };
}

function passwordRefusalText(
  refusal: { reason: "wrong" } | { reason: "too-many"; minutes: number },
): string {
  return refusal.reason === "wrong" ? m.account_error_password_wrong() : tooManyText(refusal);
}
