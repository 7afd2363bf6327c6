import type { Role } from "~/auth/session.server";
import type { Locale } from "~/i18n/locale";

/**
 * Where a person wanted to go before they were asked to sign in, if it is a page of ours. Anything that a browser might
 * read as another site is not: two slashes, a backslash, a space or a control character.
 */
export function nextPath(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  const isOurs = /^\/(?:fi|sv|en)(?:[/?#][!-[\]-~]*)?$/.test(value);
  return isOurs && !value.includes("//") ? value : undefined;
}

/** The same, as the address of a sign-in or registration page carries it. */
export function nextOf(request: Request): string | undefined {
  return nextPath(new URL(request.url).searchParams.get("next"));
}

/** A link to such a page that remembers where the person was going. */
export function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?${new URLSearchParams({ next })}` : path;
}

/** The first page of a person: groups for who teaches, follow-up for who guides, the own pack for who learns. */
export function homePath(locale: Locale, memberships: { role: Role }[]): string {
  const roles = new Set(memberships.map((membership) => membership.role));
  if (roles.has("teacher") || roles.has("admin")) return `/${locale}/teach`;
  if (roles.has("instructor")) return `/${locale}/guide`;
  if (roles.has("learner") || roles.size === 0) return `/${locale}/learn`;
  return `/${locale}/account`;
}
