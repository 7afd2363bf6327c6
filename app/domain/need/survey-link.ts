// How long a link works by which companies tell what they will need: up to and including its last day. And how much.

/** Days that a new link lasts unless told otherwise. Our choice: a letter, a reminder and a month of holidays. */
export const usualDays = 60;
/** Days that a link may last at most. Our choice: two quarters; what is older is no answer to the same question. */
export const mostDays = 184;

/** Needs that one company may tell by one answer. Our choice: every role of a large factory in every quarter of two years. */
export const mostNeedsOfAnswer = 32;

export type SurveyStanding = "open" | "ended" | "revoked";

/**
 * Whether a link opens on a day.
 * @param today YYYY-MM-DD
 */
export function standingOfLink(
  { endsOn, revokedAt }: { endsOn: string; revokedAt: Date | null },
  today: string,
): SurveyStanding {
  if (revokedAt) return "revoked";
  return endsOn < today ? "ended" : "open";
}
