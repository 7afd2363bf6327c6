// The log of an exchange: the truth that a case is folded from.
import type { Db, Trx } from "./connection.server";

export type NewExchangeEvent = {
  seq: number;
  type: string;
  payload: unknown;
  /** Null for a workplace, which has no account. */
  actorId: string | null;
  clientKey: string | null;
  at: Date;
};

export async function insertExchangeEvents(
  trx: Trx,
  { caseId, events }: { caseId: string; events: readonly NewExchangeEvent[] },
): Promise<void> {
  await trx
    .insertInto("exchange_events")
    .values(
      events.map((event) => ({
        case_id: caseId,
        seq: event.seq,
        type: event.type,
        payload: JSON.stringify(event.payload),
        actor_id: event.actorId,
        client_key: event.clientKey,
        at: event.at,
      })),
    )
    .execute();
}

/** The whole log of an exchange, first event first. Whether the asker may see it is asked before. */
export function listExchangeEvents(db: Db, { caseId }: { caseId: string }) {
  return db
    .selectFrom("exchange_events")
    .leftJoin("users", "users.id", "exchange_events.actor_id")
    .select([
      "exchange_events.type",
      "exchange_events.payload",
      "exchange_events.client_key as clientKey",
      "users.name as actorName",
    ])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
}
