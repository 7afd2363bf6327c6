// An act of a party of an exchange, from the order to the log: who it is, whether they may, and that nobody was faster.
import type { ExchangeEvent, ExchangeRole } from "~/domain/exchange/exchange-event";
import { partyOf } from "~/domain/exchange/party-of";
import { moveExchange } from "~/progress/move-exchange.server";
import { lockExchange, type OpenExchange } from "~/progress/read-exchange.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { isKnownAct } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import type { ExchangeAsker } from "~db/queries/exchange-cases.server";
import { mayPublish } from "~db/queries/partners.server";

export type ExchangeOrder = {
  asker: ExchangeAsker;
  caseId: string;
  /** The exchange as the asker saw it: what has happened since is told before anything is written. */
  revision: number;
  /** Made by the page: the same key is the same act. */
  clientKey: string;
  now: Date;
};

export type Acted =
  | { ok: true }
  /** `moved-on`: somebody was faster. `not-partner`: the asker's organisation does not take part any more. */
  | { ok: false; reason: "gone" | "moved-on" | "not-accepted" | "not-partner" | "skills" };

/** Who acts, as an event tells it. */
export type ExchangeActor = Pick<ExchangeEvent, "by" | "role" | "organisation" | "now">;
export type HeldExchange = { exchange: OpenExchange; actor: ExchangeActor };

/** Held before it is looked at: of two who act at once the second one sees what the first has done. */
export async function withHeld(
  trx: Trx,
  { asker, caseId, revision, clientKey, now }: ExchangeOrder,
  work: (held: HeldExchange) => Promise<Acted>,
): Promise<Acted> {
  const exchange = await lockExchange(trx, { caseId, ...asker });
  if (!exchange) return { ok: false, reason: "gone" };
  const role = partyOf(exchange.row, asker);
  if (!role) return { ok: false, reason: "gone" };
  if (isKnownAct(exchange, clientKey)) return { ok: true };
  if (exchange.revision !== revision) return { ok: false, reason: "moved-on" };
  const organisation = organisationOf(exchange, role);
  if (
    organisation &&
    !(await mayPublish(trx, { organisationId: organisation, what: "exchange" }))
  ) {
    return { ok: false, reason: "not-partner" };
  }
  return work({
    exchange,
    actor: { by: asker.userId, role, organisation, now: now.toISOString() },
  });
}

function organisationOf({ row }: OpenExchange, role: ExchangeRole): string | null {
  if (role === "learner") return null;
  return role === "home" ? row.homeId : row.hostId;
}

/** Stores what happens to an exchange that is held. */
export async function move(
  trx: Trx,
  exchange: OpenExchange,
  { asker, clientKey, now }: ExchangeOrder,
  events: readonly ExchangeEvent[],
): Promise<Acted> {
  const order = { actorId: asker.userId, clientKey, now, events };
  const moved = await moveExchange(trx, exchange, order);
  return moved.ok ? { ok: true } : moved;
}

/** Notes an act that others may have to answer for. */
export async function audit(
  trx: Trx,
  action: string,
  exchange: OpenExchange,
  { asker, caseId, now }: ExchangeOrder,
  role: ExchangeRole,
): Promise<void> {
  const organisationId = organisationOf(exchange, role);
  await insertAuditEntry(trx, {
    action,
    subject: `exchange:${caseId}`,
    actorId: asker.userId,
    ...(organisationId !== null && { organisationId }),
    now,
  });
}
