import type { GapStage } from "~/domain/region/advance-gap-case";
import { learnerStep } from "~/domain/region/gap";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

export function gapStageWord(stage: GapStage): string {
  const words = {
    seen: m.gap_stage_seen,
    collecting: m.gap_stage_collecting,
    drafted: m.gap_stage_drafted,
    closed: m.gap_stage_closed,
    dropped: m.gap_stage_dropped,
  };
  return words[stage]();
}

/** “12 people”. */
export function peopleWords(people: number): string {
  return people === 1 ? m.gap_person() : m.gap_people({ count: formatNumber(people) });
}

/** Learners as they may be told: “fewer than five”, or “10–14”. */
export function heldWords(held: number): string {
  if (held === 0) return m.gap_held_few();
  return m.gap_held_range({ from: formatNumber(held), to: formatNumber(held + learnerStep - 1) });
}

/** People on a list as everybody may see it. */
export function interestWords(people: number): string {
  return people < learnerStep ? m.gap_interest_few() : m.gap_interest({ count: people });
}

/** A quarter where there is little room: “Q1/27”. */
export function shortQuarter(quarter: string): string {
  return m.gap_quarter_short({ number: quarter.slice(6), year: quarter.slice(2, 4) });
}
