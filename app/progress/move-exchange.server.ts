// The one door through which an exchange moves. Recognition comes in through `recogniseExchange`, which does what follows.
import {
  advanceExchange,
  type ExchangeSnapshot,
  exchangeMachineVersion,
  exchangeStage,
  startExchange,
} from "~/domain/exchange/advance-exchange";
import { hoursOf } from "~/domain/exchange/agreement";
import { exchangeWaitsFor } from "~/domain/exchange/exchange-acts";
import {
  type ExchangeBegun,
  type ExchangeEvent,
  exchangeBegunSchema,
  exchangeEventSchema,
} from "~/domain/exchange/exchange-event";
import { appendEvents, isKnownAct } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import { findExchangeByKey, insertExchange, saveExchange } from "~db/queries/exchange-cases.server";
import { keepExchangeLink } from "~db/queries/exchange-links.server";
import { type OpenExchange, openExchange } from "./read-exchange.server";
import { tellOfExchange } from "./tell-of-exchange.server";

type NewExchange = { begun: ExchangeBegun; clientKey: string; now: Date };

/**
 * Lays the beginning of an exchange. The same key is the same exchange.
 * @throws ZodError when it has not the form that replay reads
 */
export async function beginExchange(
  trx: Trx,
  { begun, clientKey, now }: NewExchange,
): Promise<{ caseId: string; isNew: boolean }> {
  const event = exchangeBegunSchema.parse(begun);
  const learnerId = begun.by;
  const caseId = await insertExchange(trx, {
    learnerId,
    homeId: begun.home,
    hostId: begun.host,
    offeringId: begun.agreement.offering,
    clientKey,
    ...summaryOf(startExchange(begun)),
    now,
  });
  if (!caseId) {
    const found = await findExchangeByKey(trx, { learnerId, clientKey });
    if (!found) throw new Error(`The exchange of ${learnerId} under ${clientKey} vanished`);
    return { caseId: found, isNew: false };
  }
  const first = { seq: 0, events: [event], actorId: learnerId, clientKey: null, now };
  await appendEvents(trx, { kind: "exchange", id: caseId }, first);
  return { caseId, isNew: true };
}

type Move = {
  /** Null for a workplace, which has no account. */
  actorId: string | null;
  clientKey: string;
  now: Date;
  events: readonly ExchangeEvent[];
};

/**
 * Moves an exchange that `lockExchange` holds: all of the events are stored, or none. An act under a key that is known
 * is done. Whoever it waits for next is told, and a link that no longer stands is forgotten.
 * @throws ZodError when an event has not the form that replay reads
 */
export async function moveExchange(
  trx: Trx,
  exchange: OpenExchange,
  { actorId, clientKey, now, events }: Move,
): Promise<{ ok: true; exchange: OpenExchange } | { ok: false; reason: "not-accepted" }> {
  if (isKnownAct(exchange, clientKey)) return { ok: true, exchange };
  let { snapshot } = exchange;
  for (const event of events) {
    const next = advanceExchange(snapshot, exchangeEventSchema.parse(event));
    if (!next.isAccepted) return { ok: false, reason: "not-accepted" };
    snapshot = next.snapshot;
  }
  const caseId = exchange.row.id;
  const seq = exchange.revision + 1;
  const logged = await appendEvents(
    trx,
    { kind: "exchange", id: caseId },
    { seq, events, actorId, clientKey, now },
  );
  const isSaved = await saveExchange(trx, {
    caseId,
    revision: exchange.revision,
    nextRevision: exchange.revision + events.length,
    ...summaryOf(snapshot),
    now,
  });
  if (!isSaved) throw new Error(`Exchange ${caseId} moved although it was locked`);
  const { link: linkId } = snapshot.memory.workplace;
  if (linkId !== exchange.memory.workplace.link) await keepExchangeLink(trx, { caseId, linkId });
  const moved = openExchange(exchange.row, snapshot, [...exchange.log, ...logged]);
  const role = events.at(-1)?.role;
  if (role) await tellOfExchange(trx, { before: exchange, after: moved, role, actorId, now });
  return { ok: true, exchange: moved };
}

function summaryOf(snapshot: ExchangeSnapshot) {
  const { agreement, hostSince, waitingSince } = snapshot.memory;
  const state = exchangeStage(snapshot);
  const turn = exchangeWaitsFor({ stage: state, memory: snapshot.memory });
  return {
    machineVersion: exchangeMachineVersion,
    state,
    waitingFor: turn === "nobody" ? null : turn,
    waitingSince,
    hostSince,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    hours: hoursOf(agreement),
  };
}
