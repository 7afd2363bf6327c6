import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { periodDates } from "./period-facts";

type Refusal =
  | { reason: "days-outside"; count: number }
  | {
      reason: "changed";
      now: {
        company: string;
        startsOn: string;
        endsOn: string;
        plannedHours: number;
        changedBy: string | null;
      };
    };

/** Why the plan of a period was not changed, with what stands now. */
export function periodRefusalWords(refusal: Refusal): string {
  if (refusal.reason === "days-outside") {
    return m.workplace_days_outside({ count: refusal.count });
  }
  const { now } = refusal;
  return m.workplace_plan_changed({
    name: now.changedBy ?? m.workplace_somebody(),
    company: now.company,
    dates: periodDates(now),
    hours: formatNumber(now.plannedHours),
  });
}
