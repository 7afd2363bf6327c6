import type { Doubt } from "~/domain/roster/judge-roster";
import { m } from "~/i18n/messages";

/** Why a row is doubtful, and what to do about it. */
export function doubtWords(doubt: Doubt): { reason: string; cure: string } {
  switch (doubt.reason) {
    case "no-address":
      return { reason: m.roster_doubt_no_address(), cure: m.roster_cure_no_address() };
    case "bad-address":
      return {
        reason: m.roster_doubt_bad_address(),
        cure: doubt.suggestion ? m.roster_cure_suggestion() : m.roster_cure_bad_address(),
      };
    case "long-name":
      return { reason: m.roster_doubt_long_name(), cure: m.roster_cure_long_name() };
    case "twice":
      return {
        reason: m.roster_doubt_twice({ line: doubt.line }),
        cure: m.roster_cure_twice(),
      };
    case "likely-slip":
      return { reason: m.roster_doubt_slip(), cure: m.roster_cure_suggestion() };
    case "other-name":
      return {
        reason: m.roster_doubt_other_name({ name: doubt.knownName }),
        cure: m.roster_cure_other_name(),
      };
    case "staff":
      return {
        reason: m.roster_doubt_staff({ name: doubt.knownName }),
        cure: m.roster_cure_staff(),
      };
  }
}
