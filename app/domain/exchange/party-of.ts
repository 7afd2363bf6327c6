// As which party of an exchange somebody acts.
import type { ExchangeRole } from "./exchange-event";

type Parties = {
  learnerId: string;
  homeId: string;
  hostId: string;
  waitingFor: ExchangeRole | null;
};

/**
 * The party that somebody with an account acts as. Whoever acts for both schools acts for the one that it waits for, and
 * for the host while it waits for the workplace, which the host has asked. Null for whoever only reads along.
 * @param actingIds organisations for which they act
 */
export function partyOf(
  { learnerId, homeId, hostId, waitingFor }: Parties,
  { userId, actingIds }: { userId: string; actingIds: readonly string[] },
): Exclude<ExchangeRole, "workplace"> | null {
  if (userId === learnerId) return "learner";
  const isHome = actingIds.includes(homeId);
  const isHost = actingIds.includes(hostId);
  if (isHome && isHost) {
    return waitingFor === "host" || waitingFor === "workplace" ? "host" : "home";
  }
  if (isHome) return "home";
  return isHost ? "host" : null;
}
