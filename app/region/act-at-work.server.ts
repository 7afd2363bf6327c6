import type { ExchangeEvent, SeenSkill } from "~/domain/exchange/exchange-event";
import { dayOf } from "~/i18n/day-of";
import { hashOfToken } from "~/mail/secret-token.server";
import { moveExchange } from "~/progress/move-exchange.server";
import { lockExchangeByLink } from "~/progress/read-exchange.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { isKnownAct } from "~db/queries/case-log.server";
import { type Db, inTransaction } from "~db/queries/connection.server";

export type WorkAct =
  | { act: "agree-at-work"; saidBy: string }
  | { act: "decline-at-work"; saidBy: string; reason: string }
  | { act: "note-seen"; seenBy: string; seen: SeenSkill[] };

type WorkOrder = WorkAct & {
  token: string;
  /** The exchange as the workplace saw it. */
  revision: number;
  /** Made by the page: the same key is the same act. */
  clientKey: string;
  now: Date;
};

/** What a workplace says by its link, without an account: of who presses twice, once. */
export function actAtWork(
  db: Db,
  order: WorkOrder,
): Promise<{ ok: true } | { ok: false; reason: "gone" | "moved-on" | "not-accepted" }> {
  const { token, revision, clientKey, now } = order;
  return inTransaction(db, async (trx) => {
    const asked = { tokenHash: hashOfToken(token), today: dayOf(now) };
    const exchange = await lockExchangeByLink(trx, asked);
    const link = exchange?.memory.workplace.link;
    if (!exchange || !link) return { ok: false, reason: "gone" };
    if (isKnownAct(exchange, clientKey)) return { ok: true };
    if (exchange.revision !== revision) return { ok: false, reason: "moved-on" };
    const events = [eventOf(order, link)];
    const moved = await moveExchange(trx, exchange, { actorId: null, clientKey, now, events });
    if (!moved.ok) return moved;
    const subject = `exchange:${exchange.row.id}`;
    await insertAuditEntry(trx, { action: `exchange-${order.act}`, subject, now });
    return { ok: true };
  });
}

function eventOf(order: WorkOrder, link: string): ExchangeEvent {
  const now = order.now.toISOString();
  const actor = { by: link, role: "workplace", organisation: null, now } as const;
  switch (order.act) {
    case "agree-at-work":
      return { type: "WORKPLACE_AGREED", saidBy: order.saidBy, ...actor };
    case "decline-at-work": {
      const { saidBy, reason } = order;
      return { type: "WORKPLACE_DECLINED", saidBy, reason, ...actor };
    }
    case "note-seen": {
      const { seen, seenBy } = order;
      return { type: "WORKPLACE_SEEN", seen, seenBy, ...actor };
    }
  }
}
