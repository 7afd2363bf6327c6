// The workplace of the demo region's exchange: it was asked, has said yes, and told what it has seen of one skill.
import { randomUUID } from "node:crypto";
import type { ExchangeEvent } from "~/domain/exchange/exchange-event";
import { lastDayOfLink } from "~/domain/exchange/workplace-link";
import { dayOf } from "~/i18n/day-of";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { moveExchange } from "~/progress/move-exchange.server";
import { lockExchange, type OpenExchange } from "~/progress/read-exchange.server";
import { type Db, inTransaction, type Trx } from "./queries/connection.server";
import type { ExchangeAsker } from "./queries/exchange-cases.server";
import { insertExchangeLink } from "./queries/exchange-links.server";

type Work = { caseId: string; host: ExchangeAsker; clientKey: string; now: Date };

const role = "Handledare på beläggningslinjen";

/** The host asks by a link whose secret nobody knows: whoever looks at the demo sends a new one. */
export function agreeAtDemoWorkplace(
  db: Db,
  work: Work & { hostId: string; askedAt: Date },
): Promise<void> {
  const { caseId, host, hostId, askedAt } = work;
  const link = randomUUID();
  const asker = { by: host.userId, role: "host", organisation: hostId } as const;
  return inTransaction(db, async (trx) => {
    const exchange = await move(trx, work, () => [
      { type: "WORKPLACE_ASKED", link, ...asker, now: askedAt.toISOString() },
      { type: "WORKPLACE_AGREED", saidBy: role, ...atWork(link, work.now) },
    ]);
    if (exchange?.memory.workplace.link !== link) return;
    const endsOn = lastDayOfLink(exchange.memory.agreement, dayOf(askedAt));
    const tokenHash = hashOfToken(newToken());
    await insertExchangeLink(trx, { linkId: link, caseId, tokenHash, endsOn, now: askedAt });
  });
}

export function tellFromDemoWorkplace(db: Db, work: Work): Promise<void> {
  return inTransaction(db, async (trx) => {
    await move(trx, work, ({ memory }) => {
      const { link } = memory.workplace;
      const sentence = "Spänner banan på egen hand och säger till innan den drar snett.";
      const seen = [{ skill: "web-handling", level: "with-help" as const, sentence }];
      const event = { type: "WORKPLACE_SEEN" as const, seen, seenBy: role };
      return link ? [{ ...event, ...atWork(link, work.now) }] : [];
    });
  });
}

function atWork(link: string, now: Date) {
  return { by: link, role: "workplace", organisation: null, now: now.toISOString() } as const;
}

/** Undefined where it has no place: a demo that is older than its workplace's part, or that somebody has led on. */
async function move(
  trx: Trx,
  { caseId, host, clientKey, now }: Work,
  eventsIn: (exchange: OpenExchange) => ExchangeEvent[],
): Promise<OpenExchange | undefined> {
  const exchange = await lockExchange(trx, { caseId, ...host });
  const events = exchange ? eventsIn(exchange) : [];
  if (!exchange || events.length === 0) return undefined;
  const moved = await moveExchange(trx, exchange, { actorId: null, clientKey, now, events });
  return moved.ok ? moved.exchange : undefined;
}
