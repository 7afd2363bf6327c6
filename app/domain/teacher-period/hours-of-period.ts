// Hours done of a teacher's period against its plan: something is left to do only while its days are written.
import { type HoursDone, hoursDone } from "../workplace-period/workplace-period";
import type { PeriodStage } from "./advance-teacher-period";
import { isLived } from "./teacher-period-acts";

type Written = {
  stage: PeriodStage;
  /** Whole hours above 0. */
  plannedHours: number;
  /** Day by day, or already summed. */
  days: readonly { hours: number }[];
};

/** Hours (h) and their share of the plan; nothing is left of a period that is not being lived. */
export function hoursOfPeriod({ stage, plannedHours, days }: Written): HoursDone {
  const hours = hoursDone(plannedHours, days);
  return isLived(stage) ? hours : { ...hours, left: 0 };
}
