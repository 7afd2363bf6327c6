// An exchange as it is stored: its log is the truth, and the case is read by folding it.
import {
  type ExchangeSnapshot,
  type ExchangeStage,
  exchangeStage,
  replayExchange,
} from "~/domain/exchange/advance-exchange";
import { exchangeWaitsFor } from "~/domain/exchange/exchange-acts";
import type { ExchangeRole } from "~/domain/exchange/exchange-event";
import type { ExchangeMemory } from "~/domain/exchange/exchange-memory";
import { eventsOf, type LoggedEvent, listEvents } from "~db/queries/case-log.server";
import type { Db, Trx } from "~db/queries/connection.server";
import {
  type ExchangeAsker,
  type ExchangeRow,
  lockExchangeRow,
} from "~db/queries/exchange-cases.server";
import {
  findLinkedExchange,
  type LinkedExchange,
  lockLinkedExchange,
} from "~db/queries/exchange-links.server";

/** An exchange as rules and pages read it. */
export type OpenExchange = {
  row: ExchangeRow;
  revision: number;
  stage: ExchangeStage;
  waitsFor: ExchangeRole | "nobody";
  memory: ExchangeMemory;
  snapshot: ExchangeSnapshot;
  /** The log, first event first, with the name of whoever acted; null for an account that is gone. */
  log: LoggedEvent[];
};

/** The exchange, held until the transaction ends; undefined where the asker is no party of it. */
export async function lockExchange(
  trx: Trx,
  asked: ExchangeAsker & { caseId: string },
): Promise<OpenExchange | undefined> {
  const row = await lockExchangeRow(trx, asked);
  return row && readExchange(trx, row);
}

type ByLink = { tokenHash: string; today: string };

/** The exchange that a workplace sees by its link; undefined where the link is over, or another one stands. */
export async function findExchangeByLink(db: Db, asked: ByLink): Promise<OpenExchange | undefined> {
  return whereItStands(db, await findLinkedExchange(db, asked));
}

/** The same, held until the transaction ends. */
export async function lockExchangeByLink(
  trx: Trx,
  asked: ByLink,
): Promise<OpenExchange | undefined> {
  return whereItStands(trx, await lockLinkedExchange(trx, asked));
}

async function whereItStands(db: Db, row: LinkedExchange | undefined) {
  const exchange = row && (await readExchange(db, row));
  return exchange?.memory.workplace.link === row?.linkId ? exchange : undefined;
}

/** A stored exchange, folded from its log. */
export async function readExchange(db: Db, row: ExchangeRow): Promise<OpenExchange> {
  const log = await listEvents(db, { kind: "exchange", id: row.id });
  return openExchange(row, replayExchange(eventsOf(log)), log);
}

/** An exchange at the end of this log. */
export function openExchange(
  row: ExchangeRow,
  snapshot: ExchangeSnapshot,
  log: OpenExchange["log"],
): OpenExchange {
  const stage = exchangeStage(snapshot);
  const { memory } = snapshot;
  return {
    row,
    // The log itself, so that what is shown and what is compared are of one moment.
    revision: log.length - 1,
    stage,
    waitsFor: exchangeWaitsFor({ stage, memory }),
    memory,
    snapshot,
    log,
  };
}
