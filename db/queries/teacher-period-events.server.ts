// The log of a teacher's period: the truth that its row follows.
import type { Db, Trx } from "./connection.server";

export type NewPeriodEvent = {
  periodId: string;
  seq: number;
  type: string;
  payload: unknown;
  actorId: string;
  clientKey: string | null;
  at: Date;
};

export async function insertTeacherPeriodEvent(trx: Trx, event: NewPeriodEvent): Promise<void> {
  await trx
    .insertInto("teacher_period_events")
    .values({
      period_id: event.periodId,
      seq: event.seq,
      type: event.type,
      payload: JSON.stringify(event.payload),
      actor_id: event.actorId,
      client_key: event.clientKey,
      at: event.at,
    })
    .execute();
}

/** The whole log, first event first, with the names of those who acted. Whether the asker may see it, is asked before. */
export function listTeacherPeriodEvents(db: Db, { periodId }: { periodId: string }) {
  return db
    .selectFrom("teacher_period_events as event")
    .leftJoin("users", "users.id", "event.actor_id")
    .select([
      "event.seq",
      "event.type",
      "event.payload",
      "event.client_key as clientKey",
      "event.actor_id as actorId",
      "users.name as actorName",
      "event.at",
    ])
    .where("event.period_id", "=", periodId)
    .orderBy("event.seq")
    .execute();
}
