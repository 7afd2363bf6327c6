// Dates that a teacher has changed by hand stay when the others are worked out anew.
import type { Milestone } from "./learner-dates";

/**
 * The dates worked out anew, with those in their place that were changed by hand since they were worked out last.
 * @param fresh worked out from what is chosen now
 * @param shown worked out from what was chosen when the form was shown
 * @param sent as the form has them now, by module (id); a date that was emptied is worked out anew
 */
export function keepByHand<Date extends Milestone>(
  fresh: readonly Date[],
  shown: readonly Milestone[],
  sent: Readonly<Record<string, string | undefined>>,
): (Date | Milestone)[] {
  const before = new Map(shown.map(({ moduleId, dueOn }) => [moduleId, dueOn]));
  return fresh.map((milestone) => {
    const { moduleId } = milestone;
    const day = sent[moduleId];
    const isByHand = Boolean(day) && before.has(moduleId) && day !== before.get(moduleId);
    return day && isByHand ? { moduleId, dueOn: day } : milestone;
  });
}
