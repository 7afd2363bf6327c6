// Which day the form of the diary shows, and what stands in it before anything is typed: often one press is enough.
import { z } from "zod";
import { dayToWrite } from "../workplace-period/workplace-period";
import type { PeriodMemory } from "./teacher-period-memory";

/** Hours that are suggested where no day has been written yet. Our choice: a full working day. */
const fullDay = 7.5;

export type DayOnForm = {
  /** YYYY-MM-DD */
  day: string;
  isToday: boolean;
  /** How often the day has been written; 0 where it is empty. */
  version: number;
  hours: number;
  done: string;
  skills: string[];
};

/**
 * The day that is asked for, where it is a day of the period that has come; else today, or the last day of a period
 * that is over. A day that is empty is filled in with the hours and skills of the last one that was written.
 * @param asked whatever the address names; null where it names nothing
 * @param today YYYY-MM-DD
 * @returns null where no day has come yet
 */
export function dayOnForm(
  { plan, days }: Pick<PeriodMemory, "plan" | "days">,
  asked: string | null,
  today: string,
): DayOnForm | null {
  const known = z.iso.date().safeParse(asked).data;
  const isWritable =
    known !== undefined && known >= plan.startsOn && known <= plan.endsOn && known <= today;
  const day = isWritable ? known : dayToWrite(plan, today);
  if (day === undefined) return null;
  const written = days.find((one) => one.day === day);
  const last = days.at(-1);
  return {
    day,
    isToday: day === today,
    version: written?.version ?? 0,
    hours: written?.hours ?? last?.hours ?? fullDay,
    done: written?.done ?? "",
    skills: written?.skills ?? last?.skills ?? [],
  };
}
