// What every form about a period carries, and how one that came too late is answered.
import { z } from "zod";
import { notFound, overtaken } from "~/http/responses";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { periodDates } from "~/ui/period-facts";

/** The key of the form, and the revision of the period that its page had read. */
export const actHead = z.object({
  key: z.uuid(),
  revision: z.coerce.number().int().min(0).max(1_000_000),
});

type Refusal =
  | { reason: "gone" | "not-now" }
  | {
      reason: "changed";
      standing: {
        revision: number;
        company: string;
        startsOn: string;
        endsOn: string;
        plannedHours: number;
      };
    }
  | { reason: "day-changed"; standing: { hours: number; done: string } };

/** The page again, with what was typed and what stands now: whoever has read that may send it once more. */
export function refuseAct<T extends object>(refusal: Refusal, shown: T) {
  if (refusal.reason === "gone") notFound();
  const revision = refusal.reason === "changed" ? refusal.standing.revision : null;
  return overtaken({ ...shown, revision, errors: [refusalWords(refusal)] });
}

function refusalWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case "changed": {
      const { company, plannedHours, startsOn, endsOn } = refusal.standing;
      const hours = formatNumber(plannedHours);
      return m.period_error_changed({ company, dates: periodDates({ startsOn, endsOn }), hours });
    }
    case "day-changed": {
      const { hours, done } = refusal.standing;
      return m.workplace_day_changed({ hours: formatNumber(hours), done: done || "–" });
    }
    default:
      return m.period_error_moved();
  }
}
