// How long the link works by which a workplace sees an exchange and acts in it: some days longer than the exchange.
import { addDays } from "../assignment/day";

/** Days after the agreed end. Our choice: two weeks in which to write down what was seen. */
export const daysAfterEnd = 14;

/**
 * The last day on which a link that is made today opens anything, YYYY-MM-DD. Where the agreed end is past, as after
 * evidence that was sent back, the days are counted from today.
 * @param endsOn last day at the host, YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function lastDayOfLink({ endsOn }: { endsOn: string }, today: string): string {
  return addDays(endsOn < today ? today : endsOn, daysAfterEnd);
}
