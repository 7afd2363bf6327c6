import type { PasswordProblem } from "~/auth/password.server";
import { passwordLength } from "~/auth/password-length";
import { m } from "~/i18n/messages";

/** What is wrong with a new password, and the cure. */
export function passwordProblemText(problem: PasswordProblem): string {
  switch (problem) {
    case "short":
      return m.account_error_password_short();
    case "long":
      return passwordLongText();
    case "common":
      return m.account_error_password_common();
    case "like-email":
      return m.account_error_password_like_email();
  }
}

export function passwordLongText(): string {
  return m.account_error_password_long({ most: passwordLength.max });
}

export function tooManyText({ minutes }: { minutes: number }): string {
  return m.account_error_too_many({ minutes });
}
