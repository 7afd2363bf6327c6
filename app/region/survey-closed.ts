// A link of a survey that opens nothing: how that is said.
import { m } from "~/i18n/messages";

export type ClosedReason = "unknown" | "ended" | "revoked";

export const closedStatus: Record<ClosedReason, number> = {
  unknown: 404,
  ended: 410,
  revoked: 410,
};

const words: Record<ClosedReason, () => string> = {
  unknown: m.need_survey_closed_unknown,
  ended: m.need_survey_closed_ended,
  revoked: m.need_survey_closed_revoked,
};

export function closedWords(reason: ClosedReason): string {
  return words[reason]();
}
