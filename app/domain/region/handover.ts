// A handover waits two weeks for its receiver's answer; whoever opened it may send a new link, or take it back.

/** Days that a link works. Our choice, as a supervisor's: longer than a holiday week, shorter than anybody's memory of it. */
export const handoverDays = 14;

const dayMs = 24 * 60 * 60 * 1000;

export type HandoverState = "open" | "accepted" | "declined" | "withdrawn";

/**
 * How a handover stands: what was answered, or whether its link still works. `lapsed`: nobody has answered, and who
 * opened it may not give the work any more, or the one to be replaced has left it already.
 */
export type HandoverStanding = HandoverState | "ended" | "lapsed";

/** The instant from which a link that is made now works no more. */
export function endOfHandover(now: Date): Date {
  return new Date(now.getTime() + handoverDays * dayMs);
}

/**
 * How a handover stands at an instant.
 * @param isGivers who opened it still acts for the organisation, and who is to be replaced still coordinates it
 */
export function standingOfHandover(
  { state, endsAt, isGivers }: { state: HandoverState; endsAt: Date; isGivers: boolean },
  now: Date,
): HandoverStanding {
  if (state !== "open") return state;
  if (!isGivers) return "lapsed";
  return endsAt <= now ? "ended" : "open";
}
