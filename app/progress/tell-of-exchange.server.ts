import type { ExchangeRole } from "~/domain/exchange/exchange-event";
import type { Notice } from "~/domain/notice/notice";
import { notify } from "~/mail/notify.server";
import type { Trx } from "~db/queries/connection.server";
import { listCoordinatorsToTell } from "~db/queries/exchange-parties.server";
import type { OpenExchange } from "./read-exchange.server";

type Moved = {
  before: OpenExchange;
  after: OpenExchange;
  /** Who acted; a workplace has no account. */
  role: ExchangeRole;
  actorId: string | null;
  now: Date;
};

/**
 * Tells whoever an exchange begins to wait for, and the learner of every step that somebody else has taken. What a
 * workplace does is told to the host besides, and that the learner is not taken to the home school.
 */
export async function tellOfExchange(trx: Trx, moved: Moved): Promise<void> {
  const { before, after, role, actorId, now } = moved;
  const isByWorkplace = role === "workplace";
  if (after.stage === before.stage && !isByWorkplace) return;
  const { id: caseId, learnerId } = after.row;
  const dedupeKey = `exchange:${caseId}:${after.revision}`;
  const tell = (userId: string, kind: "exchange-moved" | "exchange-waiting") => {
    const notice: Notice = { kind, caseId };
    return notify(trx, { userId, notice, now, dedupeKey });
  };
  if (learnerId !== actorId) await tell(learnerId, "exchange-moved");
  for (const school of ["home", "host"] as const) {
    const isWaited = after.waitsFor === school;
    if (!isWaited && !isConcerned(moved, school)) continue;
    const organisationId = after.row[school === "home" ? "homeId" : "hostId"];
    for (const userId of await listCoordinatorsToTell(trx, { organisationId })) {
      if (userId === actorId || userId === learnerId) continue;
      await tell(userId, isWaited ? "exchange-waiting" : "exchange-moved");
    }
  }
}

/** Whether a school is told of what it does not have to act on. */
function isConcerned({ before, after, role }: Moved, school: "home" | "host"): boolean {
  if (school === "host") return role === "workplace";
  return after.memory.declined !== null && before.memory.declined === null;
}
